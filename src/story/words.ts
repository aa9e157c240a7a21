import { createContext } from 'svelte';
import type { story } from '../i18n/en/story.ts';
import { loadStory, type PartCatalogue } from '../i18n/index.ts';
import { partLoad, type PartWords } from '../i18n/part.svelte.ts';

type Messages = typeof story;
export type StoryCatalogue = PartCatalogue<Messages>;

/** Loads the words around the prose in one language. */
export const loadStoryWords = partLoad<Messages>({
  en: () => loadStory('en'),
  zh: () => loadStory('zh'),
});

/** The words around the prose, in the language that is loaded. */
export type StoryWords = PartWords<Messages>;

export const [getStoryWords, setStoryWords] = createContext<StoryWords>();
