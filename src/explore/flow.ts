import { defined } from '../base/index.ts';
import { ChanceScale } from './chances.ts';
import { nearestDouble } from './fraction.ts';
import type { Order } from './order.ts';
import type { OutcomeFound } from './outcomes.ts';
import { weightOf, type StateGraph } from './state-graph.ts';

/**
 * A state graph with exact chances: how likely a run reaches each state, and which kinds runs from there come to.
 *
 * The chances of the kinds of a state are packed into one integer, `lane` bits for each kind, so that one addition or
 * product handles all kinds. A lane cannot overflow: it holds a chance of at most 1, times `scale.power` and at most
 * the 12 ways to choose two of four threads.
 */
export interface Flow<Kind extends string = string> {
  readonly graph: StateGraph;
  readonly order: Order;
  readonly scale: ChanceScale;
  /** The kinds of all runs, gravest first. Lane k belongs to kind k. */
  readonly kinds: readonly Kind[];
  /** Index in `kinds` of the gentlest kind of the program; -1 where no run comes to it. */
  readonly best: number;
  readonly lane: bigint;
  /** By state: number of threads that may run. */
  readonly enabled: Uint8Array;
  /** By state: chance to reach it, times `scale.power(order.longest)`. */
  readonly reached: readonly bigint[];
  /** By state: most steps that can still follow. */
  readonly rest: Int32Array;
  /** By state: chances of the kinds, in lanes, times `scale.power(rest)`. */
  readonly future: readonly bigint[];
  /** By state: the kinds that are still possible; bit k stands for kind k. */
  readonly possible: Uint16Array;
  /** Steps of the longest run. */
  readonly longest: number;
}

/**
 * Computes the chances on a searched graph. `found` holds its terminal states by outcome, `every` all kinds, gravest
 * first.
 */
export function flowOf<Kind extends string>(
  graph: StateGraph,
  order: Order,
  found: readonly OutcomeFound<Kind>[],
  every: readonly Kind[],
): Flow<Kind> {
  const { size } = graph.states;
  const scale = new ChanceScale(graph.model.threads);
  const kindOfState = new Map<number, Kind>();
  for (const { outcome, states } of found) {
    for (const state of states) kindOfState.set(state, outcome.kind);
  }
  const present = new Set(kindOfState.values());
  const kinds = every.filter((kind) => present.has(kind));
  const best = kinds.findIndex((kind) => kind === every.at(-1));
  const longest = order.longest.reduce((most, steps) => Math.max(most, steps), 0);
  const lane = BigInt(scale.power(longest).toString(2).length + 4);
  const enabled = enabledOf(graph);
  const rest = new Int32Array(size);
  const future = new Array<bigint>(size).fill(0n);
  const possible = new Uint16Array(size);
  for (let place = size - 1; place >= 0; place -= 1) {
    const state = order.order[place] ?? 0;
    const [first, end] = edgesOf(graph, state);
    if (first === end) {
      const kind = kindOfState.get(state);
      // A search that stopped at its limit has not looked at this state, so its future is unknown.
      if (kind === undefined) continue;
      future[state] = 1n << (BigInt(kinds.indexOf(kind)) * lane);
      possible[state] = 1 << kinds.indexOf(kind);
      continue;
    }
    let far = 0;
    for (let edge = first; edge < end; edge += 1)
      far = Math.max(far, (rest[graph.targets[edge] ?? 0] ?? 0) + 1);
    let sum = 0n;
    let mask = 0;
    for (let edge = first; edge < end; edge += 1) {
      const target = graph.targets[edge] ?? 0;
      const fall = far - 1 - (rest[target] ?? 0);
      let share = (future[target] ?? 0n) * scale.share(weightOf(graph.moves[edge] ?? 0), enabled[state] ?? 0);
      if (fall > 0) share *= scale.power(fall);
      sum += share;
      mask |= possible[target] ?? 0;
    }
    rest[state] = far;
    future[state] = sum;
    possible[state] = mask;
  }
  const reached = reachedOf(graph, order, scale, enabled);
  return { graph, order, scale, kinds, best, lane, enabled, reached, rest, future, possible, longest };
}

/** Returns the range of a state's edges: the first, and the one after the last. */
export function edgesOf({ firstEdge, edgeCount }: StateGraph, state: number): readonly [number, number] {
  const first = firstEdge[state] ?? 0;
  return [first, first + (edgeCount[state] ?? 0)];
}

function enabledOf(graph: StateGraph): Uint8Array {
  const enabled = new Uint8Array(graph.states.size);
  for (let state = 0; state < enabled.length; state += 1) {
    const [first, end] = edgesOf(graph, state);
    let count = 0;
    for (let edge = first; edge < end; edge += 1) count += weightOf(graph.moves[edge] ?? 0);
    enabled[state] = count;
  }
  return enabled;
}

function reachedOf(
  graph: StateGraph,
  { order, longest }: Order,
  scale: ChanceScale,
  enabled: Uint8Array,
): readonly bigint[] {
  const reached = new Array<bigint>(order.length).fill(0n);
  reached[0] = 1n;
  for (let place = 0; place < order.length; place += 1) {
    const state = order[place] ?? 0;
    const [first, end] = edgesOf(graph, state);
    for (let edge = first; edge < end; edge += 1) {
      const target = graph.targets[edge] ?? 0;
      const rise = (longest[target] ?? 0) - (longest[state] ?? 0);
      let share = (reached[state] ?? 0n) * scale.share(weightOf(graph.moves[edge] ?? 0), enabled[state] ?? 0);
      if (rise > 1) share *= scale.power(rise - 1);
      reached[target] = (reached[target] ?? 0n) + share;
    }
  }
  return reached;
}

/** Unpacks the lanes of an integer, one for each kind. */
export function lanesOf(packed: bigint, { kinds, lane }: Pick<Flow, 'kinds' | 'lane'>): readonly bigint[] {
  const mask = (1n << lane) - 1n;
  return kinds.map((_, kind) => (packed >> (BigInt(kind) * lane)) & mask);
}

/** Divides parts by a whole, as doubles; all 0 where the whole is 0. */
export function sharesOf(parts: readonly bigint[], whole: bigint): readonly number[] {
  return parts.map((part) => (whole === 0n ? 0 : nearestDouble({ numerator: part, denominator: whole })));
}

/** Returns the chance of each kind from a state. */
export const futureOf = (flow: Flow, state: number): readonly number[] =>
  sharesOf(lanesOf(defined(flow.future[state], 'state'), flow), flow.scale.power(flow.rest[state] ?? 0));
