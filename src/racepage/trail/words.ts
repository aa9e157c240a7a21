import type { origins } from '../../i18n/en/origins.ts';
import { partLoad } from '../../i18n/part.svelte.ts';

/** Loads the words on where a value of a race comes from. */
export const loadOriginWords = partLoad<typeof origins>({
  en: async () => (await import('../../i18n/en/origins.ts')).origins,
  zh: async () => (await import('../../i18n/zh/origins.ts')).origins,
});
