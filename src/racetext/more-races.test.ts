import { describe, expect, it, vi } from 'vitest';
import { okValue } from '../base/index.ts';
import { compare } from './fixtures/compare.ts';
import { MORE_RACES } from './fixtures/more-races.ts';
import { countStates } from './fixtures/naive-states.ts';
import { exploreRace, readRace } from './index.ts';

vi.setConfig({ testTimeout: 120_000 });

describe.each(MORE_RACES)('%s', (_name, text) => {
  it.each(['statement', 'access'] as const)(
    'has the figures of the list of all interleavings, by %s',
    (grain) => {
      expect(compare(text, grain, 3000)).not.toBeNull();
    },
  );

  it.each(['statement', 'access'] as const)('has the states of the naive search, by %s', (grain) => {
    const race = okValue(readRace(text));
    const { reachableStates, terminalStates, transitions, statesUpToThreadSymmetry } = exploreRace(race, {
      grain,
    });
    expect({ reachableStates, terminalStates, transitions, statesUpToThreadSymmetry }).toEqual(
      countStates(race, grain, 3000),
    );
  });
});
