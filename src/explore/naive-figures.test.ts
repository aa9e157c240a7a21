import { expect, it } from 'vitest';
import recorded from '../../e2e/naive-figures.json' with { type: 'json' };
import type { Config } from '../threads/index.ts';
import { searchNaively } from './fixtures/naive.ts';

it('confirms by naive enumeration the figures that the browser tests expect of a path without a shipped answer', () => {
  const config: Config = {
    world: 'faithful',
    path: recorded.path,
    threads: 2,
    fix: ['none', 'none'],
    grain: 'coarse',
  };
  const naive = searchNaively(config);
  const outcomes = [...naive.outcomes]
    .map(([outcome, { interleavings, minPreemptions, minContextSwitches }]) => ({
      outcome,
      interleavings: String(interleavings),
      minPreemptions,
      minContextSwitches,
    }))
    .sort((a, b) => (a.outcome < b.outcome ? -1 : 1));
  const interleavings = outcomes.reduce((sum, one) => sum + BigInt(one.interleavings), 0n);
  expect(recorded).toEqual({
    path: config.path,
    interleavings: String(interleavings),
    states: naive.reachableStates,
    outcomes,
  });
});
