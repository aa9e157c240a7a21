import { defined } from '../base/index.ts';
import { Placing, courseOf, type Course } from './course.ts';
import type { Model } from './model.ts';

/** One of the two threads of a progress graph: its course, and the place on it of each of its local states. */
export class Axis {
  readonly course: Course;
  /** Slots of the thread's group. In a sorted state the thread can be any of them. */
  readonly slots: readonly number[];
  /** Threads of the group; they are interchangeable. */
  readonly threads: readonly number[];
  readonly end: number;
  /** By local state: its place on the course; null where it has none. */
  readonly #places: readonly (number | null)[];

  constructor(model: Model, thread: number) {
    const { program, threadOf, groupStart, groupEnd, tables } = model;
    const slot = threadOf.indexOf(thread);
    const table = defined(tables[slot], `thread ${thread}`);
    const locals = table.locals.map(({ local }) => local);
    this.course = courseOf(program, thread, locals);
    const placing = new Placing(this.course, program);
    this.#places = locals.map((local) => placing.of(local));
    this.slots = Array.from(
      { length: (groupEnd[slot] ?? 0) - (groupStart[slot] ?? 0) },
      (_, index) => (groupStart[slot] ?? 0) + index,
    );
    this.threads = this.slots.map((other) => defined(threadOf[other], 'thread'));
    this.end = this.course.places.length;
  }

  place(local: number): number | null {
    return this.#places[local] ?? null;
  }
}

/** Counts the pairs of slots that the two threads can occupy in a sorted state. All pairs are equally likely. */
export const placementsOf = (x: Axis, y: Axis): number =>
  x.slots.length * (x.slots[0] === y.slots[0] ? x.slots.length - 1 : y.slots.length);
