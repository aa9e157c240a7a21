import { loadTrailWords } from '../../hexview/trail-words.ts';
import type { Lang } from '../../i18n/index.ts';
import Trail from './Trail.svelte';
import { loadOriginWords } from './words.ts';

/** Loads what traces a value of a race back, with its words. */
export async function loadTrail(lang: Lang) {
  const [trail, own] = await Promise.all([loadTrailWords(lang), loadOriginWords(lang)]);
  return { Trail, catalogues: { trail, own } };
}
