import { defined } from '../base/index.ts';
import type { PointState } from './point-states.ts';

/** What is known of one point besides its chances: the states behind it, and the schedule of a shortest run to it. */
export interface PointAnswers {
  readonly x: number;
  readonly y: number;
  readonly states: readonly PointState[];
  readonly way: readonly number[] | null;
}

/**
 * The answers to all points of a graph, in a tenth of their room as JSON: a memory or a thread's local state that is met at many
 * points stands once, in `shared` or `threads`, and a state names it by its place there.
 */
export interface PackedPoints {
  readonly shared: readonly PointState['shared'][];
  readonly threads: readonly PointState['threads'][number][];
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly way: readonly number[] | null;
    readonly states: readonly {
      readonly share: number;
      readonly shared: number;
      readonly threads: readonly number[];
      readonly shares: readonly number[];
    }[];
  }[];
}

/** Values that stand once, in the order in which they were met. */
class Once<Value> {
  readonly all: Value[] = [];
  readonly #places = new Map<string, number>();

  place(value: Value): number {
    const key = JSON.stringify(value);
    const place = this.#places.get(key) ?? this.all.push(value) - 1;
    this.#places.set(key, place);
    return place;
  }
}

export function packPoints(points: readonly PointAnswers[]): PackedPoints {
  const shared = new Once<PointState['shared']>();
  const threads = new Once<PointState['threads'][number]>();
  const packed = points.map((point) => ({
    ...point,
    states: point.states.map((state) => ({
      ...state,
      shared: shared.place(state.shared),
      threads: state.threads.map((thread) => threads.place(thread)),
    })),
  }));
  return { shared: shared.all, threads: threads.all, points: packed };
}

/** Returns the answers to one point; null for a point that is not in the graph. */
export function unpackPoint(packed: PackedPoints, x: number, y: number): PointAnswers | null {
  const point = packed.points.find((one) => one.x === x && one.y === y);
  if (point === undefined) return null;
  const states = point.states.map((state) => ({
    ...state,
    shared: defined(packed.shared[state.shared], 'a memory'),
    threads: state.threads.map((thread) => defined(packed.threads[thread], 'a local state')),
  }));
  return { ...point, states };
}
