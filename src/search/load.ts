import type { Lang } from '../i18n/index.ts';
import { loadFixesWords } from './fixes/words.ts';
import { loadFormalWords } from './formal/words.ts';
import { loadGraphWords } from './graph/words.ts';
import { loadOutcomesWords } from './outcomes/words.ts';
import { loadRacesWords } from './races/words.ts';

/** Loads the words of every part of the search in one language. */
export async function loadSearchWords(lang: Lang) {
  const [outcomes, graph, races, fixes, formal] = await Promise.all([
    loadOutcomesWords(lang),
    loadGraphWords(lang),
    loadRacesWords(lang),
    loadFixesWords(lang),
    loadFormalWords(lang),
  ]);
  return { outcomes, graph, races, fixes, formal };
}
export type SearchWords = Awaited<ReturnType<typeof loadSearchWords>>;
