import type { glossary } from '../i18n/en/glossary.ts';
import { partLoad } from '../i18n/part.svelte.ts';

type Messages = typeof glossary;

/** Loads the words of the glossary in one language. */
export const loadGlossaryWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/glossary.ts')).glossary,
  zh: async () => (await import('../i18n/zh/glossary.ts')).glossary,
});
