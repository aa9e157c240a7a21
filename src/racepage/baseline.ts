import type { RaceGrain } from '../racetext/index.ts';
import type { SearchState } from './race-state.ts';
import { asksOf } from './source.ts';
import { tallyOf, type Tally } from './verdict.ts';

type Found = Extract<SearchState, { kind: 'found' }>;

/** The text that later ones are compared with, and what was counted of it at each grain. */
export interface Baseline {
  readonly text: string;
  readonly tallies: readonly Tally[];
}

/** Returns what was just searched as what is compared with. */
export function baselineOf({ text, exploration, grain }: Found): Baseline {
  const tally = tallyOf(exploration, grain);
  return { text, tallies: tally ? [tally] : [] };
}

/** Returns what is compared with after a search: another text where the one before asked something else. */
export function afterSearch(baseline: Baseline | null, found: Found): Baseline | null {
  const { text, tallies } = baselineOf(found);
  const isSame = baseline?.text === text;
  if (tallies.length === 0 || (baseline && !isSame && asksOf(baseline.text) === asksOf(text)))
    return baseline;
  const others = isSame ? baseline.tallies.filter(({ grain }) => grain !== found.grain) : [];
  return { text, tallies: [...others, ...tallies] };
}

/** Returns what was counted of the text before, at a grain; null while that is the text on the page. */
export const tallyBefore = (
  baseline: Baseline | null,
  text: string | undefined,
  grain: RaceGrain,
): Tally | null =>
  baseline && baseline.text !== text
    ? (baseline.tallies.find((tally) => tally.grain === grain) ?? null)
    : null;
