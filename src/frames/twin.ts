import type { World } from '../sim/index.ts';
import { isWorldRun, type LaneRun } from './lane-types.ts';

/* Two runs under one flag: step p of one stands over step p of the other, and a run that has ended stays as it ended. */

/** In what two runs part. */
export const PARTING_KINDS = ['steps', 'strings', 'buffers', 'shared', 'locals', 'endings'] as const;
export type PartingKind = (typeof PARTING_KINDS)[number];
/** In what memory they part. */
export type MemoryKind = Exclude<PartingKind, 'steps' | 'endings'>;

/** A cell of memory: its index in a block, and the number of the block among those of its kind. */
export interface Place {
  readonly index: number;
  readonly block: number;
}

/** A cell of memory with the flag at a position. */
export interface MemoryPlace extends Place {
  readonly kind: MemoryKind;
  readonly at: number;
}

/** A place at which two runs part: the position of the flag at which they first differ in something. */
export interface Parting {
  readonly kind: PartingKind;
  readonly at: number;
  /** The first cell that differs there; null for steps and endings. */
  readonly place: Place | null;
}

/** Memory in which two runs can differ: blocks of cells. */
export interface Compared<R extends LaneRun = LaneRun> {
  readonly kind: MemoryKind;
  blocksOf(run: R): number;
  /** Returns the cells of a block with the flag at a position; undefined where it is not there. */
  cellsAt(run: R, position: number, block: number): ArrayLike<number | string> | undefined;
}

/** How the two steps in one column stand to each other. */
export type Column =
  /** The same step to the same effect: drawn once. */
  | 'same'
  /** A step in one run or in both, which differ. */
  | 'apart';

/** Returns the length of the longer run. */
export const lengthOf = (one: LaneRun, two: LaneRun): number => Math.max(one.length, two.length);

/** Returns the place in a run at which it stands with the flag at a position. */
export const positionIn = ({ trace }: LaneRun, position: number): number =>
  Math.min(position, trace.steps.length);

const worldAt = (run: LaneRun, position: number): World | undefined =>
  run.trace.states[positionIn(run, position)]?.world;

/** Returns what tells a step from others in its column; undefined behind the end. */
function stepOf(run: LaneRun, at: number): string | undefined {
  const step = run.trace.steps[at];
  if (!step) return undefined;
  const label = run.blocks[at]?.label;
  const own = isWorldRun(run) || label === undefined || typeof label === 'string' ? '' : label.written;
  return `${step.thread} ${step.step} ${own}`;
}

/** Reports whether two runs took the same step to the same effect: the same row, answers, and accesses with their bytes. */
function isSameEffect(one: LaneRun, two: LaneRun, at: number): boolean {
  const [a, b] = [one.trace.steps[at], two.trace.steps[at]];
  if (!a || !b || stepOf(one, at) !== stepOf(two, at) || a.performed.length !== b.performed.length)
    return false;
  // The sentence tells what a step did to variables of its thread, too.
  if (one.sentences?.[at + 1]?.written !== two.sentences?.[at + 1]?.written) return false;
  return a.performed.every((performed, nth) => {
    const other = b.performed[nth];
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
export const columnsOf = (one: LaneRun, two: LaneRun): readonly Column[] =>
  Array.from({ length: lengthOf(one, two) }, (_, at) => (isSameEffect(one, two, at) ? 'same' : 'apart'));

/** Returns the indices at which two blocks of memory differ, also where only one has a cell. */
export function differingCells(
  one: ArrayLike<number | string> | undefined,
  two: ArrayLike<number | string> | undefined,
): readonly number[] {
  const length = Math.max(one?.length ?? 0, two?.length ?? 0);
  const differing: number[] = [];
  for (let index = 0; index < length; index += 1) if (one?.[index] !== two?.[index]) differing.push(index);
  return differing;
}

/** The shared string of a world, and the buffer of each thread. */
const STRINGS: Compared = {
  kind: 'strings',
  blocksOf: () => 1,
  cellsAt: (run, position) => worldAt(run, position)?.allocations['value']?.bytes,
};
const BUFFERS: Compared = {
  kind: 'buffers',
  blocksOf: ({ threads }) => threads.length,
  cellsAt: (run, position, thread) => worldAt(run, position)?.allocations[`request:${thread}`]?.bytes,
};
/** The memory of a world in which two runs can differ. */
export const WORLD_MEMORY: readonly Compared[] = [STRINGS, BUFFERS];

const differingIn = <R extends LaneRun>(
  memory: Compared<R>,
  one: R,
  two: R,
  position: number,
  block: number,
): readonly number[] =>
  differingCells(memory.cellsAt(one, position, block), memory.cellsAt(two, position, block));

/** Returns the indices of the shared string that differ with the flag at a position. */
export const differingString = (one: LaneRun, two: LaneRun, position: number): readonly number[] =>
  differingIn(STRINGS, one, two, position, 0);

/** Returns the offsets of a thread's buffer that differ with the flag at a position. */
export const differingBuffer = (
  one: LaneRun,
  two: LaneRun,
  position: number,
  thread: number,
): readonly number[] => differingIn(BUFFERS, one, two, position, thread);

/** Reports whether a run has come to its end with the flag at a position. */
const hasEnded = (run: LaneRun, position: number): boolean => run.outcome !== null && position >= run.length;

/** A place at which two runs differ in another way than before it: also where something is equal again. */
export interface Difference extends Parting {
  /** How many cells come to differ, or to be equal, there. */
  readonly count: number;
}

/** What comes to differ, or to be equal again, from one position to the next. */
interface Change {
  readonly first: Place | null;
  readonly count: number;
}

const NONE: readonly number[] = [];

/** A block of memory in two runs, followed from position to position. Only a block that was written is compared again. */
class BlockPair<R extends LaneRun> {
  readonly #memory: Compared<R>;
  readonly #block: number;
  #cells: readonly (ArrayLike<number | string> | undefined)[] = [];
  #differing = NONE;
  /** The indices that came to differ at the last position, and those that came to be equal. */
  more = NONE;
  fewer = NONE;

  constructor(memory: Compared<R>, block: number) {
    this.#memory = memory;
    this.#block = block;
  }

  placeOf(index: number): Place {
    return { index, block: this.#block };
  }

  follow(runs: readonly R[], position: number): void {
    const cells = runs.map((run) => this.#memory.cellsAt(run, position, this.#block));
    this.more = this.fewer = NONE;
    if (cells.every((block, at) => block === this.#cells[at])) return;
    this.#cells = cells;
    const [had, has] = [this.#differing, differingCells(cells[0], cells[1])];
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
function changeOf<R extends LaneRun>(
  pairs: readonly BlockPair<R>[],
  runs: readonly R[],
  position: number,
): Change | null {
  for (const pair of pairs) pair.follow(runs, position);
  const count = pairs.reduce((sum, { more, fewer }) => sum + more.length + fewer.length, 0);
  if (count === 0) return null;
  const firstOf = (side: 'more' | 'fewer'): Place | null => {
    const pair = pairs.find((one) => one[side].length > 0);
    return pair?.placeOf(pair[side][0] ?? 0) ?? null;
  };
  return { first: firstOf('more') ?? firstOf('fewer'), count };
}

/** Returns every place at which two runs differ anew, in the order of the run; of one position by `PARTING_KINDS`. */
export function differencesOf<R extends LaneRun>(
  one: R,
  two: R,
  memory: readonly Compared<R>[],
): readonly Difference[] {
  const runs = [one, two];
  const followed = memory.map((compared) => {
    const blocks = Math.max(...runs.map((run) => compared.blocksOf(run)));
    return {
      kind: compared.kind,
      pairs: Array.from({ length: blocks }, (_, block) => new BlockPair(compared, block)),
    };
  });
  const found: Difference[] = [];
  let wasApart = false;
  let hadEnded = 0;
  for (let at = 0; at <= lengthOf(one, two); at += 1) {
    // Steps that differ one after the other are one place.
    const isApart = at > 0 && stepOf(one, at - 1) !== stepOf(two, at - 1);
    if (isApart !== wasApart) found.push({ kind: 'steps', at, place: null, count: 1 });
    wasApart = isApart;
    for (const { kind, pairs } of followed) {
      const change = changeOf(pairs, runs, at);
      if (change) found.push({ kind, at, place: change.first, count: change.count });
    }
    // A run that has ended never goes on.
    const ended = one.outcome === two.outcome ? 0 : runs.filter((run) => hasEnded(run, at)).length;
    if (ended > hadEnded) found.push({ kind: 'endings', at, place: null, count: ended - hadEnded });
    hadEnded = ended;
  }
  return found;
}

/** Returns where two runs first part in each kind, in the order of the run; of one position by `PARTING_KINDS`. */
export function partingsOf(differences: readonly Difference[]): readonly Parting[] {
  const first = (kind: PartingKind): readonly Parting[] => {
    const found = differences.find((one) => one.kind === kind);
    return found ? [{ kind, at: found.at, place: found.place }] : [];
  };
  return PARTING_KINDS.flatMap(first).toSorted((a, b) => a.at - b.at);
}
