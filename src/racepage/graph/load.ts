import type { Lang } from '../../i18n/index.ts';
import { loadGraphText, loadGraphWords } from '../../search/graph/words.ts';
import RaceGraph from './RaceGraph.svelte';
import { loadRaceGraphWords } from './words.ts';

/** Loads the progress graph of a race with its words. */
export async function loadGraph(lang: Lang) {
  const [graph, text, own] = await Promise.all([
    loadGraphWords(lang),
    loadGraphText(lang),
    loadRaceGraphWords(lang),
  ]);
  return { RaceGraph, catalogues: { graph, text, own } };
}
