import type { Trace } from '../schedule/index.ts';
import { labelOfRow, memoryOp, type Label } from '../sim/index.ts';
import { worldOf, type Performed } from '../threads/index.ts';

/** Returns the index at which the operation stores this byte in the shared string, or null. */
function sharedStore({ state, accesses }: Performed, byte: 'NUL' | 'slash'): number | null {
  const op = state.op && memoryOp(state.op);
  if (op?.kind !== 'store' || op.to !== 'value' || op.byte !== byte) return null;
  return accesses.find(({ kind, allocation }) => kind === 'write' && allocation === 'value')?.index ?? null;
}

/** Returns the 1-based number of the last step in which a thread did such a call, or null. */
function stepOf(trace: Trace, thread: number, call: Label): number | null {
  const isIt = ({ state }: Performed): boolean =>
    state.op !== undefined && labelOfRow(state.callLabel ?? state.label, memoryOp(state.op)) === call;
  const at = trace.steps.findLastIndex((step) => step.thread === thread && step.performed.some(isIt));
  return at < 0 ? null : at + 1;
}

/** Reported world: returns V's cut of the shared string, and whether it lies between S's measuring and copying. */
export function loanSteps(trace: Trace): { readonly cut: number | null; readonly isMet: boolean } {
  const at = trace.steps.findIndex(({ performed }) =>
    performed.some((done) => sharedStore(done, 'NUL') !== null),
  );
  const { asker } = worldOf(trace.config.world);
  if (at < 0 || asker === null) return { cut: null, isMet: false };
  const [cut, measured, copied] = [at + 1, stepOf(trace, asker, 'measure'), stepOf(trace, asker, 'copy')];
  return { cut, isMet: measured !== null && copied !== null && measured < cut && cut < copied };
}

/**
 * In the source: returns the steps in which another worker restored a slash that a worker had cut, before that worker
 * looked up the rest as a directory. The worker then looks up the file itself and ends `baddir`.
 */
export function culpritSteps(trace: Trace): readonly number[] {
  if (worldOf(trace.config.world).asker !== null) return [];
  return (trace.ended?.tokens ?? []).flatMap(({ kind }, victim) =>
    kind === 'baddir' ? restoredUnder(trace, victim) : [],
  );
}

function restoredUnder(trace: Trace, victim: number): readonly number[] {
  const [cut, asked] = [stepOf(trace, victim, 'cut'), stepOf(trace, victim, 'stat')];
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
