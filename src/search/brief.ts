import type { Lang } from '../i18n/index.ts';
import BriefGraph from './graph/BriefGraph.svelte';
import { loadGraphText, loadGraphWords } from './graph/words.ts';

/** Loads the words of the graph of the search as the story's stage shows it alone. */
export async function loadBriefGraph(lang: Lang) {
  const [words, text] = await Promise.all([loadGraphWords(lang), loadGraphText(lang)]);
  return { BriefGraph, words, text };
}
