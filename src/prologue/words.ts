import type { prologue } from '../i18n/en/prologue.ts';
import { partLoad } from '../i18n/part.svelte.ts';

/** Loads the words of the prologue in one language. */
export const loadPrologueWords = partLoad<typeof prologue>({
  en: async () => (await import('../i18n/en/prologue.ts')).prologue,
  zh: async () => (await import('../i18n/zh/prologue.ts')).prologue,
});
