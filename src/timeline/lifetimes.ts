import type { memory } from '../i18n/en/memory.ts';
import type { Lang } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';
import Lifetimes from './Lifetimes.svelte';

const loadWords = partLoad<typeof memory>({
  en: async () => (await import('../i18n/en/memory.ts')).memory,
  zh: async () => (await import('../i18n/zh/memory.ts')).memory,
});

/** Loads the strip of memory with its words. */
export const loadLifetimes = async (lang: Lang) => ({ Lifetimes, words: await loadWords(lang) });
