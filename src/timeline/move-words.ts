import type { moves } from '../i18n/en/moves.ts';
import { partLoad } from '../i18n/part.svelte.ts';

/** Loads the words on moved steps in one language. */
export const loadMoveWords = partLoad<typeof moves>({
  en: async () => (await import('../i18n/en/moves.ts')).moves,
  zh: async () => (await import('../i18n/zh/moves.ts')).moves,
});
