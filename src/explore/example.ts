import { assert, defined } from '../base/index.ts';
import type { Model } from './model.ts';
import type { WayStep } from './preemptions.ts';
import type { StateSet } from './state-set.ts';

/** An interleaving with its threads by name again. */
export interface Example {
  readonly schedule: readonly number[];
  /** Row name of each step, at the config's grain. */
  readonly rows: readonly string[];
  /** Local state of each thread behind the last step, by thread number. */
  readonly locals: readonly number[];
}

/**
 * Gives the steps of a way back to threads. A slot of a sorted tuple says only which local state runs; of the threads
 * that have it the one that ran last is taken if the way says so, else the first.
 */
export function exampleOf(model: Model, states: StateSet, way: readonly WayStep[]): Example {
  const { threads, threadOf, tables, groupStart, groupEnd, shared } = model;
  const slotOfThread = Array.from({ length: threads }, (_, thread) => threadOf.indexOf(thread));
  const locals = slotOfThread.map((slot) => defined(tables[slot], 'table').initial);
  const schedule: number[] = [];
  const rows: string[] = [];
  for (const { state, slot, continues } of way) {
    const start = state * (threads + 1);
    const local = states.words[start + slot + 1] ?? 0;
    const candidates = threadOf
      .slice(groupStart[slot], groupEnd[slot])
      .filter((thread) => locals[thread] === local);
    const last = schedule.at(-1);
    const thread = continues ? last : candidates.find((candidate) => candidate !== last);
    assert(thread !== undefined && candidates.includes(thread), 'the way is one of threads');
    const table = defined(tables[slot], 'table');
    const memory = states.words[start] ?? 0;
    assert(shared.size > memory, 'the way is one of states');
    schedule.push(thread);
    rows.push(table.rowOf(local));
    locals[thread] = defined(table.next[table.step(local, memory)], 'next');
  }
  return { schedule, rows, locals };
}
