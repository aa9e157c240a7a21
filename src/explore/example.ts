import { assert, defined } from '../base/index.ts';
import type { Model } from './model.ts';
import type { WayStep } from './preemptions.ts';
import type { StateSet } from './state-set.ts';

/** An interleaving by thread numbers. */
export interface Example {
  readonly schedule: readonly number[];
  /** Row name of each step at the config's grain. */
  readonly rows: readonly string[];
  /** By thread number: local state after the last step. */
  readonly locals: readonly number[];
}

/**
 * Converts a way over sorted states into an interleaving by thread numbers. A slot of a sorted state only determines which
 * local state runs. Of the threads in that local state, takes the one that ran last if the way says that it continues,
 * and otherwise the first that did not run last.
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
