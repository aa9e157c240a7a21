import { loadTrailWords } from '../hexview/trail-words.ts';
import type { Lang } from '../i18n/index.ts';
import Trace from './Trace.svelte';

/** Loads the words of the desk of a chosen byte; the desk comes with this file. */
export const loadTrace = async (lang: Lang) => ({ Trace, words: await loadTrailWords(lang) });
