import { NUL } from '../base/index.ts';
// Not by its index: the first view needs the order alone, the report comes later.
import { HappensBefore } from '../races/happens-before.ts';
import type { Trace } from '../schedule/index.ts';
import { cString, memoryOp, type Access } from '../sim/index.ts';
import type { Join, Loan } from './run-types.ts';

/**
 * Returns the reads of the shared string joined to the writes that they saw: one join for each step and write. An ordinary
 * join is a read of the string as parsed (each thread's first), or of a restored slash. A read that saw another thread's
 * NUL or poison, with no order between the two, is the race that does harm. (A slash restored by another thread is also an
 * unordered pair; it has no effect, so it is not drawn in alarm.)
 */
export function joinsOf(trace: Trace): readonly Join[] {
  const joins: (Omit<Join, 'to'> & { to: number })[] = [];
  const parsed = cString(trace.config.path);
  const hasReadParsed = new Set<number>();
  const order = new HappensBefore(trace);
  for (const [at, step] of trace.steps.entries()) {
    const readStep = at + 1;
    const reads = step.performed.flatMap((one) => one.accesses).filter(isSharedRead);
    const seen = new Map<number, { to: number }>();
    for (const { saw, index, allocation, byte } of reads) {
      const writeStep = saw?.step ?? 0;
      if (saw && saw.thread === step.thread) continue;
      const same = seen.get(writeStep);
      if (same) {
        same.to = index;
        continue;
      }
      if (saw === null) {
        if (hasReadParsed.has(step.thread)) continue;
        hasReadParsed.add(step.thread);
      }
      const join = {
        readStep,
        reader: step.thread,
        writeStep,
        writer: saw?.thread ?? null,
        object: allocation,
        index,
        to: index,
        isRace:
          saw !== null &&
          byte !== parsed[index] &&
          !order.isBefore(saw, { thread: step.thread, step: readStep }),
      };
      seen.set(writeStep, join);
      joins.push(join);
    }
  }
  return joins;
}

const isSharedRead = (access: Access): boolean => access.kind === 'read' && access.allocation === 'value';

/** Returns the times during which a slash of the shared string is cut. */
export function loansOf(trace: Trace): readonly Loan[] {
  const loans: { thread: number; index: number; from: number; to: number | null }[] = [];
  for (const [at, step] of trace.steps.entries()) {
    for (const { state, accesses } of step.performed) {
      const op = state.op && memoryOp(state.op);
      if (op?.kind !== 'store' || op.to !== 'value') continue;
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
