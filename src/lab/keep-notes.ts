import type { Lang } from '../i18n/index.ts';
import { loadNoteWords } from '../timeline/step-notes.ts';
import KeepNotes from './KeepNotes.svelte';

/** Loads what keeps the notes of a lab, with its words. */
export const loadKeepNotes = async (lang: Lang) => ({ KeepNotes, words: await loadNoteWords(lang) });
