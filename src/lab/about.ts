import type { about } from '../i18n/en/about.ts';
import type { Lang } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';
import AboutText from './AboutText.svelte';

const loadWords = partLoad<typeof about>({
  en: async () => (await import('../i18n/en/about.ts')).about,
  zh: async () => (await import('../i18n/zh/about.ts')).about,
});

/** Loads what the worlds are, with its words. */
export const loadAbout = async (lang: Lang) => ({ AboutText, words: await loadWords(lang) });
