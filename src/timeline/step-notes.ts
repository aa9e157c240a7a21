import type { stepNotes } from '../i18n/en/step-notes.ts';
import type { Lang } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';
import StepNotes from './StepNotes.svelte';

/** Loads the words of notes at steps. */
export const loadNoteWords = partLoad<typeof stepNotes>({
  en: async () => (await import('../i18n/en/step-notes.ts')).stepNotes,
  zh: async () => (await import('../i18n/zh/step-notes.ts')).stepNotes,
});

/** Loads notes at steps with their words. */
export const loadStepNotes = async (lang: Lang) => ({ StepNotes, words: await loadNoteWords(lang) });
