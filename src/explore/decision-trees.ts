import { assert } from '../base/index.ts';
import { GrowingInts } from './growing.ts';
import type { SharedStates } from './shared.ts';

/** What a step reads of shared memory, place by place with what it found. */
export interface Observation {
  readonly place: number;
  readonly code: number;
}

/** Children that a new node has room for; a node with more moves to a wider place. */
const ROOM = 4;
/** Numbers of one node in `#nodes`: the place it reads, where its children begin, how many there is room for. */
const NODE = 3;

/**
 * Which step a local state takes, by what it sees: one tree for each local state. An inner node says which place of
 * shared memory is read next; a leaf is a step. A step that reads one byte of a long string is thus worked out for the few
 * values of that byte, and never again for all that the other bytes may hold.
 */
export class DecisionTrees {
  readonly #shared: SharedStates;
  /** By local state: 0 unknown, > 0 inner node, < 0 step -x-1. */
  readonly #roots = new GrowingInts();
  /** Node 0 is not used. */
  readonly #nodes = new GrowingInts();
  /** By node and code, coded as the roots are. */
  readonly #children = new GrowingInts();

  constructor(shared: SharedStates) {
    this.#shared = shared;
    this.#nodes.length = NODE;
  }

  /** The step, or -1 when this local state has not yet been seen to see this. */
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

  /** Hangs a step into the tree of its local state, below what it observed, in that order. */
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

  /** Makes room for the child of a code. */
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
