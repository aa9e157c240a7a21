import type { raceMend } from '../../i18n/en/race-mend.ts';
import { partLoad } from '../../i18n/part.svelte.ts';

type Messages = typeof raceMend;
/** Loads the words of the exercises in one language. */
export const loadMendWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/race-mend.ts')).raceMend,
  zh: async () => (await import('../../i18n/zh/race-mend.ts')).raceMend,
});
