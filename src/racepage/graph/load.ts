import type { Lang } from '../../i18n/index.ts';
import { loadGraphWords } from '../../search/graph/words.ts';
import RaceGraph from './RaceGraph.svelte';
import { loadRaceGraphWords } from './words.ts';

/** Loads the progress graph of a race with its words. */
export async function loadGraph(lang: Lang) {
  const [graph, own] = await Promise.all([loadGraphWords(lang), loadRaceGraphWords(lang)]);
  return { RaceGraph, catalogues: { graph, own } };
}
