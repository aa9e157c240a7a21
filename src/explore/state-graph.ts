import { GrowingBytes, GrowingInts } from './growing.ts';
import { initialTuple, orderings, replaceSorted, type Model } from './model.ts';
import { StateSet } from './state-set.ts';

/** States that are looked at between two reports of progress. */
const REPORT_EVERY = 1 << 14;

/** How far the search has come; `state` is one that has no successor, if one was just found. */
export interface SearchWatcher {
  readonly onTerminal: (state: number, words: Int32Array, start: number) => void;
  readonly onProgress: (states: number) => void;
}

/**
 * Every reachable state with its steps, up to swapping threads of one group. The edges of state s are those from
 * `firstEdge[s]`, `edgeCount[s]` of them: one for each local state that may run, standing for as many threads as have it.
 */
export interface StateGraph {
  readonly model: Model;
  readonly states: StateSet;
  readonly firstEdge: Int32Array;
  readonly edgeCount: Uint8Array;
  readonly targets: Int32Array;
  /** Of each edge, packed: see `slotOf`, `weightOf`, `targetSlotOf`. */
  readonly moves: Uint8Array;
  /** Numbers without symmetry. */
  readonly reachableStates: number;
  readonly terminalStates: number;
  readonly transitions: number;
  readonly reachableStatesKilledErased: number;
  /** By state: 1 when it has been looked at; in a complete graph all are. */
  readonly isComplete: boolean;
}

/** Bits 0-1: the slot that runs. */
export const slotOf = (move: number): number => move & 3;
/** Bits 2-3: how many threads have that local state, less 1. */
export const weightOf = (move: number): number => ((move >> 2) & 3) + 1;
/** Bits 4-5: the first slot that holds the new local state in the state behind. */
export const targetSlotOf = (move: number): number => move >> 4;

/**
 * Finds all reachable states. The newest state is always looked at first, so that outcomes show early and the states in
 * hand are the ones that were just touched; the order says nothing about depth, since the graph is not graded. Stops
 * when `maxStates` are held.
 */
export function searchStates(model: Model, maxStates: number, watcher: SearchWatcher): StateGraph {
  const { shared, tables, threads, groupEnd } = model;
  const states = new StateSet(threads + 1);
  const firstEdge = new GrowingInts(1 << 10);
  const edgeCount = new GrowingBytes(1 << 10);
  const targets = new GrowingInts(1 << 11);
  const moves = new GrowingBytes(1 << 11);
  const pending = new GrowingInts(1 << 8);
  const tuple = new Int32Array(threads + 1);
  const erased = new StateSet(threads + 1);
  const distinct = [...new Set(tables)];
  let [reachableStates, terminalStates, transitions, alive, looked] = [0, 0, 0, 0, 0];

  pending.push(states.intern(initialTuple(model)));
  while (pending.length > 0 && states.size <= maxStates) {
    pending.length -= 1;
    const state = pending.words[pending.length] ?? 0;
    firstEdge.reserve(states.size);
    edgeCount.reserve(states.size);
    firstEdge.words[state] = targets.length;
    const start = state * (threads + 1);
    const memory = states.words[start] ?? 0;

    let isDead = false;
    let running = 0;
    for (let slot = 0; slot < threads; slot += 1) {
      const table = tables[slot];
      const local = states.words[start + slot + 1] ?? 0;
      if (table?.kills[local] === true) isDead = true;
      if (table?.isFinal[local] !== true) running += 1;
    }
    const held = shared.mutexOf(memory);
    let enabled = 0;
    for (let slot = 0; slot < threads && !isDead; slot += 1) {
      const table = tables[slot];
      const local = states.words[start + slot + 1] ?? 0;
      if (table === undefined) break;
      // A thread counts as running itself, unless it has ended, and then it is not enabled anyhow.
      const isLast = running === 1 ? 2 : 0;
      if ((((table.enabledIn[local] ?? 0) >> (isLast + held)) & 1) === 0) continue;
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
      if (target === before) pending.push(target);
      targets.push(target);
      moves.push(slot | ((weight - 1) << 2) | (targetSlot << 4));
      enabled += weight;
      edgeCount.bytes[state] = (edgeCount.bytes[state] ?? 0) + 1;
      slot += weight - 1;
    }

    const count = orderings(model, states.words, start);
    reachableStates += count;
    transitions += count * enabled;
    if (enabled === 0) {
      terminalStates += count;
      watcher.onTerminal(state, states.words, start);
    }
    if (isDead) eraseKilled(model, states.words, start, erased, tuple);
    else alive += count;
    looked += 1;
    if (looked % REPORT_EVERY === 0) watcher.onProgress(states.size);
    for (const table of distinct) table.widen();
  }
  const isComplete = pending.length === 0;
  // States that were seen but not looked at count as reached.
  for (let p = 0; p < pending.length; p += 1) {
    const count = orderings(model, states.words, (pending.words[p] ?? 0) * (threads + 1));
    reachableStates += count;
    alive += count;
  }
  firstEdge.reserve(states.size);
  edgeCount.reserve(states.size);
  let dead = 0;
  for (let state = 0; state < erased.size; state += 1) {
    dead += orderings(model, erased.words, state * (threads + 1));
  }
  return {
    model,
    states,
    firstEdge: firstEdge.words,
    edgeCount: edgeCount.bytes,
    targets: targets.words,
    moves: moves.bytes,
    reachableStates,
    terminalStates,
    transitions,
    reachableStatesKilledErased: alive + dead,
    isComplete,
  };
}

/** Notes a state of a dead process with the threads that death stopped made alike. */
function eraseKilled(
  { threads, tables, groupStart }: Model,
  words: Int32Array,
  start: number,
  erased: StateSet,
  tuple: Int32Array,
): void {
  tuple[0] = words[start] ?? 0;
  for (let slot = 0; slot < threads; slot += 1) {
    const local = words[start + slot + 1] ?? 0;
    const kept = tables[slot]?.isFinal[local] === true ? local : -1;
    let place = slot + 1;
    while (place > (groupStart[slot] ?? 0) + 1 && (tuple[place - 1] ?? 0) > kept) {
      tuple[place] = tuple[place - 1] ?? 0;
      place -= 1;
    }
    tuple[place] = kept;
  }
  erased.intern(tuple);
}
