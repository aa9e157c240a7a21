import { assert } from '../base/index.ts';
import type { ProgramTrace } from '../schedule/index.ts';
import { isAwaited } from '../threads/index.ts';
import { joined, zeroClock, type VectorClock } from './vector-clock.ts';

/** A step of a run: who took it, and its 1-based number. */
export interface StepOf {
  readonly thread: number;
  readonly step: number;
}

/**
 * Happens-before over one recorded run: the order that the program itself makes sure of, whatever the scheduler did.
 *
 * - Program order: the steps of one thread.
 * - Mutex: all that was done before an unlock comes before what follows the next lock.
 * - Join: a thread that waited for the others comes after everything they did.
 * - Reference count: dropping one is an atomic read-modify-write, so each drop comes after what preceded the earlier ones.
 * - Start: all threads start together, so there is no order among their first steps.
 *
 * One clock a step, as vector clocks; whether an access comes before is then one comparison of numbers, the epoch of
 * FastTrack (Flanagan and Freund 2009). Unlike FastTrack nothing is forgotten: see pairs.ts.
 */
export class HappensBefore {
  readonly #clocks: readonly VectorClock[];

  constructor({ steps, program }: Pick<ProgramTrace, 'steps' | 'program'>) {
    const zero = zeroClock(program.charts.length);
    const threads = program.charts.map(() => zero);
    const words = new Map<string, VectorClock>();
    this.#clocks = steps.map(({ thread, performed }, at) => {
      let clock = threads[thread] ?? zero;
      for (const [place, { state }] of performed.entries()) {
        const { awaits } = state;
        if (awaits !== undefined) {
          clock = threads.filter((_, other) => isAwaited(awaits, thread, other)).reduce(joined, clock);
        }
        const sync = state.op && program.operations.facetsOf(state.op).sync;
        const isLate = place > 0 && (awaits !== undefined || sync !== undefined);
        assert(!isLate || program.grain.syncsWithin, 'a step synchronises at its beginning or not at all');
        if (sync?.acquires) clock = joined(clock, words.get(sync.word) ?? zero);
        // The published clock does not include a step that begins with its release: the thread may do more after it, for
        // which no other thread waits. What comes before a release within an atomic step is published with the step.
        if (sync?.releases) words.set(sync.word, place === 0 ? clock : clock.with(thread, at + 1));
      }
      const own = clock.with(thread, at + 1);
      threads[thread] = own;
      return own;
    });
  }

  /**
   * Returns the latest step of `thread` that comes before step number `step`; 0 for none. `thread` has not taken `step`.
   */
  latestBefore(step: number, thread: number): number {
    return this.#clocks[step - 1]?.[thread] ?? 0;
  }

  /** Reports whether the program ensures that one step comes before the other. */
  isBefore(early: StepOf, late: StepOf): boolean {
    if (early.thread === late.thread) return early.step < late.step;
    return this.latestBefore(late.step, early.thread) >= early.step;
  }
}
