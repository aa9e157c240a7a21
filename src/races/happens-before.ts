import { assert } from '../base/index.ts';
import type { ProgramTrace, TraceStep } from '../schedule/index.ts';
import type { Facets } from '../sim/index.ts';
import type { Program } from '../threads/index.ts';
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
    this.#clocks = steps.map((step, at) => {
      const before = threads[step.thread] ?? zero;
      const { waits, sync } = synchronisation(step, program);
      let clock = waits ? threads.reduce(joined, before) : before;
      if (sync?.acquires) clock = joined(clock, words.get(sync.word) ?? zero);
      // The published clock does not include this step: the thread may do more after its release, for which no other thread
      // waits.
      if (sync?.releases) words.set(sync.word, clock);
      const own = clock.with(step.thread, at + 1);
      threads[step.thread] = own;
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

interface Synchronisation {
  readonly waits: boolean;
  readonly sync: Facets['sync'];
}

/** Returns how a step synchronises. Other threads can see such an operation, so at every grain it begins a step. */
function synchronisation({ performed }: TraceStep, { operations }: Program): Synchronisation {
  const [first, ...rest] = performed.map(({ state }): Synchronisation => ({
    waits: state.awaits === 'others',
    sync: state.op && operations.facetsOf(state.op).sync,
  }));
  assert(
    rest.every(({ waits, sync }) => !waits && sync === undefined),
    'a step synchronises at its beginning or not at all',
  );
  return first ?? { waits: false, sync: undefined };
}
