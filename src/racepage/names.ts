import type { ThreadView } from '../frames/index.ts';
import { runningThreads, type Race } from '../racetext/index.ts';

/** A thread as the page shows it. */
export interface RaceLane {
  readonly index: number;
  /** Name of the thread or of the copy. */
  readonly name: string;
  /** The shortest beginning of its name that no other thread has, with the number of a copy. */
  readonly letter: string;
  readonly hue: ThreadView['hue'];
}

const HUES: readonly ThreadView['hue'][] = ['v', 's', 'f', 'd'];

/** Returns the threads of a race in the order of their numbers. */
export function raceLanes(race: Pick<Race, 'threads'>): readonly RaceLane[] {
  const declared = race.threads.map(({ name }) => name);
  const longest = Math.max(1, ...declared.map(({ length }) => length));
  const length = Array.from({ length: longest }, (_, at) => at + 1).find(
    (most) => new Set(declared.map((name) => name.slice(0, most))).size === declared.length,
  );
  return runningThreads(race).map(({ name, thread }, index) => ({
    index,
    name,
    letter: `${thread.name.slice(0, length)}${name.slice(thread.name.length)}`,
    hue: HUES[index] ?? 'v',
  }));
}
