import type { facts } from '../i18n/en/facts.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';

type Messages = typeof facts;
export type FactCatalogue = PartCatalogue<Messages>;

/** Loads the facts in one language. */
export const loadFactWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/facts.ts')).facts,
  zh: async () => (await import('../i18n/zh/facts.ts')).facts,
});
