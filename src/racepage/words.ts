import { createContext } from 'svelte';
import type { race } from '../i18n/en/race.ts';
import { partLoad, type PartCatalogue, type PartWords } from '../i18n/part.svelte.ts';

type Messages = typeof race;
export type RaceWords = PartWords<Messages>;
export type RaceCatalogue = PartCatalogue<Messages>;

/** Loads the words of the page in one language. */
export const loadRaceWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/race.ts')).race,
  zh: async () => (await import('../i18n/zh/race.ts')).race,
});

export const [getRaceWords, setRaceWords] = createContext<RaceWords>();
