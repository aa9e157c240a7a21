import type { Trace } from '../schedule/index.ts';
import { memoryOp } from '../sim/index.ts';
import type { Performed } from '../threads/index.ts';

/** Returns the index at which the operation stores this byte in the shared string, or null. */
function sharedStore({ state, accesses }: Performed, byte: 'NUL' | 'slash'): number | null {
  const op = state.op && memoryOp(state.op);
  if (op?.kind !== 'store' || op.to !== 'value' || op.byte !== byte) return null;
  return accesses.find(({ kind, allocation }) => kind === 'write' && allocation === 'value')?.index ?? null;
}

/** Returns the 1-based step in which a thread first ended a call, or null. */
function stepOf(trace: Trace, thread: number, call: string): number | null {
  const at = trace.steps.findLastIndex((step) => step.thread === thread && step.call === call);
  return at < 0 ? null : at + 1;
}

/** As reported: returns where V cuts the shared string, and whether that is after S measured and before S copied. */
export function loanSteps(trace: Trace): { readonly cut: number | null; readonly isMet: boolean } {
  const at = trace.steps.findIndex(({ performed }) =>
    performed.some((done) => sharedStore(done, 'NUL') !== null),
  );
  const [cut, measured, copied] = [at + 1, stepOf(trace, 1, 'S1'), stepOf(trace, 1, 'S4')];
  if (at < 0 || trace.config.world !== 'article') return { cut: null, isMet: false };
  return { cut, isMet: measured !== null && copied !== null && measured < cut && cut < copied };
}

/**
 * In the source: returns the steps in which another worker restored a slash that a worker had cut, before that worker asked
 * whether the rest is a directory. The worker then asks about the file itself and ends `baddir`.
 */
export function culpritSteps(trace: Trace): readonly number[] {
  if (trace.config.world !== 'faithful') return [];
  return (trace.ended?.tokens ?? []).flatMap(({ kind }, victim) =>
    kind === 'baddir' ? restoredUnder(trace, victim) : [],
  );
}

function restoredUnder(trace: Trace, victim: number): readonly number[] {
  const [cut, asked] = [stepOf(trace, victim, 'C6'), stepOf(trace, victim, 'C7')];
  if (cut === null || asked === null) return [];
  const index = storedIn(trace, cut, 'NUL');
  return trace.steps.flatMap(({ thread }, at) => {
    const step = at + 1;
    const isBetween = thread !== victim && cut < step && step < asked;
    return isBetween && index !== null && storedIn(trace, step, 'slash') === index ? [step] : [];
  });
}

function storedIn(trace: Trace, step: number, byte: 'NUL' | 'slash'): number | null {
  const stores = trace.steps[step - 1]?.performed.map((done) => sharedStore(done, byte)) ?? [];
  return stores.find((index) => index !== null) ?? null;
}
