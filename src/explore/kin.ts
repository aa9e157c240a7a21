import { defined } from '../base/index.ts';
import type { StateGraph } from './state-graph.ts';
import { StateSet } from './state-set.ts';

/**
 * Counts the states up to swapping threads that are kin: threads of one chart, of which an outcome or a wait may name one,
 * so that the search keeps them apart.
 */
export function countUpToKin({ model, states }: StateGraph, kin: readonly (readonly number[])[]): number {
  const { threads, tables, threadOf } = model;
  const families = kin.map((members) => members.map((thread) => threadOf.indexOf(thread)));
  const numbers = new Map<string, number>();
  const known = new Map<string, number>();
  const numberOf = (slot: number, local: number): number => {
    const place = `${slot} ${local}`;
    const found = known.get(place);
    if (found !== undefined) return found;
    const key = defined(tables[slot], 'table').keyOf(local);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    known.set(place, number);
    return number;
  };
  const classes = new StateSet(threads + 1);
  const tuple = new Int32Array(threads + 1);
  for (let state = 0; state < states.size; state += 1) {
    const start = state * (threads + 1);
    tuple[0] = states.words[start] ?? 0;
    let place = 1;
    for (const family of families) {
      const locals = family.map((slot) => numberOf(slot, states.words[start + slot + 1] ?? 0));
      for (const local of locals.sort((a, b) => a - b)) {
        tuple[place] = local;
        place += 1;
      }
    }
    classes.intern(tuple);
  }
  return classes.size;
}
