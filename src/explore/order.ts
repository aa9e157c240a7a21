import { assert } from '../base/index.ts';
import type { StateGraph } from './state-graph.ts';

/** The states of a graph in an order in which every step leads forward. */
export interface Order {
  readonly order: Int32Array;
  /** By state: steps of the longest way to it from the initial state. */
  readonly longest: Int32Array;
  readonly shortest: Int32Array;
}

/**
 * Kahn's algorithm. A layer of breadth-first search will not do: one state can be reached by ways of different length
 * (model.md section 9). That the order takes in every state proves that the graph has no cycle.
 */
export function topologicalOrder({ states, firstEdge, edgeCount, targets }: StateGraph): Order {
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
  // Used as a stack: states that are near in the order are then near in memory too.
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
  assert(done === size, 'the state graph has no cycle');
  return { order, longest, shortest };
}
