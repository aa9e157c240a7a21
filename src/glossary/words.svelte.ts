import type { glossary } from '../i18n/en/glossary.ts';
import type { I18n, Lang, PartCatalogue, PartLoaders } from '../i18n/index.ts';
import { PartWords, loadPart } from '../i18n/part.svelte.ts';

type Messages = typeof glossary;
const loaders: PartLoaders<Messages> = {
  en: async () => (await import('../i18n/en/glossary.ts')).glossary,
  zh: async () => (await import('../i18n/zh/glossary.ts')).glossary,
};

/** Brings the words of the glossary in one language. */
export const loadGlossaryWords = (lang: Lang): Promise<PartCatalogue<Messages>> => loadPart(lang, loaders);

/** The words of the glossary, in the language that is loaded. */
export class GlossaryWords extends PartWords<Messages> {
  constructor(part: PartCatalogue<Messages>, i18n: I18n) {
    super(part, loaders, i18n);
  }
}
