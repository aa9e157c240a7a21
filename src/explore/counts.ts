import { ChanceScale } from './chances.ts';
import type { Order } from './order.ts';
import { weightOf, type StateGraph } from './state-graph.ts';

/** By terminal state: number of interleavings that end in it, and its chance under the random scheduler times `scale`. */
export interface Counts {
  /** In the order of the given terminal states. */
  readonly interleavings: readonly bigint[];
  readonly chances: readonly bigint[];
  readonly scale: bigint;
}

/**
 * Counts the paths to each terminal state in one pass over the graph. Exact integers throughout: three workers exceed
 * 2^51 interleavings, four 2^86. An edge that stands for m equal threads counts m times.
 *
 * The chance of a state is stored at the scale of its longest way; every other way to it is at most as long.
 */
export function countPaths(
  graph: StateGraph,
  { order, longest }: Order,
  terminals: readonly number[],
  onProgress: (share: number) => void,
): Counts {
  const { states, firstEdge, edgeCount, targets, moves, model } = graph;
  const scale = new ChanceScale(model.threads);
  const paths = new Array<bigint>(states.size).fill(0n);
  const chances = new Array<bigint>(states.size).fill(0n);
  paths[0] = 1n;
  chances[0] = 1n;
  for (let place = 0; place < order.length; place += 1) {
    if (place % 16384 === 0) onProgress(place / order.length);
    const state = order[place] ?? 0;
    const first = firstEdge[state] ?? 0;
    const end = first + (edgeCount[state] ?? 0);
    if (first === end) continue;
    const count = paths[state] ?? 0n;
    const chance = chances[state] ?? 0n;
    let enabled = 0;
    for (let edge = first; edge < end; edge += 1) enabled += weightOf(moves[edge] ?? 0);
    for (let edge = first; edge < end; edge += 1) {
      const target = targets[edge] ?? 0;
      const weight = weightOf(moves[edge] ?? 0);
      paths[target] = (paths[target] ?? 0n) + (weight === 1 ? count : count * BigInt(weight));
      const rise = (longest[target] ?? 0) - (longest[state] ?? 0);
      let share = chance * scale.share(weight, enabled);
      if (rise > 1) share *= scale.power(rise - 1);
      chances[target] = (chances[target] ?? 0n) + share;
    }
    // All successors have received their parts; frees the memory.
    paths[state] = 0n;
    chances[state] = 0n;
  }
  const top = longest.reduce((most, steps) => Math.max(most, steps), 0);
  return {
    interleavings: terminals.map((state) => paths[state] ?? 0n),
    chances: terminals.map((state) => (chances[state] ?? 0n) * scale.power(top - (longest[state] ?? 0))),
    scale: scale.power(top),
  };
}
