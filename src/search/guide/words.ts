import { createContext } from 'svelte';
import type { guide } from '../../i18n/en/guide.ts';
import { partLoad, type PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof guide;

/** Loads the words of this part in one language. */
export const loadGuideWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/guide.ts')).guide,
  zh: async () => (await import('../../i18n/zh/guide.ts')).guide,
});

/** The words of this part, in the language that is loaded. */
type GuideWords = PartWords<Messages>;

export const [getGuideWords, setGuideWords] = createContext<GuideWords>();
