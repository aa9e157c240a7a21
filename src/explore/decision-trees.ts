import { assert } from '../base/index.ts';
import { GrowingInts } from './growing.ts';
import type { SharedStates } from './shared.ts';

/** One place of shared memory that a step read, and the code it found there. */
export interface Observation {
  readonly place: number;
  readonly code: number;
}

/** Number of children that a new node has room for. A node with more children is moved to a larger block. */
const ROOM = 4;
/** Numbers of one node in `#nodes`: the place it reads, the index of its first child, and its room for children. */
const NODE = 3;

/**
 * Finds the step that a local state takes from what it reads: one decision tree for each local state. An inner node names
 * the next place of shared memory to read; a leaf is a step. A step that reads one byte of a long string is thus computed
 * once for each value of that byte, whatever the other bytes hold.
 */
export class DecisionTrees {
  readonly #shared: SharedStates;
  /** By local state: 0 if unknown, > 0 an inner node, < 0 the step -x-1. */
  readonly #roots = new GrowingInts();
  /** Node 0 is unused. */
  readonly #nodes = new GrowingInts();
  /** By node and code, in the encoding of `#roots`. */
  readonly #children = new GrowingInts();

  constructor(shared: SharedStates) {
    this.#shared = shared;
    this.#nodes.length = NODE;
  }

  /** Returns the step of a local state; -1 when no step with these observations is known. */
  find(local: number, shared: number): number {
    const states = this.#shared;
    const nodes = this.#nodes.words;
    const children = this.#children.words;
    let node = this.#roots.words[local] ?? 0;
    while (node > 0) {
      const code = states.at(shared, nodes[node] ?? 0);
      node = code < (nodes[node + 2] ?? 0) ? (children[(nodes[node + 1] ?? 0) + code] ?? 0) : 0;
    }
    return node === 0 ? -1 : -node - 1;
  }

  /** Adds a step to the tree of its local state, below its observations in the order in which they were made. */
  grow(local: number, observations: readonly Observation[], step: number): void {
    this.#roots.reserve(local + 1);
    let cells = this.#roots;
    let cell = local;
    for (const { place, code } of observations) {
      let node = cells.words[cell] ?? 0;
      if (node === 0) {
        node = this.#add(place);
        cells.words[cell] = node;
      }
      assert(this.#nodes.words[node] === place, 'a step reads what its earlier reads tell it to');
      this.#widen(node, code);
      cells = this.#children;
      cell = (this.#nodes.words[node + 1] ?? 0) + code;
    }
    assert(cells.words[cell] === 0, 'a step is taken once');
    cells.words[cell] = -step - 1;
  }

  #add(place: number): number {
    const node = this.#nodes.length;
    for (const word of [place, this.#children.length, ROOM]) this.#nodes.push(word);
    for (let child = 0; child < ROOM; child += 1) this.#children.push(0);
    return node;
  }

  /** Makes room for the child at `code`. */
  #widen(node: number, code: number): void {
    const room = this.#nodes.words[node + 2] ?? 0;
    if (code < room) return;
    const wider = Math.max(code + 1, room * 2);
    const before = this.#nodes.words[node + 1] ?? 0;
    this.#nodes.words[node + 1] = this.#children.length;
    this.#nodes.words[node + 2] = wider;
    for (let child = 0; child < wider; child += 1) {
      this.#children.push(child < room ? (this.#children.words[before + child] ?? 0) : 0);
    }
  }
}
