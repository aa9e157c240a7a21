import { assert } from '../base/index.ts';
import type { SearchProgram } from '../threads/index.ts';
import { DependenceObjects } from './objects.ts';
import { SharedStates } from './shared.ts';
import { ThreadTable } from './thread-table.ts';

/**
 * A program compiled for a search. A state is a tuple of integers: shared memory, then the local state of each slot.
 *
 * Slots are the threads, reordered so that interchangeable threads are neighbours. The order within such a group does not
 * influence the future, so the group's local states are kept sorted: one tuple stands for all its permutations.
 */
export interface Model {
  readonly program: SearchProgram;
  readonly shared: SharedStates;
  /** Number of threads, which is also the number of slots. */
  readonly threads: number;
  /** Thread number of each slot. */
  readonly threadOf: readonly number[];
  /** By slot: first slot of its group, and the slot after the group's last. */
  readonly groupStart: readonly number[];
  readonly groupEnd: readonly number[];
  /** By slot: its compiled thread, one object for the whole group. */
  readonly tables: readonly ThreadTable[];
  /** Whether every object has a bit. Without that, dependence cannot be decided and traces cannot be counted. */
  readonly hasObjects: boolean;
  /** Where shared memory says that the process has ended; null if only threads say so. */
  readonly exitPlace: number | null;
}

/** Compiles a program. Local states and steps are computed when a search first asks for them. */
export function modelOf(program: SearchProgram): Model {
  const shared = new SharedStates(program.layout);
  const objects = new DependenceObjects(program);
  const { groups } = program;
  const tables: ThreadTable[] = [];
  const groupStart: number[] = [];
  const groupEnd: number[] = [];
  for (const [number, group] of groups.entries()) {
    const table = new ThreadTable(program, number, shared, objects);
    const start = tables.length;
    for (const _ of group) {
      tables.push(table);
      groupStart.push(start);
      groupEnd.push(start + group.length);
    }
  }
  const threadOf = groups.flat();
  assert(new Set(threadOf).size === program.charts.length, 'every thread is in one group');
  return {
    program,
    shared,
    threads: tables.length,
    threadOf,
    groupStart,
    groupEnd,
    tables,
    hasObjects: objects.isWhole,
    exitPlace: program.exitWord === undefined ? null : shared.placeOfWord(program.exitWord),
  };
}

/** Returns the tuple before the first step. */
export const initialTuple = ({ shared, tables }: Model): Int32Array =>
  Int32Array.of(shared.initial, ...tables.map((table) => table.initial));

/** Reports whether all threads that the one of a slot waits for have a verdict. */
function haveAwaitedEnded(
  { tables, threads, threadOf }: Model,
  words: Int32Array,
  start: number,
  slot: number,
): boolean {
  const awaits = tables[slot]?.awaits(words[start + slot + 1] ?? 0) ?? null;
  if (awaits === null) return true;
  for (let other = 0; other < threads; other += 1) {
    // Those of a group are awaited together, so it does not matter which of them stands in which slot.
    if (other === slot || (awaits !== 'others' && !awaits.includes(threadOf[other] ?? 0))) continue;
    if (tables[other]?.isFinal[words[start + other + 1] ?? 0] !== true) return false;
  }
  return true;
}

/** Reports whether the thread of a slot may run. The process must be alive in this state. */
export function mayRun(model: Model, words: Int32Array, start: number, slot: number): boolean {
  const table = model.tables[slot];
  const local = words[start + slot + 1] ?? 0;
  const gate = table?.gate[local];
  if (table === undefined || gate === 'shut') return false;
  return (
    gate === 'open' || table.mayRun(local, words[start] ?? 0, haveAwaitedEnded(model, words, start, slot))
  );
}

/**
 * Replaces the local state at `slot` in a sorted tuple, and keeps the tuple sorted. Returns the first slot of the group
 * that holds the new local state.
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

/** Counts the tuples that a sorted tuple stands for: the distinct permutations within each group. */
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
