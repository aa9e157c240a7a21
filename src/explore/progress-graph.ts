import { assert, defined } from '../base/index.ts';
import { Axis, placementsOf } from './axis.ts';
import type { Course } from './course.ts';
import { edgesOf, lanesOf, sharesOf, type Flow } from './flow.ts';
import { nearestDouble } from './fraction.ts';
import { orderings, type Model } from './model.ts';
import { slotOf, weightOf } from './state-graph.ts';

/**
 * The progress graph of two threads: x is how far one has come, y how far the other. A run is a staircase.
 *
 * A run passes a point when one of the two threads steps onto it. Steps of other threads do not move the point; they only
 * change its chances. A run in which one of the two gave up early leaves the graph there and no longer counts
 * (`Placing`).
 */
export interface ProgressGraph<Kind extends string = string> {
  readonly x: Course;
  readonly y: Course;
  /** The kinds of all runs of the config, gravest first. */
  readonly kinds: readonly Kind[];
  /** The points that some run passes, sorted by y, then x. */
  readonly points: readonly ProgressPoint[];
}

export interface ProgressPoint {
  readonly x: number;
  readonly y: number;
  /** Chance that a run passes this point, under the random scheduler. */
  readonly chance: number;
  /** Chances of the kinds for the runs that pass this point; they add up to 1. */
  readonly shares: readonly number[];
  /** Number of different states of the whole system at this point, with threads told apart. */
  readonly states: number;
  /** Whether a thread can step to the next place from here. Jumps over skipped rows do not count. */
  readonly goesRight: boolean;
  readonly goesUp: boolean;
}

const RIGHT = 1;
const UP = 2;

/** Computes the progress graph of two threads from the chances on the state graph. */
export function progressGraphOf<Kind extends string>(
  flow: Flow<Kind>,
  xThread: number,
  yThread: number,
): ProgressGraph<Kind> {
  const lattice = new Lattice(flow, xThread, yThread);
  const { states } = flow.graph;
  lattice.begin();
  for (let state = 0; state < states.size; state += 1) lattice.take(state);
  return lattice.finish();
}

/** A progress graph under construction. */
class Lattice<Kind extends string> {
  readonly #flow: Flow<Kind>;
  readonly #model: Model;
  readonly #x: Axis;
  readonly #y: Axis;
  readonly #width: number;
  /** By point: chance to pass it and come to each kind, in lanes. */
  readonly #passing: bigint[];
  readonly #states: Float64Array;
  readonly #moves: Uint8Array;
  /** Number of pairs of slots that the two threads can occupy. */
  readonly #placements: number;

  constructor(flow: Flow<Kind>, xThread: number, yThread: number) {
    this.#flow = flow;
    this.#model = flow.graph.model;
    this.#x = new Axis(this.#model, xThread);
    this.#y = new Axis(this.#model, yThread);
    this.#width = this.#x.end + 1;
    const size = this.#width * (this.#y.end + 1);
    this.#passing = new Array<bigint>(size).fill(0n);
    this.#states = new Float64Array(size);
    this.#moves = new Uint8Array(size);
    this.#placements = placementsOf(this.#x, this.#y);
  }

  /** Adds the first point, which every run passes in every placement of the two threads. */
  begin(): void {
    const { future, rest, longest, scale } = this.#flow;
    const all = (future[0] ?? 0n) * scale.power(longest - (rest[0] ?? 0));
    this.#passing[0] = all * BigInt(this.#placements);
  }

  /** Adds a state to its points, and its steps to the points that they lead to. */
  take(state: number): void {
    const { graph, reached, order, future, rest, longest, scale, enabled } = this.#flow;
    const { threads } = this.#model;
    const { words } = graph.states;
    const start = state * (threads + 1);
    const [first, end] = edgesOf(graph, state);
    this.#countState(words, start);
    for (let edge = first; edge < end; edge += 1) {
      const target = graph.targets[edge] ?? 0;
      const move = graph.moves[edge] ?? 0;
      const slot = slotOf(move);
      const left = longest - (order.longest[state] ?? 0) - 1 - (rest[target] ?? 0);
      const chance =
        (reached[state] ?? 0n) * scale.share(weightOf(move), enabled[state] ?? 0) * scale.power(left);
      const arriving = chance * (future[target] ?? 0n);
      const local = words[start + slot + 1] ?? 0;
      const table = defined(this.#model.tables[slot], 'table');
      const next = defined(table.next[table.step(local, words[start] ?? 0)], 'step');
      this.#step(this.#x, this.#y, slot, words, start, next, arriving, RIGHT);
      this.#step(this.#y, this.#x, slot, words, start, next, arriving, UP);
    }
  }

  /** Adds a step of the thread of `mover`, for every place of the other thread. */
  #step(
    mover: Axis,
    other: Axis,
    slot: number,
    words: Int32Array,
    start: number,
    next: number,
    arriving: bigint,
    direction: typeof RIGHT | typeof UP,
  ): void {
    if (!mover.slots.includes(slot)) return;
    const from = mover.place(words[start + slot + 1] ?? 0);
    const to = mover.place(next);
    if (from === null || to === null) return;
    assert(from < to, 'a step leads onward on its course');
    for (const otherSlot of other.slots) {
      if (otherSlot === slot) continue;
      const stands = other.place(words[start + otherSlot + 1] ?? 0);
      if (stands === null) continue;
      const [point, before] =
        direction === RIGHT
          ? [this.#at(to, stands), this.#at(from, stands)]
          : [this.#at(stands, to), this.#at(stands, from)];
      this.#passing[point] = (this.#passing[point] ?? 0n) + arriving;
      if (to === from + 1) this.#moves[before] = (this.#moves[before] ?? 0) | direction;
    }
  }

  #countState(words: Int32Array, start: number): void {
    const each = orderings(this.#model, words, start) / this.#placements;
    for (const xSlot of this.#x.slots) {
      const x = this.#x.place(words[start + xSlot + 1] ?? 0);
      if (x === null) continue;
      for (const ySlot of this.#y.slots) {
        if (ySlot === xSlot) continue;
        const y = this.#y.place(words[start + ySlot + 1] ?? 0);
        if (y === null) continue;
        const point = this.#at(x, y);
        this.#states[point] = (this.#states[point] ?? 0) + each;
      }
    }
  }

  #at(x: number, y: number): number {
    return y * this.#width + x;
  }

  finish(): ProgressGraph<Kind> {
    const { kinds, scale, longest } = this.#flow;
    const whole = scale.power(longest) * BigInt(this.#placements);
    const points: ProgressPoint[] = [];
    for (let point = 0; point < this.#passing.length; point += 1) {
      const parts = lanesOf(this.#passing[point] ?? 0n, this.#flow);
      const passing = parts.reduce((sum, part) => sum + part, 0n);
      if (passing === 0n) continue;
      const moves = this.#moves[point] ?? 0;
      points.push({
        x: point % this.#width,
        y: Math.floor(point / this.#width),
        chance: nearestDouble({ numerator: passing, denominator: whole }),
        shares: sharesOf(parts, passing),
        states: Math.round(this.#states[point] ?? 0),
        goesRight: (moves & RIGHT) !== 0,
        goesUp: (moves & UP) !== 0,
      });
    }
    return { x: this.#x.course, y: this.#y.course, kinds, points };
  }
}
