import { raceOp, type RaceProgram } from '../racetext/index.ts';
import { runBy } from '../schedule/index.ts';
import { initialState, rowOf, type SystemState } from '../threads/index.ts';
import type { Grower } from './protocol.ts';

/** Runs that are looked at, and most steps of one. */
const RUNS = 100;
const MOST_STEPS = 2000;

/**
 * Returns the line that makes the states of a race grow: the one at which most steps of random runs stand, since every
 * further step can stand before and after each step of the others.
 */
export function growerOf(program: RaceProgram): Grower | null {
  const counts = new Map<number, number>();
  const random = numbers(1);
  for (let run = 0; run < RUNS; run += 1) {
    const begun = { state: initialState(program), step: 0 };
    const choose = (enabled: readonly number[], state: SystemState): number | undefined => {
      const thread = enabled[Math.floor(random() * enabled.length)];
      if (thread === undefined) return undefined;
      const line = raceOp(rowOf(program, state, thread))?.line ?? 0;
      counts.set(line, (counts.get(line) ?? 0) + 1);
      return thread;
    };
    runBy(program, begun, choose, MOST_STEPS);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? null : { line: most[0], steps: most[1] / RUNS };
}

/** Numbers from 0 to 1, the same for the same seed (xorshift). */
function numbers(seed: number): () => number {
  let word = seed;
  return () => {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    return (word >>> 0) / 2 ** 32;
  };
}
