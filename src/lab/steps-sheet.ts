import type { Lang } from '../i18n/index.ts';
import type { sheet } from '../i18n/en/sheet.ts';
import { partLoad } from '../i18n/part.svelte.ts';
import { loadNoteWords } from '../timeline/step-notes.ts';
import StepsSheet from './StepsSheet.svelte';

const loadWords = partLoad<typeof sheet>({
  en: async () => (await import('../i18n/en/sheet.ts')).sheet,
  zh: async () => (await import('../i18n/zh/sheet.ts')).sheet,
});

/** Loads the steps of the run as a table, with their words. */
export const loadStepsSheet = async (lang: Lang) => ({
  StepsSheet,
  words: await loadWords(lang),
  noteWords: await loadNoteWords(lang),
});
