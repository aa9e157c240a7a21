import { edgesOf, type Flow } from './flow.ts';
import { nearestDouble } from './fraction.ts';
import { orderings } from './model.ts';
import { weightOf } from './state-graph.ts';

/**
 * Shows how the possible kinds narrow down over time, for any number of threads: after each number of steps, the share
 * of runs by the set of kinds that they can still come to. No step adds a kind to that set.
 *
 * A run that has ended keeps its set, so the shares of a layer add up to 1.
 */
export interface ClosingMap<Kind extends string = string> {
  /** The kinds of all runs, gravest first. */
  readonly kinds: readonly Kind[];
  /** The sets of kinds that some state can still come to, largest first; sets of one kind last, gravest first. */
  readonly sets: readonly (readonly Kind[])[];
  /** Layer n describes the runs after n steps. */
  readonly layers: readonly ClosingLayer[];
}

export interface ClosingLayer {
  /** Number of different states of the whole system after n steps. */
  readonly states: number;
  /** Number of possible sequences of n steps; exact, decimal. */
  readonly beginnings: string;
  /** One node for each set of kinds that some run has after n steps, in the order of `sets`. */
  readonly nodes: readonly ClosingNode[];
}

export interface ClosingNode {
  /** Index in `sets`. */
  readonly set: number;
  /** Chance that exactly these kinds are possible after n steps; for an ended run, were possible at its end. */
  readonly share: number;
}

interface Tally {
  chance: bigint;
  ending: bigint;
  beginnings: bigint;
  states: number;
}

/**
 * Sorts all runs by layer. A state can be reached in different numbers of steps. It counts in each such layer, with the
 * chance to be reached in exactly that many steps (model.md section 9).
 */
export function closingMapOf<Kind extends string>(flow: Flow<Kind>): ClosingMap<Kind> {
  const { graph, order, scale, possible, enabled, longest, kinds } = flow;
  const { model, states } = graph;
  const tallies = Array.from({ length: longest + 1 }, () => new Map<number, Tally>());
  const tallyOf = (layer: number, mask: number): Tally => {
    const row = tallies[layer] ?? new Map<number, Tally>();
    const tally = row.get(mask) ?? { chance: 0n, ending: 0n, beginnings: 0n, states: 0 };
    row.set(mask, tally);
    return tally;
  };
  // By state: one entry for each layer from its shortest way to its longest.
  const chances = new Map<number, bigint[]>([[0, [1n]]]);
  const beginnings = new Map<number, bigint[]>([[0, [1n]]]);
  for (let place = 0; place < order.order.length; place += 1) {
    const state = order.order[place] ?? 0;
    const mask = possible[state] ?? 0;
    const [first, end] = edgesOf(graph, state);
    const count = orderings(model, states.words, state * (model.threads + 1));
    const ways = beginnings.get(state) ?? [];
    for (const [index, chance] of (chances.get(state) ?? []).entries()) {
      const runs = ways[index] ?? 0n;
      if (runs === 0n) continue;
      const layer = (order.shortest[state] ?? 0) + index;
      const tally = tallyOf(layer, mask);
      tally.chance += chance;
      tally.beginnings += runs;
      tally.states += count;
      if (first === end) tally.ending += chance;
      for (let edge = first; edge < end; edge += 1) {
        const target = graph.targets[edge] ?? 0;
        const weight = weightOf(graph.moves[edge] ?? 0);
        const share = chance * scale.share(weight, enabled[state] ?? 0);
        const there = layer + 1 - (order.shortest[target] ?? 0);
        add(chances, target, there, share);
        add(beginnings, target, there, runs * BigInt(weight));
      }
    }
    // All successors have received their parts; frees the memory.
    chances.delete(state);
    beginnings.delete(state);
  }
  const masks = sortedMasks(possible);
  return {
    kinds,
    sets: masks.map((mask) => kinds.filter((_, kind) => (mask & (1 << kind)) !== 0)),
    layers: layersOf(tallies, masks, scale.power.bind(scale)),
  };
}

function add(map: Map<number, bigint[]>, state: number, index: number, amount: bigint): void {
  const list = map.get(state) ?? [];
  while (list.length <= index) list.push(0n);
  list[index] = (list[index] ?? 0n) + amount;
  map.set(state, list);
}

const sizeOf = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

/** Sorts larger sets first; among sets of one size the graver first, whose bits are lower. */
const sortedMasks = (possible: Uint16Array): readonly number[] =>
  [...new Set(possible)].filter((mask) => mask !== 0).sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);

function layersOf(
  tallies: readonly ReadonlyMap<number, Tally>[],
  masks: readonly number[],
  power: (steps: number) => bigint,
): readonly ClosingLayer[] {
  /** By set: chance of having ended before this layer, at the scale of this layer. */
  const ended = masks.map(() => 0n);
  return tallies.map((row, layer) => {
    const whole = power(layer);
    const shareOf = (part: bigint): number => nearestDouble({ numerator: part, denominator: whole });
    const nodes = masks.flatMap((mask, set): readonly ClosingNode[] => {
      const tally = row.get(mask);
      const before = ended[set] ?? 0n;
      ended[set] = (before + (tally?.ending ?? 0n)) * power(1);
      if (tally === undefined && before === 0n) return [];
      return [{ set, share: shareOf(before + (tally?.chance ?? 0n)) }];
    });
    const sum = [...row.values()].reduce((total, { beginnings }) => total + beginnings, 0n);
    return {
      states: [...row.values()].reduce((total, { states }) => total + states, 0),
      beginnings: String(sum),
      nodes,
    };
  });
}
