import type { Lang } from '../i18n/index.ts';
import { loadFixesWords } from './fixes/words.ts';
import { loadFormalWords } from './formal/words.ts';
import { loadGraphWords } from './graph/words.ts';
import { loadGuideWords } from './guide/words.ts';
import { loadOutcomesWords } from './outcomes/words.ts';
import { loadRacesWords } from './races/words.ts';

/** Loads the words of every part of the search in one language. */
export async function loadSearchWords(lang: Lang) {
  const [guide, outcomes, graph, races, fixes, formal] = await Promise.all([
    loadGuideWords(lang),
    loadOutcomesWords(lang),
    loadGraphWords(lang),
    loadRacesWords(lang),
    loadFixesWords(lang),
    loadFormalWords(lang),
  ]);
  return { guide, outcomes, graph, races, fixes, formal };
}
export type SearchWords = Awaited<ReturnType<typeof loadSearchWords>>;
