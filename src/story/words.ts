import { createContext } from 'svelte';
import type { story } from '../i18n/en/story.ts';
import type { I18n, Lang, PartCatalogue, PartLoaders } from '../i18n/index.ts';
import { loadPart, PartWords } from '../i18n/part.svelte.ts';

type Messages = typeof story;
export type StoryCatalogue = PartCatalogue<Messages>;
const loaders: PartLoaders<Messages> = {
  en: async () => (await import('../i18n/en/story.ts')).story,
  zh: async () => (await import('../i18n/zh/story.ts')).story,
};

/** Brings the words around the prose in one language. */
export const loadStoryWords = (lang: Lang): Promise<StoryCatalogue> => loadPart(lang, loaders);

/** The words around the prose, in the language that is loaded. */
export class StoryWords extends PartWords<Messages> {
  constructor(part: StoryCatalogue, i18n: I18n) {
    super(part, loaders, i18n);
  }
}

export const [getStoryWords, setStoryWords] = createContext<StoryWords>();
