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

/** What comes to differ, or to be equal again, from one position to the next. */
interface Change {
  readonly first: Parting['byte'];
  readonly count: number;
}

const NONE: readonly number[] = [];

/** A block of memory in two runs, followed from position to position. Only a block that was written is compared again. */
class BlockPair {
  readonly #thread: number;
  readonly #id: string;
  #bytes: readonly (ArrayLike<number> | undefined)[] = [];
  #differing = NONE;
  /** The indices that came to differ at the last position, and those that came to be equal. */
  more = NONE;
  fewer = NONE;

  constructor(id: string, thread: number) {
    this.#id = id;
    this.#thread = thread;
  }

  byteAt(index: number): Parting['byte'] {
    return { index, thread: this.#thread };
  }

  follow(worlds: readonly (World | undefined)[]): void {
    const bytes = worlds.map((world) => world?.allocations[this.#id]?.bytes);
    this.more = this.fewer = NONE;
    if (bytes.every((block, at) => block === this.#bytes[at])) return;
    this.#bytes = bytes;
    const [had, has] = [this.#differing, differingBytes(bytes[0], bytes[1])];
    this.#differing = has;
    this.more = lacking(has, had);
    this.fewer = lacking(had, has);
  }
}

/** Returns the numbers of one ascending list that another has not. */
function lacking(one: readonly number[], other: readonly number[]): readonly number[] {
  let at = 0;
  return one.filter((number) => {
    while ((other[at] ?? Infinity) < number) at += 1;
    return other[at] !== number;
  });
}

/** Follows blocks to the next position. Returns null where none differs anew. */
function changeOf(pairs: readonly BlockPair[], worlds: readonly (World | undefined)[]): Change | null {
  for (const pair of pairs) pair.follow(worlds);
  const count = pairs.reduce((sum, { more, fewer }) => sum + more.length + fewer.length, 0);
  if (count === 0) return null;
  const firstOf = (side: 'more' | 'fewer'): Parting['byte'] => {
    const pair = pairs.find((one) => one[side].length > 0);
    return pair?.byteAt(pair[side][0] ?? 0) ?? null;
  };
  return { first: firstOf('more') ?? firstOf('fewer'), count };
}

/** Returns every place at which two runs differ anew, in the order of the run; of one position by `PARTING_KINDS`. */
export function differencesOf(one: Run, two: Run): readonly Difference[] {
  const threads = Math.max(one.threads.length, two.threads.length);
  const string = [new BlockPair('value', 0)];
  const buffers = Array.from({ length: threads }, (_, thread) => new BlockPair(`request:${thread}`, thread));
  const found: Difference[] = [];
  let wasApart = false;
  let hadEnded = 0;
  for (let at = 0; at <= lengthOf(one, two); at += 1) {
    // Steps that differ one after the other are one place.
    const isApart = at > 0 && !isSameStep(one.trace.steps[at - 1], two.trace.steps[at - 1]);
    if (isApart !== wasApart) found.push({ kind: 'steps', at, byte: null, count: 1 });
    wasApart = isApart;
    const worlds = [worldAt(one, at), worldAt(two, at)];
    for (const [kind, pairs] of [
      ['strings', string],
      ['buffers', buffers],
    ] as const) {
      const change = changeOf(pairs, worlds);
      if (change) found.push({ kind, at, byte: change.first, count: change.count });
    }
    // A run that has ended never goes on.
    const ended = one.outcome === two.outcome ? 0 : [one, two].filter((run) => hasEnded(run, at)).length;
    if (ended > hadEnded) found.push({ kind: 'endings', at, byte: null, count: ended - hadEnded });
    hadEnded = ended;
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
