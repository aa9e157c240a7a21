import type { facts } from '../i18n/en/facts.ts';
import type { I18n, Lang, PartCatalogue, PartLoaders } from '../i18n/index.ts';
import { PartWords, loadPart } from '../i18n/part.svelte.ts';

type Messages = typeof facts;
export type FactCatalogue = PartCatalogue<Messages>;
const loaders: PartLoaders<Messages> = {
  en: async () => (await import('../i18n/en/facts.ts')).facts,
  zh: async () => (await import('../i18n/zh/facts.ts')).facts,
};

/** Brings the facts in one language. */
export const loadFactWords = (lang: Lang): Promise<FactCatalogue> => loadPart(lang, loaders);

/** The facts, in the language that is loaded. */
export class FactWords extends PartWords<Messages> {
  constructor(part: FactCatalogue, i18n: I18n) {
    super(part, loaders, i18n);
  }
}
