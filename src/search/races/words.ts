import { createContext } from 'svelte';
import type { races } from '../../i18n/en/races.ts';
import { partLoad, type PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof races;

/** Loads the words of this part in one language. */
export const loadRacesWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/races.ts')).races,
  zh: async () => (await import('../../i18n/zh/races.ts')).races,
});

/** The words of this part, in the language that is loaded. */
export type RacesWords = PartWords<Messages>;

export const [getRacesWords, setRacesWords] = createContext<RacesWords>();
