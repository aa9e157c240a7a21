import { defined } from '../base/index.ts';
import type { Axis } from './axis.ts';
import { exampleOf } from './example.ts';
import type { Flow } from './flow.ts';
import { cheapestWays, costOf, wayTo, type Costs } from './preemptions.ts';

/** Computes the costs of the shortest ways to every state, for `wayToPoint`. */
export const shortestWays = ({ graph, order }: Flow): Costs => cheapestWays(graph, order, true);

/** Returns the schedule of a shortest run to a point, with few preemptions; null when no run passes the point. */
export function wayToPoint(
  { graph, order }: Flow,
  ways: Costs,
  x: Axis,
  y: Axis,
  point: { readonly x: number; readonly y: number },
): readonly number[] | null {
  const { model, states } = graph;
  const local = (state: number, slot: number): number => states.words[state * states.width + slot + 1] ?? 0;
  const isThere = (state: number): boolean =>
    x.slots.some(
      (xSlot) =>
        x.place(local(state, xSlot)) === point.x &&
        y.slots.some((ySlot) => ySlot !== xSlot && y.place(local(state, ySlot)) === point.y),
    );
  let best: { readonly state: number; readonly steps: number; readonly rank: number } | null = null;
  for (let state = 0; state < states.size; state += 1) {
    const steps = order.shortest[state] ?? 0;
    if ((best !== null && steps > best.steps) || !isThere(state)) continue;
    const { rank } = costOf(ways, model.threads, state);
    if (best === null || steps < best.steps || rank < best.rank) best = { state, steps, rank };
  }
  if (best === null) return null;
  const { lastSlot } = costOf(ways, model.threads, best.state);
  const { schedule, locals } = exampleOf(model, states, wayTo(ways, model.threads, best.state, lastSlot));
  return renamed(schedule, locals, x, y, point);
}

/**
 * Renames threads of one chart in a schedule, so that the two threads at the point are the two of the graph. The example
 * may have reached the point with other threads of the same groups.
 */
function renamed(
  schedule: readonly number[],
  locals: readonly number[],
  x: Axis,
  y: Axis,
  point: { readonly x: number; readonly y: number },
): readonly number[] {
  const standing = (axis: Axis, place: number): readonly number[] =>
    axis.threads.filter((thread) => axis.place(defined(locals[thread], 'local state')) === place);
  const pairs = standing(x, point.x).flatMap((first) =>
    standing(y, point.y).flatMap((second): [number, number][] => (first === second ? [] : [[first, second]])),
  );
  const [first, second] = defined(pairs[0], 'two threads at the point');
  const names = new Map<number, number>();
  const rename = (from: number, to: number): void => {
    // Swaps names, so that they stay distinct: the thread that has the name `to` gets the name of `from`.
    const bearer = [...names].find(([, name]) => name === to)?.[0] ?? to;
    const before = names.get(from) ?? from;
    names.set(bearer, before);
    names.set(from, to);
  };
  rename(first, x.course.thread);
  rename(second, y.course.thread);
  return schedule.map((thread) => names.get(thread) ?? thread);
}
