import { createContext } from 'svelte';
import type { search } from '../../i18n/en/search.ts';
import {
  loadPart,
  PartWords,
  type I18n,
  type Lang,
  type PartCatalogue,
  type PartLoaders,
} from '../../i18n/index.ts';

type Messages = typeof search;
const loaders: PartLoaders<Messages> = {
  en: async () => (await import('../../i18n/en/search.ts')).search,
  zh: async () => (await import('../../i18n/zh/search.ts')).search,
};

/** Brings the words of this part in one language. */
export const loadOutcomesWords = (lang: Lang): Promise<PartCatalogue<Messages>> => loadPart(lang, loaders);

/** The words of this part, in the language that is loaded. */
export class OutcomesWords extends PartWords<Messages> {
  constructor(part: PartCatalogue<Messages>, i18n: I18n) {
    super(part, loaders, i18n);
  }
}

export const [getOutcomesWords, setOutcomesWords] = createContext<OutcomesWords>();
