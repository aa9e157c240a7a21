import type { keys } from '../i18n/en/keys.ts';
import type { Lang } from '../i18n/index.ts';
import { partLoad } from '../i18n/part.svelte.ts';
import KeysDialog from './KeysDialog.svelte';

const loadWords = partLoad<typeof keys>({
  en: async () => (await import('../i18n/en/keys.ts')).keys,
  zh: async () => (await import('../i18n/zh/keys.ts')).keys,
});

/** Loads the list of keys with its words. */
export const loadKeys = async (lang: Lang) => ({ KeysDialog, words: await loadWords(lang) });
