import type { Lang } from '../i18n/index.ts';
import FateStrip from './FateStrip.svelte';
import { loadFateWords } from './fate-words.ts';

/** Loads the words of the strip of fates; the strip comes with this file. */
export const loadFates = async (lang: Lang) => ({ FateStrip, words: await loadFateWords(lang) });
