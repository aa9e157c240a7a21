import type { ProgressGraph } from '../explore/progress-graph.ts';
import type { RaceKind, RaceTrace } from '../racetext/index.ts';

/** A run of two threads as a staircase: steps of one to the right, of the other upwards. */
export interface Staircase {
  readonly width: number;
  readonly height: number;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Where the playhead stands. */
  readonly here: readonly [x: number, y: number] | undefined;
}

/** Returns a run of two threads as a staircase. */
export function staircaseOf({ steps }: RaceTrace, position: number): Staircase {
  const points: (readonly [number, number])[] = [[0, 0]];
  let [x, y] = [0, 0];
  for (const { thread } of steps) {
    if (thread === 0) x += 1;
    else y += 1;
    points.push([x, y]);
  }
  return { width: x, height: y, points, here: points[position] };
}

/** Points from which every run ends badly, though not every run comes there. */
export interface Doomed {
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** The kinds of endings that are bad. */
export const HARM: ReadonlySet<RaceKind> = new Set(['fault', 'deadlock', 'violated']);

/** Returns the points of a progress graph from which every run ends badly. */
export function doomedOf({ kinds, points }: ProgressGraph<RaceKind>): Doomed {
  return {
    points: points.filter(({ shares }) =>
      shares.every((share, kind) => share === 0 || HARM.has(kinds[kind] ?? 'ok')),
    ),
  };
}
