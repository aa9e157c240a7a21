import type { Order } from './order.ts';
import { slotOf, targetSlotOf, type StateGraph } from './state-graph.ts';

/*
 /*
  * Computes the fewest preemptions, and the fewest context switches, to every state.
  *
  * Musuvathi and Qadeer, "Iterative Context Bounding for Systematic Testing of Multithreaded Programs", PLDI 2007, define
  * a preemption (a switch away from a thread that is still enabled) and search bound by bound: all runs with no
  * preemption, then all with one, and so on, until time is up. Here the whole graph is known and has no cycle, so one pass
  * in topological order over (state, thread that ran last) gives the exact minimum for all bounds at once. The last thread
  * belongs to the key: the cheapest way to a state may leave the wrong thread running (model.md section 9).
  *
  * In a sorted tuple the last thread is the first slot that holds its local state. Threads with equal local states are
  * treated as one: switching between them is never cheaper than continuing.
  */

/** Weight of a preemption. It exceeds all context switches of a run, so that costs compare preemptions first. */
const PREEMPTION = 1 << 14;
const NEVER = 0x7fffffff;
const NONE = 4;

/** Costs, indexed by state * threads + last slot. */
export interface Costs {
  /** Preemptions * 2^14 + the fewest context switches possible with them. */
  readonly preemptions: Int32Array;
  /** Fewest context switches, whatever the number of preemptions. */
  readonly switches: Int32Array;
  /** Previous state on a cheapest way; in `how`, packed, the slot that ran from it and the slot that had run last. */
  readonly before: Int32Array;
  readonly how: Uint8Array;
}

/** Computes the costs of every state and last slot: over all ways to it, or only over those with the fewest steps. */
export function cheapestWays(graph: StateGraph, { order, shortest }: Order, isShortest = false): Costs {
  const { states, firstEdge, edgeCount, targets, moves, model } = graph;
  const { threads } = model;
  const preemptions = new Int32Array(states.size * threads).fill(NEVER);
  const switches = new Int32Array(states.size * threads).fill(NEVER);
  const before = new Int32Array(states.size * threads).fill(-1);
  const how = new Uint8Array(states.size * threads);
  for (let place = 0; place < order.length; place += 1) {
    const state = order[place] ?? 0;
    const node = state * threads;
    const first = firstEdge[state] ?? 0;
    const end = first + (edgeCount[state] ?? 0);
    let enabled = 0;
    for (let edge = first; edge < end; edge += 1) enabled |= 1 << slotOf(moves[edge] ?? 0);
    for (let edge = first; edge < end; edge += 1) {
      const move = moves[edge] ?? 0;
      const slot = slotOf(move);
      const behind = targets[edge] ?? 0;
      if (isShortest && shortest[behind] !== (shortest[state] ?? 0) + 1) continue;
      const target = behind * threads + targetSlotOf(move);
      let cost = place === 0 ? 0 : NEVER;
      let fewest = cost;
      let last = NONE;
      for (let other = 0; other < threads; other += 1) {
        const known = preemptions[node + other] ?? NEVER;
        if (known === NEVER) continue;
        const isSwitch = other === slot ? 0 : 1;
        const total = known + isSwitch + (isSwitch & (enabled >> other)) * PREEMPTION;
        if (total < cost) {
          cost = total;
          last = other;
        }
        fewest = Math.min(fewest, (switches[node + other] ?? NEVER) + isSwitch);
      }
      if (cost < (preemptions[target] ?? NEVER)) {
        preemptions[target] = cost;
        before[target] = state;
        how[target] = slot | (last << 2);
      }
      if (fewest < (switches[target] ?? NEVER)) switches[target] = fewest;
    }
  }
  return { preemptions, switches, before, how };
}

/** Cost of the cheapest way to a state, and the slot that ran last on it. */
export interface Cost {
  readonly preemptions: number;
  readonly contextSwitches: number;
  /** Preemptions and switches in one number, for comparing ways. */
  readonly rank: number;
  readonly lastSlot: number;
}

/** Returns the cost of the cheapest way to a state, over every slot that may have run last. */
export function costOf({ preemptions, switches }: Costs, threads: number, state: number): Cost {
  let [rank, contextSwitches, lastSlot] = [NEVER, NEVER, 0];
  for (let slot = 0; slot < threads; slot += 1) {
    const cost = preemptions[state * threads + slot] ?? NEVER;
    if (cost < rank) [rank, lastSlot] = [cost, slot];
    contextSwitches = Math.min(contextSwitches, switches[state * threads + slot] ?? NEVER);
  }
  // Only the state before the first step has no way to it: nobody ran.
  if (rank === NEVER) return { preemptions: 0, contextSwitches: 0, rank: 0, lastSlot };
  return { preemptions: rank >> 14, contextSwitches, rank, lastSlot };
}

/** One step of a way: the state before it, the slot that runs, and whether the same thread ran last. */
export interface WayStep {
  readonly state: number;
  readonly slot: number;
  readonly continues: boolean;
}

/** Returns the cheapest way to a state with a given last slot, from the first step on. */
export function wayTo({ before, how }: Costs, threads: number, state: number, lastSlot: number): WayStep[] {
  const way: WayStep[] = [];
  let node = state * threads + lastSlot;
  let from = before[node] ?? -1;
  while (from >= 0) {
    const slot = (how[node] ?? 0) & 3;
    const last = (how[node] ?? 0) >> 2;
    way.push({ state: from, slot, continues: slot === last });
    if (last === NONE) break;
    node = from * threads + last;
    from = before[node] ?? -1;
  }
  return way.toReversed();
}
