import { defined } from '../base/index.ts';
import type { Program } from '../threads/index.ts';
import { SharedStates } from './shared.ts';
import { ThreadTable } from './thread-table.ts';

/**
 * A program compiled for a search. A state is a tuple of integers: shared memory, then the local state of each slot.
 *
 * Slots are the threads, reordered so that threads with the same chart stand together. Within such a group the order
 * says nothing about the future, so its local states are kept sorted: one tuple stands for all its permutations.
 */
export interface Model {
  readonly program: Program;
  readonly shared: SharedStates;
  /** Threads, and slots. */
  readonly threads: number;
  /** Thread number of each slot. */
  readonly threadOf: readonly number[];
  /** First slot of the group that a slot belongs to, and the slot behind its last. */
  readonly groupStart: readonly number[];
  readonly groupEnd: readonly number[];
  /** Compiled thread of each slot: one and the same within a group. */
  readonly tables: readonly ThreadTable[];
}

/** Compiles a program; its local states and steps are worked out as a search asks for them. */
export function modelOf(program: Program): Model {
  const shared = new SharedStates(program);
  const charts = [...new Set(program.charts)];
  const groups = charts.map((chart) =>
    program.charts.flatMap((other, thread) => (other === chart ? [thread] : [])),
  );
  const tables: ThreadTable[] = [];
  const groupStart: number[] = [];
  const groupEnd: number[] = [];
  for (const group of groups) {
    const table = new ThreadTable(program, defined(group[0], 'thread'), shared);
    const start = tables.length;
    for (const _ of group) {
      tables.push(table);
      groupStart.push(start);
      groupEnd.push(start + group.length);
    }
  }
  return {
    program,
    shared,
    threads: tables.length,
    threadOf: groups.flat(),
    groupStart,
    groupEnd,
    tables,
  };
}

/** The tuple before the first step. */
export const initialTuple = ({ shared, tables }: Model): Int32Array =>
  Int32Array.of(shared.initial, ...tables.map((table) => table.initial));

/**
 * What decides who may run, beside where each thread stands: (do all threads but one have a verdict) * 2 + (is the mutex
 * held). Only a thread without verdict asks whether the others have one, and then it is that one thread.
 */
export function caseOf({ shared, tables, threads }: Model, words: Int32Array, start: number): number {
  let running = 0;
  for (let slot = 0; slot < threads; slot += 1) {
    if (tables[slot]?.isFinal[words[start + slot + 1] ?? 0] !== true) running += 1;
  }
  return (running === 1 ? 2 : 0) + shared.mutexOf(words[start] ?? 0);
}

/**
 * Puts a new local state into a sorted tuple in place of the one at `slot`, and gives the first slot of its group that
 * holds it now.
 */
export function replaceSorted(
  { groupStart, groupEnd }: Model,
  tuple: Int32Array,
  slot: number,
  local: number,
): number {
  const start = (groupStart[slot] ?? 0) + 1;
  const end = groupEnd[slot] ?? 0;
  let place = slot + 1;
  while (place > start && (tuple[place - 1] ?? 0) >= local) {
    tuple[place] = tuple[place - 1] ?? 0;
    place -= 1;
  }
  while (place < end && (tuple[place + 1] ?? 0) < local) {
    tuple[place] = tuple[place + 1] ?? 0;
    place += 1;
  }
  tuple[place] = local;
  while (place > start && tuple[place - 1] === local) place -= 1;
  return place - 1;
}

const FACTORIALS = [1, 1, 2, 6, 24] as const;

/** How many tuples a sorted tuple stands for: the different orders within each group. */
export function orderings({ groupEnd, threads }: Model, words: Int32Array, start: number): number {
  let count = 1;
  let run = 1;
  let groupSize = 1;
  for (let slot = 1; slot <= threads; slot += 1) {
    const isSameGroup = slot < (groupEnd[slot - 1] ?? 0);
    if (isSameGroup) groupSize += 1;
    if (isSameGroup && words[start + slot] === words[start + slot + 1]) {
      run += 1;
      continue;
    }
    count /= FACTORIALS[run] ?? 1;
    run = 1;
    if (isSameGroup) continue;
    count *= FACTORIALS[groupSize] ?? 1;
    groupSize = 1;
  }
  return Math.round(count);
}
