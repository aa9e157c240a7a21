import { expect, it } from 'vitest';
import { MOST_RUNS } from '../schedule/index.ts';
import { RaceFutures } from './futures.svelte.ts';

it('tells how many runs had to go, until the text is another one', () => {
  const futures = new RaceFutures();
  /** A run whose first steps no other has. */
  const run = (n: number) => ({
    schedule: Array.from({ length: 10 }, (_, bit) => (n >> bit) & 1),
    position: 0,
  });
  for (let n = 0; n < MOST_RUNS + 6; n += 2) futures.fork(run(n), run(n + 1));
  expect(futures.runs).toHaveLength(MOST_RUNS);
  expect(futures.gone).toBe(6);
  futures.clear();
  expect(futures.gone).toBe(0);
});
