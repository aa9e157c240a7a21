import { edgesOf, type Flow } from './flow.ts';
import { nearestDouble } from './fraction.ts';
import { orderings } from './model.ts';
import { weightOf } from './state-graph.ts';

/**
 * How futures close, for any number of threads: after each number of steps, where runs stand, told by what they can still
 * come to. What is possible never grows, so a run only ever goes from a set of kinds to a part of it.
 *
 * A run that has ended stays where it ended: the shares of a layer add up to 1.
 */
export interface ClosingMap<Kind extends string = string> {
  /** Kinds that some run is of, gravest first. */
  readonly kinds: readonly Kind[];
  /** Sets of kinds that some state can still come to, largest first; those of one kind come last, gravest first. */
  readonly sets: readonly (readonly Kind[])[];
  /** Layer n: after n steps. */
  readonly layers: readonly ClosingLayer[];
}

export interface ClosingLayer {
  /** Different states of the whole system that n steps can lead to. */
  readonly states: number;
  /** Sequences of n steps that can be taken; exact, decimal. */
  readonly beginnings: string;
  /** One for each set of kinds that some run has after n steps, in the order of the sets. */
  readonly nodes: readonly ClosingNode[];
}

export interface ClosingNode {
  /** Place in `sets`. */
  readonly set: number;
  /** Chance that just these kinds are possible after n steps, or were when the run ended. */
  readonly share: number;
}

interface Tally {
  chance: bigint;
  ending: bigint;
  beginnings: bigint;
  states: number;
}

/**
 * Sorts all runs by layer. The graph is not graded, so a state counts in each layer in which it can be reached, with the
 * chance to be there in just so many steps (model.md section 9).
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
  // By state, one entry for each layer from the shortest way to it to the longest.
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
    // What has been passed on is needed no more.
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

/** Larger sets first; among those of one size the graver, whose bits are lower. */
const sortedMasks = (possible: Uint16Array): readonly number[] =>
  [...new Set(possible)].filter((mask) => mask !== 0).sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);

function layersOf(
  tallies: readonly ReadonlyMap<number, Tally>[],
  masks: readonly number[],
  power: (steps: number) => bigint,
): readonly ClosingLayer[] {
  /** By set: chance to have ended before this layer, at the scale of this layer. */
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
