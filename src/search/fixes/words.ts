import { createContext } from 'svelte';
import type { fixes } from '../../i18n/en/fixes.ts';
import type { I18n, Lang, PartCatalogue, PartLoaders } from '../../i18n/index.ts';
import { loadPart, PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof fixes;
const loaders: PartLoaders<Messages> = {
  en: async () => (await import('../../i18n/en/fixes.ts')).fixes,
  zh: async () => (await import('../../i18n/zh/fixes.ts')).fixes,
};

/** Brings the words of this part in one language. */
export const loadFixesWords = (lang: Lang): Promise<PartCatalogue<Messages>> => loadPart(lang, loaders);

/** The words of this part, in the language that is loaded. */
export class FixesWords extends PartWords<Messages> {
  constructor(part: PartCatalogue<Messages>, i18n: I18n) {
    super(part, loaders, i18n);
  }
}

export const [getFixesWords, setFixesWords] = createContext<FixesWords>();
