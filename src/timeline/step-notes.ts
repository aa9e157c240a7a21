import type { stepNotes } from '../i18n/en/step-notes.ts';
import { partLoad } from '../i18n/part.svelte.ts';

/** Loads the words of notes at steps. */
export const loadNoteWords = partLoad<typeof stepNotes>({
  en: async () => (await import('../i18n/en/step-notes.ts')).stepNotes,
  zh: async () => (await import('../i18n/zh/step-notes.ts')).stepNotes,
});
