import { defined } from '../base/index.ts';
import { edgesOf, type Flow } from './flow.ts';
import { walkAlong } from './run-future.ts';
import { slotOf } from './state-graph.ts';

const FAR = 0x7fffffff;

/**
 * Returns the schedule of a shortest run that starts with these steps and comes to the gentlest kind of the program; null
 * when none does. Of several, one that stays with a thread as long as it can.
 */
export function escapeOf(flow: Flow, steps: readonly number[]): readonly number[] | null {
  const { graph, best } = flow;
  const { model, states, targets, moves } = graph;
  const { threadOf, groupStart, groupEnd, tables } = model;
  const left = stepsLeft(flow, best);
  const { found, locals } = walkAlong(flow, steps);
  let state = defined(found.at(-1), 'the state after the steps');
  if (best < 0 || left[state] === FAR) return null;
  const schedule = [...steps];
  for (let rest = left[state] ?? 0; rest > 0; rest -= 1) {
    const ways: { readonly thread: number; readonly target: number; readonly slot: number }[] = [];
    const [first, end] = edgesOf(graph, state);
    for (let edge = first; edge < end; edge += 1) {
      const target = targets[edge] ?? 0;
      if (left[target] !== rest - 1) continue;
      const slot = slotOf(moves[edge] ?? 0);
      const local = states.words[state * states.width + slot + 1];
      for (const thread of threadOf.slice(groupStart[slot], groupEnd[slot])) {
        if (locals[thread] === local) ways.push({ thread, target, slot });
      }
    }
    const way = defined(ways.find(({ thread }) => thread === schedule.at(-1)) ?? ways[0], 'a way on');
    const table = defined(tables[way.slot], 'table');
    const step = table.step(
      defined(locals[way.thread], 'local state'),
      states.words[state * states.width] ?? 0,
    );
    locals[way.thread] = defined(table.next[step], 'step');
    schedule.push(way.thread);
    state = way.target;
  }
  return schedule;
}

/** By state: fewest steps to a terminal state of a kind. */
function stepsLeft({ graph, order: { order }, possible }: Flow, kind: number): Int32Array {
  const left = new Int32Array(order.length).fill(FAR);
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const state = order[place] ?? 0;
    const [first, end] = edgesOf(graph, state);
    if (first === end && possible[state] === 1 << kind) left[state] = 0;
    for (let edge = first; edge < end; edge += 1) {
      const after = left[graph.targets[edge] ?? 0] ?? FAR;
      if (after !== FAR) left[state] = Math.min(left[state] ?? FAR, after + 1);
    }
  }
  return left;
}
