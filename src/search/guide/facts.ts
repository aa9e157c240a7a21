import { fixRows } from '../../answers/fixes.ts';
import { rowsOf } from '../../answers/rows.ts';
import type { View } from '../../address/index.ts';
import { findingsOf } from '../../races/index.ts';
import type { Counts } from '../../state/index.ts';
import type { Maps } from '../../state/maps.svelte.ts';
import { foundIn } from '../../state/search-known.svelte.ts';
import type { Search } from '../../state/search.svelte.ts';
import { kindOf } from '../../threads/index.ts';
import type { guide } from '../../i18n/en/guide.ts';
import type { PartWords } from '../../i18n/part.svelte.ts';
import type { Session } from '../session.svelte.ts';

/** Returns one fact on each part of the search, as far as it is known; else ''. */
export function factsOf(
  { search, maps, counts }: Session,
  words: PartWords<typeof guide>,
): Readonly<Record<View, string>> {
  return {
    outcomes: outcomesFact(search, words),
    graph: statesFact(search, words),
    futures: futuresFact(maps, words),
    fixes: fixesFact(search, counts, words),
    races: racesFact(search, words),
    formal: words.say('guide.formal.fact'),
  };
}

function outcomesFact({ answer }: Search, words: PartWords<typeof guide>): string {
  if (answer === null) return '';
  const rows = rowsOf(answer);
  const classes = new Set(rows.map(({ ended }) => kindOf(ended))).size;
  return words.say('guide.outcomes.fact', {
    classes: words.number(classes),
    outcomes: words.number(rows.length),
    one: rows.length === 1,
  });
}

function statesFact({ answer }: Search, words: PartWords<typeof guide>): string {
  return answer === null
    ? ''
    : words.say('guide.graph.fact', { states: words.number(answer.reachableStates) });
}

function futuresFact(maps: Maps, words: PartWords<typeof guide>): string {
  const future = foundIn(maps.future)?.answer;
  if (future === undefined || future === 'tooLarge') return '';
  const { decidedAt } = future;
  if (decidedAt === null) return words.say('guide.futures.open');
  return decidedAt === 0
    ? words.say('guide.futures.always')
    : words.say('guide.futures.decided', { step: decidedAt });
}

function fixesFact({ lab: { config } }: Search, counts: Counts, words: PartWords<typeof guide>): string {
  const known = fixRows(config).flatMap(({ fix }) => counts.of({ ...config, fix }) ?? []);
  if (known.length === 0) return '';
  const clean = known.filter(
    ({ complete, interleavings, kinds }) => complete && kinds.fine === interleavings,
  );
  return words.say('guide.fixes.fact', { clean: clean.length, known: known.length });
}

function racesFact({ lab }: Search, words: PartWords<typeof guide>): string {
  const findings = findingsOf(lab.run.trace);
  return words.say('guide.races.fact', {
    n: findings.length,
    harmful: findings.filter(({ isSeen }) => isSeen).length,
  });
}
