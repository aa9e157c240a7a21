import type { Lang } from '../../i18n/index.ts';
import { loadTwinWords } from '../../lab/twin/words.ts';
import Pair from './Pair.svelte';
import { loadPairWords } from './words.ts';

/** Loads the stage of two runs of a race with its words. */
export async function loadPair(lang: Lang) {
  const [twin, pair] = await Promise.all([loadTwinWords(lang), loadPairWords(lang)]);
  return { Pair, catalogues: { twin, pair } };
}
