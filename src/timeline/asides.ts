import type { Lang } from '../i18n/index.ts';
import Asides from './Asides.svelte';
import { loadNoteWords } from './step-notes.ts';

/** Loads notes at steps and the frames around partners, with their words. */
export const loadAsides = async (lang: Lang) => ({ Asides, words: await loadNoteWords(lang) });
