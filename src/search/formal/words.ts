import { createContext } from 'svelte';
import type { formal } from '../../i18n/en/formal.ts';
import { partLoad, type PartWords } from '../../i18n/part.svelte.ts';

type Messages = typeof formal;

/** Loads the words of this part in one language. */
export const loadFormalWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/formal.ts')).formal,
  zh: async () => (await import('../../i18n/zh/formal.ts')).formal,
});

/** The words of this part, in the language that is loaded. */
export type FormalWords = PartWords<Messages>;

export const [getFormalWords, setFormalWords] = createContext<FormalWords>();
