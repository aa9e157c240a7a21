import { NUL, defined } from '../base/index.ts';
// Not by its index: the first view needs the order alone, the report comes later.
import { HappensBefore } from '../races/happens-before.ts';
import type { Trace } from '../schedule/index.ts';
import { cString, memoryOp } from '../sim/index.ts';
import type { Performed } from '../threads/index.ts';
import type { Join, Loan } from './run-types.ts';

/**
 * Returns the reads of the shared string joined to the writes that they saw: one join for each step and write. An ordinary
 * join is a read of the string as parsed (each thread's first), or of a restored slash. The race that does harm, with no
 * order between the two, is a read that saw another thread's NUL or poison, or the read of a restored slash by a copy that
 * was measured at its NUL: the two reads of one copy saw different bytes. (Any other slash restored by another thread is
 * also an unordered pair; it has no effect, so it is not drawn in alarm.)
 */
export function joinsOf(trace: Trace): readonly Join[] {
  const joins: { -readonly [K in keyof Join]: Join[K] }[] = [];
  const parsed = cString(trace.config.path);
  const hasReadParsed = new Set<number>();
  /** By thread and index, the bytes that its measuring saw. */
  const measured = trace.program.charts.map((): number[] => []);
  const order = new HappensBefore(trace);
  for (const [at, { thread, performed }] of trace.steps.entries()) {
    const readStep = at + 1;
    const seen = new Map<number, (typeof joins)[number]>();
    for (const { kind, saw, index, allocation, byte } of performed.flatMap(sharedReads)) {
      const bytes = defined(measured[thread], 'what the thread measured');
      if (kind === 'measure') bytes[index] = byte;
      if (saw?.thread === thread) continue;
      const differs = byte !== parsed[index] || (kind === 'copy' && byte !== bytes[index]);
      const isRace = saw !== null && differs && !order.isBefore(saw, { thread, step: readStep });
      const writeStep = saw?.step ?? 0;
      const same = seen.get(writeStep);
      if (same) {
        same.to = index;
        same.isRace ||= isRace;
        continue;
      }
      if (saw === null) {
        if (hasReadParsed.has(thread)) continue;
        hasReadParsed.add(thread);
      }
      const join = {
        readStep,
        reader: thread,
        writeStep,
        writer: saw?.thread ?? null,
        object: allocation,
        index,
        to: index,
        isRace,
      };
      seen.set(writeStep, join);
      joins.push(join);
    }
  }
  return joins;
}

/** The bytes of the shared string that an operation read, and what kind of operation it was. */
const sharedReads = ({ state, accesses }: Performed) =>
  accesses
    .filter(({ kind, allocation }) => kind === 'read' && allocation === 'value')
    .map((access) => ({ ...access, kind: state.op?.kind }));

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
