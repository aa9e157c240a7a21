import { defined } from '../base/index.ts';
import { edgesOf, type Flow } from './flow.ts';
import { randomOf } from './random.ts';
import { slotOf, targetSlotOf, weightOf } from './state-graph.ts';

/** A run that the random scheduler made. */
export interface SampledRun {
  /** Thread numbers in the order in which they ran. */
  readonly schedule: readonly number[];
  /** Index of what it comes to in `kinds`. */
  readonly kind: number;
  /** Number of steps after which nothing else was possible. */
  readonly decidedAt: number;
}

/** Runs of the model's random scheduler, beside the exact chances of what they come to. */
export interface Sample<Kind extends string = string> {
  readonly kinds: readonly Kind[];
  /** Exact, by kind. */
  readonly chances: readonly number[];
  readonly runs: readonly SampledRun[];
}

/** Receives each step: the state before it, the edge, and which of the threads in that local state runs. */
type OnStep = (state: number, edge: number, which: number) => void;

/**
 * Walks from the first state to an end as the model's scheduler does: at each step every thread that can run has the same
 * chance. Returns the end.
 */
export function walk(flow: Flow, random: (below: number) => number, onStep: OnStep): number {
  const { graph, enabled } = flow;
  for (let state = 0; ;) {
    const [first, end] = edgesOf(graph, state);
    if (first === end) return state;
    let left = random(enabled[state] ?? 1);
    let edge = first;
    // An edge stands for as many threads as are in its local state.
    for (; left >= weightOf(graph.moves[edge] ?? 0); edge += 1) left -= weightOf(graph.moves[edge] ?? 0);
    onStep(state, edge, left);
    state = graph.targets[edge] ?? 0;
  }
}

/** Returns the index of the only kind that is possible in a state. */
export const kindAt = ({ possible }: Flow, state: number): number => 31 - Math.clz32(possible[state] ?? 1);

/** Returns `count` runs, the same ones for the same seed. */
export function runsOf(flow: Flow, seed: number, count: number): readonly SampledRun[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => runOf(flow, random));
}

function runOf(flow: Flow, random: (below: number) => number): SampledRun {
  const { model, states, moves, targets } = flow.graph;
  const { threadOf, tables, groupStart, groupEnd } = model;
  const isOpen = (state: number): boolean =>
    ((flow.possible[state] ?? 0) & ((flow.possible[state] ?? 0) - 1)) !== 0;
  const local = (state: number, slot: number): number => states.words[state * states.width + slot + 1] ?? 0;
  // The graph keeps threads of one group sorted: this tells them apart again.
  const locals = threadOf.map((_, slot) => defined(tables[slot], 'table').initial);
  const schedule: number[] = [];
  let decidedAt = 0;
  const end = walk(flow, random, (state, edge, which) => {
    const move = moves[edge] ?? 0;
    const slot = slotOf(move);
    const from = local(state, slot);
    const alike = Array.from(
      { length: (groupEnd[slot] ?? 0) - (groupStart[slot] ?? 0) },
      (_, at) => (groupStart[slot] ?? 0) + at,
    ).filter((own) => locals[own] === from);
    const ran = defined(alike[which], 'a thread that can run');
    schedule.push(defined(threadOf[ran], 'thread'));
    locals[ran] = local(targets[edge] ?? 0, targetSlotOf(move));
    if (isOpen(state)) decidedAt = schedule.length;
  });
  return { schedule, kind: kindAt(flow, end), decidedAt };
}
