import type { fates } from '../i18n/en/fates.ts';
import { partLoad } from '../i18n/part.svelte.ts';

/** Loads the words of the strip of fates in one language. */
export const loadFateWords = partLoad<typeof fates>({
  en: async () => (await import('../i18n/en/fates.ts')).fates,
  zh: async () => (await import('../i18n/zh/fates.ts')).fates,
});
