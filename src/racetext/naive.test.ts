import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { okValue } from '../base/index.ts';
import { switchesOf } from '../schedule/index.ts';
import { countStates } from './fixtures/naive-states.ts';
import { listInterleavings, TooMany } from './fixtures/naive.ts';
import { raceText } from './fixtures/random-race.ts';
import { exploreRace, readRace, replayRace, type RaceGrain } from './index.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Searches a text in both ways; null if it has too many interleavings to list. */
function compare(text: string, grain: RaceGrain): string | null {
  const race = okValue(readRace(text));
  let naive;
  try {
    naive = listInterleavings(race, grain, 200);
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
  const found = exploreRace(race, { grain });
  const listed = [...naive.outcomes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([outcome, { interleavings, chance, minPreemptions, minContextSwitches }]) => ({
      outcome,
      interleavings: String(interleavings),
      probability: chance.join('/'),
      minPreemptions,
      minContextSwitches,
    }));
  expect(
    found.outcomes.map(({ outcome, interleavings, probability, minPreemptions, minContextSwitches }) => ({
      outcome,
      interleavings,
      probability,
      minPreemptions,
      minContextSwitches,
    })),
  ).toEqual(listed);
  expect([found.shortestInterleaving, found.longestInterleaving]).toEqual([naive.shortest, naive.longest]);
  for (const { outcome, schedule, minPreemptions } of found.outcomes) {
    const trace = okValue(replayRace(race, grain, [...schedule].map(Number)));
    expect([trace.outcome, switchesOf(trace).preemptions]).toEqual([outcome, minPreemptions]);
  }
  return found.outcomes.map(({ outcome }) => outcome).join('; ');
}

it.each(['statement', 'access'] as const)('agrees with the list of all interleavings, by %s', (grain) => {
  let compared = 0;
  fc.assert(
    fc.property(raceText, (text) => {
      if (compare(text, grain) !== null) compared += 1;
    }),
    { numRuns: 120 },
  );
  expect(compared).toBeGreaterThan(30);
});

it.each(['statement', 'access'] as const)('finds the same states and transitions, by %s', (grain) => {
  let compared = 0;
  fc.assert(
    fc.property(raceText, (text) => {
      const race = okValue(readRace(text));
      try {
        const naive = countStates(race, grain, 400);
        const found = exploreRace(race, { grain });
        const { reachableStates, terminalStates, transitions, statesUpToThreadSymmetry } = found;
        expect({ reachableStates, terminalStates, transitions, statesUpToThreadSymmetry }).toEqual(naive);
        compared += 1;
      } catch (error) {
        if (!(error instanceof TooMany)) throw error;
      }
    }),
    { numRuns: 80 },
  );
  expect(compared).toBeGreaterThan(30);
});
