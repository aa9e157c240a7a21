import type { I18n } from '../i18n/index.ts';
import { loadMoveWords } from './move-words.ts';
import Moving from './Moving.svelte';

/** Loads the words on moved steps, and the names of what runs come to; the view comes with this file. */
export async function loadMoving(i18n: I18n) {
  const [words] = await Promise.all([loadMoveWords(i18n.lang), i18n.bringWorkshop()]);
  return { Moving, words };
}
