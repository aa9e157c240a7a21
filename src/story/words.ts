import { createContext } from 'svelte';
import type { story } from '../i18n/en/story.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad, type PartWords } from '../i18n/part.svelte.ts';

type Messages = typeof story;
export type StoryCatalogue = PartCatalogue<Messages>;

/** Loads the words around the prose in one language. */
export const loadStoryWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/index.ts')).story,
  zh: async () => (await import('../i18n/zh/index.ts')).story,
});

/** The words around the prose, in the language that is loaded. */
export type StoryWords = PartWords<Messages>;

export const [getStoryWords, setStoryWords] = createContext<StoryWords>();
