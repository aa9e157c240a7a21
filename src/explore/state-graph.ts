import { GrowingBytes, GrowingInts } from './growing.ts';
import { initialTuple, mayRun, orderings, replaceSorted, type Model } from './model.ts';
import { StateSet } from './state-set.ts';

/** Number of states between two reports of progress. */
const REPORT_EVERY = 1 << 14;
/** Stands for any local state that does not count. No local state has this number. */
const ERASED = -1;

/** Receives each state without successors, and reports of progress. */
export interface SearchWatcher {
  readonly onTerminal: (state: number, words: Int32Array, start: number) => void;
  readonly onProgress: (states: number) => void;
}

/**
 * Every reachable state with its steps, up to swapping threads of one group. State s has `edgeCount[s]` edges from
 * `firstEdge[s]` on: one for each local state that may run, which stands for all threads in it.
 */
export interface StateGraph {
  readonly model: Model;
  readonly states: StateSet;
  readonly firstEdge: Int32Array;
  readonly edgeCount: Uint8Array;
  readonly targets: Int32Array;
  /** By edge, packed: see `slotOf`, `weightOf`, `targetSlotOf`. */
  readonly moves: Uint8Array;
  /** Counts of states and transitions without symmetry. */
  readonly reachableStates: number;
  readonly terminalStates: number;
  readonly transitions: number;
  readonly reachableStatesKilledErased: number;
  /** Whether the search looked at every state. */
  readonly isComplete: boolean;
}

/** Bits 0-1: the slot that runs. */
export const slotOf = (move: number): number => move & 3;
/** Bits 2-3: number of threads in that local state, less 1. */
export const weightOf = (move: number): number => ((move >> 2) & 3) + 1;
/** Bits 4-5: the first slot that holds the new local state in the target state. */
export const targetSlotOf = (move: number): number => move >> 4;

/**
 * Finds all reachable states. Looks at the newest state first, so that outcomes are found early and the states in use were
 * touched recently. The order says nothing about depth, since ways to one state differ in length. Stops when it holds
 * more than `maxStates`.
 */
export function searchStates(model: Model, maxStates: number, watcher: SearchWatcher): StateGraph {
  const search = new Search(model, watcher);
  let looked = 0;
  while (search.isGoing && search.states.size <= maxStates) {
    search.lookAtNewest();
    looked += 1;
    if (looked % REPORT_EVERY === 0) watcher.onProgress(search.states.size);
  }
  return search.finish();
}

/** A running search. */
class Search {
  readonly states: StateSet;
  readonly #model: Model;
  readonly #watcher: SearchWatcher;
  readonly #firstEdge = new GrowingInts(1 << 10);
  readonly #edgeCount = new GrowingBytes(1 << 10);
  readonly #targets = new GrowingInts(1 << 11);
  readonly #moves = new GrowingBytes(1 << 11);
  /** States that were found but not yet looked at, newest last. */
  readonly #pending = new GrowingInts(1 << 8);
  /** States of a dead process, with the local states of threads without a verdict erased. */
  readonly #erased: StateSet;
  /** The state that is being built. */
  readonly #tuple: Int32Array;
  #reachable = 0;
  #terminal = 0;
  #transitions = 0;
  #alive = 0;

  constructor(model: Model, watcher: SearchWatcher) {
    this.#model = model;
    this.#watcher = watcher;
    this.states = new StateSet(model.threads + 1);
    this.#erased = new StateSet(model.threads + 1);
    this.#tuple = new Int32Array(model.threads + 1);
    this.#pending.push(this.states.intern(initialTuple(model)));
  }

  get isGoing(): boolean {
    return this.#pending.length > 0;
  }

  /** Takes the newest state, adds its edges, and counts it with all its permutations. */
  lookAtNewest(): void {
    const model = this.#model;
    this.#pending.length -= 1;
    const state = this.#pending.words[this.#pending.length] ?? 0;
    const start = state * this.states.width;
    this.#firstEdge.reserve(this.states.size);
    this.#edgeCount.reserve(this.states.size);
    this.#firstEdge.words[state] = this.#targets.length;
    const isDead = this.#isDead(start);
    const enabled = isDead ? 0 : this.#expand(state, start);

    const count = orderings(model, this.states.words, start);
    this.#reachable += count;
    this.#transitions += count * enabled;
    if (enabled === 0) {
      this.#terminal += count;
      this.#watcher.onTerminal(state, this.states.words, start);
    }
    if (isDead) this.#erase(start);
    else this.#alive += count;
  }

  #isDead(start: number): boolean {
    const { tables, threads, shared, exitPlace } = this.#model;
    if (exitPlace !== null && shared.at(this.states.words[start] ?? 0, exitPlace) !== 0) return true;
    for (let slot = 0; slot < threads; slot += 1) {
      if (tables[slot]?.kills[this.states.words[start + slot + 1] ?? 0] === true) return true;
    }
    return false;
  }

  /** Adds the edges of a state. Returns the number of threads that may run. */
  #expand(state: number, start: number): number {
    const model = this.#model;
    const { shared, tables, threads, groupEnd } = model;
    const { states } = this;
    const tuple = this.#tuple;
    const memory = states.words[start] ?? 0;
    let enabled = 0;
    for (let slot = 0; slot < threads; slot += 1) {
      const table = tables[slot];
      const local = states.words[start + slot + 1] ?? 0;
      if (table === undefined || !mayRun(model, states.words, start, slot)) continue;
      // Threads of a group with the same local state are neighbours: one edge stands for all of them.
      let weight = 1;
      while (slot + weight < (groupEnd[slot] ?? 0) && states.words[start + slot + weight + 1] === local) {
        weight += 1;
      }
      const step = table.step(local, memory);
      for (let word = 1; word <= threads; word += 1) tuple[word] = states.words[start + word] ?? 0;
      tuple[0] = shared.after(memory, table.effect[step] ?? 0);
      const targetSlot = replaceSorted(model, tuple, slot, table.next[step] ?? 0);
      const before = states.size;
      const target = states.intern(tuple);
      if (target === before) this.#pending.push(target);
      this.#targets.push(target);
      this.#moves.push(slot | ((weight - 1) << 2) | (targetSlot << 4));
      this.#edgeCount.bytes[state] = (this.#edgeCount.bytes[state] ?? 0) + 1;
      enabled += weight;
      slot += weight - 1;
    }
    return enabled;
  }

  #erase(start: number): void {
    const { threads, tables, groupStart } = this.#model;
    const tuple = this.#tuple;
    tuple[0] = this.states.words[start] ?? 0;
    for (let slot = 0; slot < threads; slot += 1) {
      const local = this.states.words[start + slot + 1] ?? 0;
      const kept = tables[slot]?.isFinal[local] === true ? local : ERASED;
      let place = slot + 1;
      while (place > (groupStart[slot] ?? 0) + 1 && (tuple[place - 1] ?? 0) > kept) {
        tuple[place] = tuple[place - 1] ?? 0;
        place -= 1;
      }
      tuple[place] = kept;
    }
    this.#erased.intern(tuple);
  }

  #orderingsOf({ words, width }: StateSet, state: number): number {
    return orderings(this.#model, words, state * width);
  }

  finish(): StateGraph {
    let [reachableStates, reachableStatesKilledErased] = [this.#reachable, this.#alive];
    // States that were found but not looked at are reachable too.
    for (let place = 0; place < this.#pending.length; place += 1) {
      const count = this.#orderingsOf(this.states, this.#pending.words[place] ?? 0);
      reachableStates += count;
      reachableStatesKilledErased += count;
    }
    for (let state = 0; state < this.#erased.size; state += 1) {
      reachableStatesKilledErased += this.#orderingsOf(this.#erased, state);
    }
    this.#firstEdge.reserve(this.states.size);
    this.#edgeCount.reserve(this.states.size);
    return {
      model: this.#model,
      states: this.states,
      firstEdge: this.#firstEdge.words,
      edgeCount: this.#edgeCount.bytes,
      targets: this.#targets.words,
      moves: this.#moves.bytes,
      reachableStates,
      terminalStates: this.#terminal,
      transitions: this.#transitions,
      reachableStatesKilledErased,
      isComplete: !this.isGoing,
    };
  }
}
