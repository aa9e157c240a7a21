import { assert, defined } from '../base/index.ts';
import { futureOf, type Flow } from './flow.ts';
import type { Model } from './model.ts';

/** What can still happen along one run: `moments[p]` describes it after p steps. */
export interface RunFuture<Kind extends string = string> {
  readonly kinds: readonly Kind[];
  readonly moments: readonly FutureMoment<Kind>[];
  /** First number of steps after which only one kind is possible; null while more are. */
  readonly decidedAt: number | null;
}

export interface FutureMoment<Kind extends string = string> {
  /** Chance of each kind under the random scheduler from here on; they add up to 1. */
  readonly shares: readonly number[];
  /** The kinds that are possible. A share may be too small for a double. */
  readonly possible: readonly Kind[];
}

/** Follows a run over the graph. `schedule` must replay. */
export function runFutureOf<Kind extends string>(
  flow: Flow<Kind>,
  schedule: readonly number[],
): RunFuture<Kind> {
  const { kinds, possible } = flow;
  const moments = walkAlong(flow, schedule).found.map((state): FutureMoment<Kind> => {
    const mask = defined(possible[state], 'state');
    return { shares: futureOf(flow, state), possible: kinds.filter((_, kind) => (mask & (1 << kind)) !== 0) };
  });
  const decided = moments.findIndex((moment) => moment.possible.length === 1);
  return { kinds, moments, decidedAt: decided < 0 ? null : decided };
}

/**
 * Follows a run: `found` holds the number of the state before the first step and after each, `locals` the local states after
 * the last one, by thread.
 */
export function walkAlong(
  { graph }: Pick<Flow, 'graph'>,
  schedule: readonly number[],
): { readonly found: readonly number[]; readonly locals: number[] } {
  const { model, states } = graph;
  const { threadOf, tables, shared } = model;
  const slots = Array.from({ length: model.threads }, (_, thread) => threadOf.indexOf(thread));
  const locals = slots.map((slot) => defined(tables[slot], 'table').initial);
  let memory = shared.initial;
  const found = [states.find(sortedTuple(model, memory, locals))];
  for (const thread of schedule) {
    const table = defined(tables[defined(slots[thread], `thread ${thread}`)], 'table');
    const step = table.step(defined(locals[thread], 'local state'), memory);
    locals[thread] = defined(table.next[step], 'step');
    memory = shared.after(memory, defined(table.effect[step], 'step'));
    found.push(states.find(sortedTuple(model, memory, locals)));
  }
  assert(!found.includes(-1), 'a run goes over reachable states');
  return { found, locals };
}

/** Builds the sorted tuple of a state, as the graph stores it. `locals` are indexed by thread number. */
function sortedTuple(
  { threadOf, groupStart, groupEnd, threads }: Model,
  memory: number,
  locals: readonly number[],
): Int32Array {
  const tuple = new Int32Array(threads + 1);
  tuple[0] = memory;
  for (let slot = 0; slot < threads; slot = groupEnd[slot] ?? threads) {
    const group = threadOf.slice(groupStart[slot], groupEnd[slot]).map((thread) => locals[thread] ?? 0);
    tuple.set(
      group.sort((a, b) => a - b),
      slot + 1,
    );
  }
  return tuple;
}
