import type { TraceStep } from '../schedule/index.ts';
import type { World } from '../sim/index.ts';
import type { Run } from './run-types.ts';

/* Two runs under one flag: step p of one stands over step p of the other, and a run that has ended stays as it ended. */

/** In what two runs part. */
export const PARTING_KINDS = ['steps', 'strings', 'buffers', 'endings'] as const;
export type PartingKind = (typeof PARTING_KINDS)[number];

/** A place at which two runs part: the position of the flag at which they first differ in something. */
export interface Parting {
  readonly kind: PartingKind;
  readonly at: number;
  /** The first byte that differs there: its index in the string, its thread and offset in a buffer. */
  readonly byte: { readonly index: number; readonly thread: number } | null;
}

/** How the two steps in one column stand to each other. */
export type Column =
  /** The same step to the same effect: drawn once. */
  | 'same'
  /** A step in one run or in both, which differ. */
  | 'apart';

/** Returns the length of the longer run. */
export const lengthOf = (one: Run, two: Run): number => Math.max(one.length, two.length);

const worldAt = ({ trace }: Run, position: number): World | undefined =>
  trace.states[Math.min(position, trace.steps.length)]?.world;

const isSameStep = (one: TraceStep | undefined, two: TraceStep | undefined): boolean =>
  one?.thread === two?.thread && one?.step === two?.step;

/** Reports whether two steps did the same: the same row, answers, and accesses with their bytes. */
function isSameEffect(one: TraceStep, two: TraceStep): boolean {
  if (!isSameStep(one, two) || one.performed.length !== two.performed.length) return false;
  return one.performed.every((performed, at) => {
    const other = two.performed[at];
    return (
      other?.answer === performed.answer &&
      other.accesses.length === performed.accesses.length &&
      performed.accesses.every((access, n) => {
        const same = other.accesses[n];
        return (
          same?.kind === access.kind &&
          same.allocation === access.allocation &&
          same.index === access.index &&
          same.byte === access.byte
        );
      })
    );
  });
}

/** Returns how the steps in each column stand to each other; `columns[0]` is that of step 1. */
export const columnsOf = (one: Run, two: Run): readonly Column[] =>
  Array.from({ length: lengthOf(one, two) }, (_, at) => {
    const [a, b] = [one.trace.steps[at], two.trace.steps[at]];
    return a && b && isSameEffect(a, b) ? 'same' : 'apart';
  });

/** Returns the indices at which two blocks of memory differ, also where only one has a byte. */
export function differingBytes(
  one: ArrayLike<number> | undefined,
  two: ArrayLike<number> | undefined,
): readonly number[] {
  const length = Math.max(one?.length ?? 0, two?.length ?? 0);
  const differing: number[] = [];
  for (let index = 0; index < length; index += 1) if (one?.[index] !== two?.[index]) differing.push(index);
  return differing;
}

/** Returns the indices of the shared string that differ with the flag at a position. */
export const differingString = (one: Run, two: Run, position: number): readonly number[] =>
  differingBytes(
    worldAt(one, position)?.allocations['value']?.bytes,
    worldAt(two, position)?.allocations['value']?.bytes,
  );

/** Returns the offsets of a thread's buffer that differ with the flag at a position. */
export const differingBuffer = (one: Run, two: Run, position: number, thread: number): readonly number[] =>
  differingBytes(
    worldAt(one, position)?.allocations[`request:${thread}`]?.bytes,
    worldAt(two, position)?.allocations[`request:${thread}`]?.bytes,
  );

/** Reports whether a run has come to its end with the flag at a position. */
const hasEnded = (run: Run, position: number): boolean => run.outcome !== null && position >= run.length;

/** Returns where two runs part, in the order of the run; of the same position in the order of `PARTING_KINDS`. */
export function partingsOf(one: Run, two: Run): readonly Parting[] {
  const length = lengthOf(one, two);
  const threads = Math.max(one.threads.length, two.threads.length);
  const found = new Map<PartingKind, Parting>();
  const note = (kind: PartingKind, at: number, byte: Parting['byte']): void => {
    if (!found.has(kind)) found.set(kind, { kind, at, byte });
  };
  for (let position = 0; position <= length; position += 1) {
    if (position > 0 && !isSameStep(one.trace.steps[position - 1], two.trace.steps[position - 1]))
      note('steps', position, null);
    const [index] = differingString(one, two, position);
    if (index !== undefined) note('strings', position, { index, thread: 0 });
    for (let thread = 0; thread < threads && !found.has('buffers'); thread += 1) {
      const [offset] = differingBuffer(one, two, position, thread);
      if (offset !== undefined) note('buffers', position, { index: offset, thread });
    }
    const isOver = hasEnded(one, position) || hasEnded(two, position);
    if (isOver && one.outcome !== two.outcome) note('endings', position, null);
  }
  return PARTING_KINDS.flatMap((kind) => found.get(kind) ?? []).toSorted((a, b) => a.at - b.at);
}
