import { createContext } from 'svelte';
import type { rain } from '../../i18n/en/rain.ts';
import { partLoad, type PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof rain;

/** Loads the words of this part in one language. */
export const loadRainWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/rain.ts')).rain,
  zh: async () => (await import('../../i18n/zh/rain.ts')).rain,
});

/** The words of this part, in the language that is loaded. */
export type RainWords = PartWords<Messages>;

export const [getRainWords, setRainWords] = createContext<RainWords>();
