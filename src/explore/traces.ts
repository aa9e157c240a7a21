import { orderingIsFree, type Running } from './dependence.ts';
import { replaceSorted } from './model.ts';
import type { Order } from './order.ts';
import { slotOf, weightOf, type StateGraph } from './state-graph.ts';

/*
 * Counts Mazurkiewicz traces: classes of interleavings under swapping neighbouring independent steps.
 *
 * Partial-order reduction runs one interleaving of each trace: Flanagan and Godefroid, "Dynamic Partial-Order Reduction
 * for Model Checking Software", POPL 2005; Abdulla, Aronis, Jonsson and Sagonas, "Optimal Dynamic Partial Order Reduction",
 * POPL 2014. Their cost is one run for each trace (3,634,284 here with three workers, where the graph has 14 thousand
 * states). sleep-sets.ts, which keeps states, still pays for each pair of a state and a sleep set. Counting needs no run.
 * In the trace monoid the first steps of a trace are a set of pairwise independent steps, each of which could come first.
 * By inclusion and exclusion over such sets C of enabled steps (Cartier and Foata, "Problèmes combinatoires de
 * commutation et réarrangements", 1969)
 *
 *     traces(s) = sum over C, not empty, of (-1)^(|C|+1) * traces(s after C)
 *
 * and one pass from the ends of the graph to its beginning computes it. The sum does not depend on the names of threads,
 * so it is exact on sorted tuples too.
 */

/** Counts the traces of a complete graph. `onProgress` receives the share done, 0 to 1. */
export function countTraces(
  graph: StateGraph,
  { order }: Order,
  onProgress: (share: number) => void,
): bigint {
  const { states, firstEdge, edgeCount, targets, moves, model } = graph;
  const { threads, tables, shared } = model;
  const width = threads + 1;
  const traces = new Array<bigint>(states.size).fill(0n);
  const tuple = new Int32Array(width);
  const running: Running[] = Array.from({ length: threads }, () => ({
    slot: 0,
    local: 0,
    next: 0,
    effect: 0,
    reads: 0,
    writes: 0,
    kills: false,
  }));
  /** By set of running threads, as bits: whether its steps are pairwise independent. */
  const isFree = new Uint8Array(1 << threads);

  for (let place = order.length - 1; place >= 0; place -= 1) {
    if (place % 16384 === 0) onProgress(1 - place / order.length);
    const state = order[place] ?? 0;
    const first = firstEdge[state] ?? 0;
    const end = first + (edgeCount[state] ?? 0);
    if (first === end) {
      traces[state] = 1n;
      continue;
    }
    const start = state * width;
    const memory = states.words[start] ?? 0;
    let sum = 0n;
    let count = 0;
    for (let edge = first; edge < end; edge += 1) {
      const move = moves[edge] ?? 0;
      const weight = weightOf(move);
      const behind = traces[targets[edge] ?? 0] ?? 0n;
      sum += weight === 1 ? behind : behind * BigInt(weight);
      const slot = slotOf(move);
      const table = tables[slot];
      if (table === undefined) continue;
      const local = states.words[start + slot + 1] ?? 0;
      const step = table.step(local, memory);
      for (let twin = 0; twin < weight; twin += 1) {
        const thread = running[count];
        if (thread === undefined) break;
        thread.slot = slot + twin;
        thread.local = local;
        thread.next = table.next[step] ?? 0;
        thread.effect = table.effect[step] ?? 0;
        thread.reads = table.reads[step] ?? 0;
        thread.writes = table.writes[step] ?? 0;
        thread.kills = table.kills[thread.next] === true;
        count += 1;
      }
    }
    isFree[0] = 1;
    for (let set = 1; set < 1 << count; set += 1) {
      const low = 31 - Math.clz32(set & -set);
      const rest = set & (set - 1);
      isFree[set] = isFree[rest] === 1 && orderingIsFree(running, low, rest) ? 1 : 0;
      if (rest === 0 || isFree[set] === 0) continue;
      for (let word = 0; word < width; word += 1) tuple[word] = states.words[start + word] ?? 0;
      let after = memory;
      let sign = -1;
      for (let member = 0; member < count; member += 1) {
        const thread = running[member];
        if (((set >> member) & 1) === 0 || thread === undefined) continue;
        after = shared.after(after, thread.effect);
        sign = -sign;
        // Its slot may have moved as other threads of its group stepped; any slot with its local state will do.
        let slot = model.groupStart[thread.slot] ?? 0;
        while (tuple[slot + 1] !== thread.local) slot += 1;
        replaceSorted(model, tuple, slot, thread.next);
      }
      tuple[0] = after;
      const behind = traces[states.find(tuple)] ?? 0n;
      sum = sign > 0 ? sum + behind : sum - behind;
    }
    traces[state] = sum;
  }
  return traces[0] ?? 0n;
}
