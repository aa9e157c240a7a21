import type { runs } from '../i18n/en/runs.ts';
import type { Lang } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';
import Runs from './Runs.svelte';

const words = partLoad<typeof runs>({
  en: async () => (await import('../i18n/en/runs.ts')).runs,
  zh: async () => (await import('../i18n/zh/runs.ts')).runs,
});

/** Loads the words of the dialog of kept runs; the dialog comes with this file. */
export const loadRuns = async (lang: Lang) => ({ Runs, words: await words(lang) });
