import { assert } from '../base/index.ts';
import { GrowingInts } from './growing.ts';
import { CODE_COUNT, CONTROL_COUNT, type SharedStates } from './shared.ts';

/** What a step reads of shared memory, place by place with what it found. */
export interface Observation {
  readonly place: number;
  readonly code: number;
}

/**
 * Which step a local state takes, by what it sees: one tree for each local state and value of the words. An inner node
 * says which place of shared memory is read next; a leaf is a step. A step that reads one byte of a long string is thus
 * worked out for the few values of that byte, and never again for all that the other bytes may hold.
 */
export class DecisionTrees {
  readonly #shared: SharedStates;
  /** By local state and words: 0 unknown, > 0 inner node, < 0 step -x-1. */
  readonly #roots = new GrowingInts();
  /** By inner node: the place it reads, and its children, coded as the roots are. Node 0 is not used. */
  readonly #places: number[] = [0];
  readonly #children = new GrowingInts();

  constructor(shared: SharedStates) {
    this.#shared = shared;
    this.#children.length = CODE_COUNT;
  }

  /** The step, or -1 when this local state has not yet been seen to see this. */
  find(local: number, shared: number): number {
    const states = this.#shared;
    let node = this.#roots.words[local * CONTROL_COUNT + states.controlOf(shared)] ?? 0;
    while (node > 0) {
      const place = this.#places[node] ?? 0;
      node = this.#children.words[node * CODE_COUNT + states.at(shared, place)] ?? 0;
    }
    return node === 0 ? -1 : -node - 1;
  }

  /** Hangs a step into the tree of its local state, below what it observed, in that order. */
  grow(local: number, shared: number, observations: readonly Observation[], step: number): void {
    this.#roots.reserve((local + 1) * CONTROL_COUNT);
    let cells = this.#roots;
    let cell = local * CONTROL_COUNT + this.#shared.controlOf(shared);
    for (const { place, code } of observations) {
      let node = cells.words[cell] ?? 0;
      if (node === 0) {
        node = this.#places.length;
        this.#places.push(place);
        for (let child = 0; child < CODE_COUNT; child += 1) this.#children.push(0);
        cells.words[cell] = node;
      }
      assert(this.#places[node] === place, 'a step reads what its earlier reads tell it to');
      cells = this.#children;
      cell = node * CODE_COUNT + code;
    }
    assert(cells.words[cell] === 0, 'a step is taken once');
    cells.words[cell] = -step - 1;
  }
}
