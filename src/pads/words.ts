import { createContext } from 'svelte';
import type { pads } from '../i18n/en/pads.ts';
import { partLoad, type PartWords } from '../i18n/part.svelte.ts';

type Messages = typeof pads;

/** Loads the words of this page in one language. */
export const loadPadWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/pads.ts')).pads,
  zh: async () => (await import('../i18n/zh/pads.ts')).pads,
});

/** The words of this page, in the language that is loaded. */
export type PadWords = PartWords<Messages>;

export const [getPadWords, setPadWords] = createContext<PadWords>();
