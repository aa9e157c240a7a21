import { createContext } from 'svelte';
import type { races } from '../../i18n/en/races.ts';
import type { I18n, Lang, PartCatalogue, PartLoaders } from '../../i18n/index.ts';
import { loadPart, PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof races;
const loaders: PartLoaders<Messages> = {
  en: async () => (await import('../../i18n/en/races.ts')).races,
  zh: async () => (await import('../../i18n/zh/races.ts')).races,
};

/** Brings the words of this part in one language. */
export const loadRacesWords = (lang: Lang): Promise<PartCatalogue<Messages>> => loadPart(lang, loaders);

/** The words of this part, in the language that is loaded. */
export class RacesWords extends PartWords<Messages> {
  constructor(part: PartCatalogue<Messages>, i18n: I18n) {
    super(part, loaders, i18n);
  }
}

export const [getRacesWords, setRacesWords] = createContext<RacesWords>();
