import type { whole } from '../i18n/en/whole.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';

type Messages = typeof whole;
export type WholeCatalogue = PartCatalogue<Messages>;

/** Loads the words around the whole story in one language. Only the build uses them. */
export const loadWholeWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/whole.ts')).whole,
  zh: async () => (await import('../i18n/zh/whole.ts')).whole,
});
