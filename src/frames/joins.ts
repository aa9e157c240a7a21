import { NUL } from '../base/index.ts';
import type { Trace } from '../schedule/index.ts';
import { cString, type Access } from '../sim/index.ts';
import type { Join, Loan } from './types.ts';

/**
 * Reads of the shared string joined to the writes they saw: one join per step and write. An ordinary join is a read of
 * the string as parsed (each thread's first), or of a slash that was put back. A read that saw another thread's NUL or
 * poison, with no mutex or wait between them, is the race that does harm. (A slash put back by another thread is an
 * unordered pair as well; it has no effect, so it is not drawn in alarm.)
 */
export function joinsOf(trace: Trace): readonly Join[] {
  const joins: Join[] = [];
  const parsed = cString(trace.config.path);
  const hasReadParsed = new Set<number>();
  const ordered = new Order(trace);
  for (const [at, step] of trace.steps.entries()) {
    const readStep = at + 1;
    const reads = step.performed.flatMap((one) => one.accesses).filter(isSharedRead);
    const seen = new Set<number>();
    for (const { saw, index, allocation, byte } of reads) {
      const writeStep = saw?.step ?? 0;
      if (seen.has(writeStep) || (saw && saw.thread === step.thread)) continue;
      if (saw === null) {
        if (hasReadParsed.has(step.thread)) continue;
        hasReadParsed.add(step.thread);
      }
      seen.add(writeStep);
      joins.push({
        readStep,
        reader: step.thread,
        writeStep,
        writer: saw?.thread ?? null,
        object: allocation,
        index,
        isRace:
          saw !== null &&
          byte !== parsed[index] &&
          !ordered.isBefore(saw.thread, writeStep, step.thread, readStep),
      });
    }
  }
  return joins;
}

const isSharedRead = (access: Access): boolean => access.kind === 'read' && access.allocation === 'value';

/**
 * Order between threads that the program makes sure of: everything before an unlock comes before the next lock, and a
 * thread that waited for others comes after all they did.
 */
class Order {
  /** For each step the latest step of every thread known to come before it (vector clocks, Lamport 1978, Mattern 1989). */
  readonly #clocks: readonly (readonly number[])[];

  constructor({ steps, program }: Trace) {
    const count = program.charts.length;
    const zero: readonly number[] = new Array<number>(count).fill(0);
    const threads = program.charts.map((): readonly number[] => zero);
    let mutex: readonly number[] = zero;
    let counter: readonly number[] = zero;
    this.#clocks = steps.map((step, at) => {
      let clock: readonly number[] = threads[step.thread] ?? zero;
      for (const { state } of step.performed) {
        if (state.awaits === 'others') clock = threads.reduce(join, clock);
        if (state.op?.kind === 'lock') clock = join(clock, mutex);
        if (state.op?.kind === 'drop') clock = join(clock, counter);
      }
      clock = clock.map((known, thread) => (thread === step.thread ? at + 1 : known));
      threads[step.thread] = clock;
      for (const { state } of step.performed) {
        if (state.op?.kind === 'unlock') mutex = clock;
        if (state.op?.kind === 'drop') counter = clock;
      }
      return clock;
    });
  }

  isBefore(thread: number, step: number, laterThread: number, laterStep: number): boolean {
    if (thread === laterThread) return step < laterStep;
    return (this.#clocks[laterStep - 1]?.[thread] ?? 0) >= step;
  }
}

const join = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((known, thread) => Math.max(known, b[thread] ?? 0));

/** The times during which a slash of the shared string is out. */
export function loansOf(trace: Trace): readonly Loan[] {
  const loans: { thread: number; index: number; from: number; to: number | null }[] = [];
  for (const [at, step] of trace.steps.entries()) {
    for (const { state, accesses } of step.performed) {
      if (state.op?.kind !== 'store' || state.op.to !== 'value') continue;
      const write = accesses.find((access) => access.kind === 'write');
      if (!write) continue;
      if (write.byte === NUL) loans.push({ thread: step.thread, index: write.index, from: at + 1, to: null });
      else {
        const open = loans.find((loan) => loan.thread === step.thread && loan.to === null);
        if (open) open.to = at + 1;
      }
    }
  }
  return loans;
}
