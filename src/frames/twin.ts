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

/** A place at which two runs differ in another way than before it: also where something is equal again. */
export interface Difference extends Parting {
  /** How many bytes come to differ, or to be equal, there. */
  readonly count: number;
}

/** What of two runs differs with the flag at a position, by kind: the same text for the same differences. */
type Seen = ReadonlySet<string>;

const bytesSeen = (indices: readonly number[], thread: number): readonly string[] =>
  indices.map((index) => `${index} ${thread}`);

/** Returns every place at which two runs differ anew, in the order of the run; of one position by `PARTING_KINDS`. */
export function differencesOf(one: Run, two: Run): readonly Difference[] {
  const threads = Math.max(one.threads.length, two.threads.length);
  const found: Difference[] = [];
  const before = new Map<PartingKind, Seen>();
  const note = (kind: PartingKind, at: number, seen: readonly string[]): void => {
    const [had, has] = [before.get(kind) ?? new Set<string>(), new Set(seen)];
    before.set(kind, has);
    const changed = [
      ...[...has].filter((name) => !had.has(name)),
      ...[...had].filter((name) => !has.has(name)),
    ];
    const [first] = changed;
    if (first === undefined) return;
    const [index = 0, thread = 0] = first.split(' ').map(Number);
    const isByte = kind === 'strings' || kind === 'buffers';
    found.push({ kind, at, byte: isByte ? { index, thread } : null, count: changed.length });
  };
  for (let position = 0; position <= lengthOf(one, two); position += 1) {
    const [a, b] = [one.trace.steps[position - 1], two.trace.steps[position - 1]];
    // Steps that differ one after the other are one place.
    note('steps', position, position > 0 && !isSameStep(a, b) ? ['apart'] : []);
    note('strings', position, bytesSeen(differingString(one, two, position), 0));
    const all = Array.from({ length: threads }, (_, thread) =>
      bytesSeen(differingBuffer(one, two, position, thread), thread),
    );
    note('buffers', position, all.flat());
    const ended = [one, two].flatMap((run, at) => (hasEnded(run, position) ? [String(at)] : []));
    note('endings', position, one.outcome === two.outcome ? [] : ended);
  }
  return found;
}

/** Returns where two runs first part in each kind, in the order of the run; of one position by `PARTING_KINDS`. */
export function partingsOf(differences: readonly Difference[]): readonly Parting[] {
  const first = (kind: PartingKind): readonly Parting[] => {
    const found = differences.find((one) => one.kind === kind);
    return found ? [{ kind, at: found.at, byte: found.byte }] : [];
  };
  return PARTING_KINDS.flatMap(first).toSorted((a, b) => a.at - b.at);
}
