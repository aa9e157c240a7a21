import type { Lang } from '../i18n/index.ts';
import { loadGraphWords } from './graph/words.ts';
import { loadGuideWords } from './guide/words.ts';
import { loadOutcomesWords } from './outcomes/words.ts';
import { loadRainWords } from './rain/words.ts';

/** Loads the words of the parts that stand in the first view of the search, in one language. */
export async function loadSearchWords(lang: Lang) {
  const [guide, outcomes, graph, rain] = await Promise.all([
    loadGuideWords(lang),
    loadOutcomesWords(lang),
    loadGraphWords(lang),
    loadRainWords(lang),
  ]);
  return { guide, outcomes, graph, rain };
}
export type SearchWords = Awaited<ReturnType<typeof loadSearchWords>>;
