import type { Race, RaceExploration, RaceGrain } from '../racetext/index.ts';

/** What a search says of a race in two numbers. */
export interface Tally {
  readonly grain: RaceGrain;
  /** Interleavings, and those of them that end badly. Decimal. */
  readonly all: string;
  readonly bad: string;
  /** Whether nothing bad can happen at all: only a whole search of every access shows that. */
  readonly isProved: boolean;
}

/** Returns the tally of a search; null where it did not come to its end. */
export function tallyOf(
  { complete, interleavings, classes }: RaceExploration,
  grain: RaceGrain,
): Tally | null {
  if (!complete) return null;
  const bad = classes['bad']?.interleavings ?? '0';
  return { grain, all: interleavings, bad, isProved: bad === '0' && grain === 'access' };
}

export type Standing = 'broken' | 'proved' | 'held' | 'possible' | 'impossible' | 'unknown';

/** Returns how a condition of a race stands after a search. */
export function standingOf(
  { complete, classes }: RaceExploration,
  grain: RaceGrain,
  kind: 'never' | 'exists',
  name: string,
): Standing {
  const isSeen = (classes[name]?.interleavings ?? '0') !== '0';
  if (isSeen) return kind === 'never' ? 'broken' : 'possible';
  if (!complete) return 'unknown';
  if (kind === 'exists') return 'impossible';
  return grain === 'access' ? 'proved' : 'held';
}

/** Returns the bad outcome with the fewest preemptions; null if there is none. */
export function worstOf({ outcomes }: RaceExploration, isBad: (outcome: string) => boolean) {
  const bad = outcomes.filter(({ outcome }) => isBad(outcome));
  const [first] = bad.toSorted(
    (a, b) => (a.minPreemptions ?? 0) - (b.minPreemptions ?? 0) || a.schedule.length - b.schedule.length,
  );
  return first ?? null;
}

/** Tells, of an outcome as text, whether it is bad: a `never` that holds, a fault, a flag or a deadlock. */
export function isBadIn(race: Race): (outcome: string) => boolean {
  const nevers = new Set(race.conditions.filter(({ kind }) => kind === 'never').map(({ name }) => name.text));
  return (outcome) =>
    outcome
      .replace(/ \[.*$/s, '')
      .split(' + ')
      .some((part) => nevers.has(part) || part.includes('('));
}
