import { createContext } from 'svelte';
import type { fixes } from '../../i18n/en/fixes.ts';
import { partLoad, type PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof fixes;

/** Loads the words of this part in one language. */
export const loadFixesWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/fixes.ts')).fixes,
  zh: async () => (await import('../../i18n/zh/fixes.ts')).fixes,
});

/** The words of this part, in the language that is loaded. */
export type FixesWords = PartWords<Messages>;

export const [getFixesWords, setFixesWords] = createContext<FixesWords>();
