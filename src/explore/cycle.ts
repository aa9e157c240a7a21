import { defined } from '../base/index.ts';
import { EndlessLoop } from '../threads/index.ts';
import { slotOf, type StateGraph } from './state-graph.ts';

/** What a walk through the graph knows of a state. */
const [NEW, OPEN, DONE] = [0, 1, 2];

/**
 * Returns the loop of a graph that has a cycle: the first thread that moves on the cycle found first, and the rows at which
 * it stands there. A thread comes back to its row on a cycle, so it moves at every row where it stands.
 */
export function loopOf(graph: StateGraph): EndlessLoop {
  const cycle = cycleOf(graph);
  const { model, states } = graph;
  const first = defined(cycle[0], 'edge of the cycle');
  const table = defined(model.tables[first.slot], 'table');
  const rows = cycle.flatMap(({ state, slot }) =>
    model.tables[slot] === table ? [table.stateAt(states.words[state * states.width + slot + 1] ?? 0)] : [],
  );
  return new EndlessLoop(model.threadOf[first.slot] ?? 0, rows);
}

/** A state and the slot that runs from it. */
interface Move {
  readonly state: number;
  readonly slot: number;
}

/** Walks depth first, threads in their order, to the first edge that leads back to a state of the way. */
function cycleOf({ states, firstEdge, edgeCount, targets, moves }: StateGraph): readonly Move[] {
  const marks = new Uint8Array(states.size);
  const way: { state: number; edge: number }[] = [{ state: 0, edge: 0 }];
  marks[0] = OPEN;
  for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
    if (top.edge === (edgeCount[top.state] ?? 0)) {
      marks[top.state] = DONE;
      way.pop();
      continue;
    }
    const target = targets[(firstEdge[top.state] ?? 0) + top.edge] ?? 0;
    top.edge += 1;
    const mark = marks[target];
    if (mark === OPEN) {
      const from = way.findIndex(({ state }) => state === target);
      return way.slice(from).map(({ state, edge }) => ({
        state,
        slot: slotOf(moves[(firstEdge[state] ?? 0) + edge - 1] ?? 0),
      }));
    }
    if (mark !== NEW) continue;
    marks[target] = OPEN;
    way.push({ state: target, edge: 0 });
  }
  return [];
}
