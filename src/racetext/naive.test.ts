import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { isBrief } from '../../scripts/lib/sweep.ts';
import { okValue } from '../base/index.ts';
import { compare } from './fixtures/compare.ts';
import { countStates } from './fixtures/naive-states.ts';
import { TooMany } from './fixtures/naive.ts';
import { raceText } from './fixtures/random-race.ts';
import { exploreRace, readRace } from './index.ts';

vi.setConfig({ testTimeout: 120_000 });

it.each(['statement', 'access'] as const)('agrees with the list of all interleavings, by %s', (grain) => {
  let compared = 0;
  fc.assert(
    fc.property(raceText, (text) => {
      if (compare(text, grain) !== null) compared += 1;
    }),
    { numRuns: isBrief ? 60 : 120 },
  );
  expect(compared).toBeGreaterThan(isBrief ? 15 : 30);
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
    { numRuns: isBrief ? 40 : 80 },
  );
  expect(compared).toBeGreaterThan(isBrief ? 15 : 30);
});
