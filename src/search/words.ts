import type { I18n } from '../i18n/index.ts';
import { PartWords } from '../i18n/part.svelte.ts';
import { setGraphWords } from './graph/words.ts';
import { setGuideWords } from './guide/words.ts';
import type { SearchWords } from './load.ts';
import { OutcomesWords, setOutcomesWords } from './outcomes/words.ts';
import { setRainWords } from './rain/words.ts';

/** Gives the words of the search to the components below the page, which calls this while it is set up. */
export function setSearchWords(words: SearchWords, i18n: I18n) {
  const guide = new PartWords(words.guide, i18n);
  const graph = new PartWords(words.graph, i18n);
  const outcomes = new OutcomesWords(words.outcomes, i18n);
  const rain = new PartWords(words.rain, i18n);
  for (const part of [guide, graph, outcomes, rain]) part.follow();
  setGuideWords(guide);
  setGraphWords(graph);
  setOutcomesWords(outcomes);
  setRainWords(rain);
  return { guide, outcomes };
}
