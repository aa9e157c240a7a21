import { loopOf } from './cycle.ts';
import type { StateGraph } from './state-graph.ts';

/** The states of a graph in topological order. */
export interface Order {
  readonly order: Int32Array;
  /** By state: number of steps of the longest way from the initial state. */
  readonly longest: Int32Array;
  readonly shortest: Int32Array;
}

/**
 * Sorts the states by Kahn's algorithm. The layers of a breadth-first search are not a topological order, since ways to one
 * state differ in length (model.md section 9). Throws `EndlessLoop` when the graph has a cycle: some run never ends.
 */
export function topologicalOrder(graph: StateGraph): Order {
  const { states, firstEdge, edgeCount, targets } = graph;
  const { size } = states;
  const inDegree = new Int32Array(size);
  for (let state = 0; state < size; state += 1) {
    const first = firstEdge[state] ?? 0;
    const end = first + (edgeCount[state] ?? 0);
    for (let edge = first; edge < end; edge += 1) {
      const target = targets[edge] ?? 0;
      inDegree[target] = (inDegree[target] ?? 0) + 1;
    }
  }
  const order = new Int32Array(size);
  const longest = new Int32Array(size);
  const shortest = new Int32Array(size).fill(0x7fffffff);
  shortest[0] = 0;
  // Used as a stack, so that neighbours in the order are neighbours in memory too.
  const ready = new Int32Array(size);
  let [waiting, done] = [1, 0];
  while (waiting > 0) {
    waiting -= 1;
    const state = ready[waiting] ?? 0;
    order[done] = state;
    done += 1;
    const first = firstEdge[state] ?? 0;
    const end = first + (edgeCount[state] ?? 0);
    const far = (longest[state] ?? 0) + 1;
    const near = (shortest[state] ?? 0) + 1;
    for (let edge = first; edge < end; edge += 1) {
      const target = targets[edge] ?? 0;
      if (far > (longest[target] ?? 0)) longest[target] = far;
      if (near < (shortest[target] ?? 0)) shortest[target] = near;
      const left = (inDegree[target] ?? 0) - 1;
      inDegree[target] = left;
      if (left === 0) {
        ready[waiting] = target;
        waiting += 1;
      }
    }
  }
  if (done !== size) throw loopOf(graph);
  return { order, longest, shortest };
}
