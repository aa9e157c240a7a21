import { defined } from '../base/index.ts';
import {
  RESET,
  allocationId,
  type Allocation,
  type AllocationId,
  type PrivateObject,
  type SharedObject,
} from '../sim/index.ts';
import { refusal, stateOf, takeStep, type Local, type Program, type Taken } from '../threads/index.ts';
import { DecisionTrees, type Observation } from './decision-trees.ts';
import { GrowingInts } from './growing.ts';
import { localKey, type PrivateMemory } from './local-key.ts';
import type { SharedStates } from './shared.ts';

/**
 * Objects of the dependence relation, as bits (model.md sections 2 and 6). The whole shared string is one object. From
 * `endOfThread0` on there is one bit a thread.
 */
const OBJECTS = {
  value: 1,
  header: 2,
  name: 4,
  head: 8,
  mutex: 16,
  references: 32,
  endOfThread0: 64,
} as const;
const PRIVATE_OBJECTS = ['request', 'parent', 'lookup'] as const satisfies readonly PrivateObject[];
/** Widest shared memory whose steps are kept in a rectangle; beyond it they are found by their observations. */
const MAX_STRIDE = 512;

/** One local state: a representative, if several states share its key. */
export interface LocalState {
  readonly local: Local;
  readonly memory: PrivateMemory;
}

/**
 * One thread, compiled as far as it has been asked: local states and steps are numbered as they are met.
 *
 * Nothing is said about the thread here: each step is taken once by `takeStep`, the very function that replay uses, and
 * its recorded accesses say what its course depended on (decision-trees.ts).
 */
export class ThreadTable {
  readonly locals: LocalState[] = [];
  readonly initial: number;
  /** By local state: true when the thread has its verdict. */
  readonly isFinal: boolean[] = [];
  /** By local state: true when its verdict took the process along. */
  readonly kills: boolean[] = [];
  /** By local state: a bit for each of the four cases (others have ended) * 2 + (mutex is held). */
  readonly enabledIn: number[] = [];
  /** By step: the local state behind it, its effect on shared memory, objects read and written. */
  readonly next: number[] = [];
  readonly effect: number[] = [];
  readonly reads: number[] = [];
  readonly writes: number[] = [];
  readonly #program: Program;
  readonly #thread: number;
  readonly #shared: SharedStates;
  readonly #numbers = new Map<string, number>();
  readonly #trees: DecisionTrees;
  #stride = 16;
  /** By local and shared state: step + 1. A shortcut past the tree. */
  readonly #steps = new GrowingInts();
  readonly #isAwaited: boolean;

  constructor(program: Program, thread: number, shared: SharedStates) {
    this.#program = program;
    this.#thread = thread;
    this.#shared = shared;
    this.#isAwaited = program.charts.some((chart) =>
      [...chart.states.values()].some((state) => state.awaits === 'others'),
    );
    this.#trees = new DecisionTrees(shared);
    const at = defined(program.charts[thread], `thread ${thread}`).initial;
    this.initial = this.#intern({ at, registers: RESET, token: null }, new Map(), false);
  }

  /** The step that a local state takes when shared memory is `shared`. The thread must be enabled. */
  step(local: number, shared: number): number {
    if (shared >= MAX_STRIDE) return this.#find(local, shared);
    while (shared >= this.#stride) this.#widen();
    const cell = local * this.#stride + shared;
    const known = this.#steps.words[cell] ?? 0;
    if (known !== 0) return known - 1;
    const step = this.#find(local, shared);
    this.#remember(local, shared, step);
    return step;
  }

  #remember(local: number, shared: number, step: number): void {
    this.#steps.reserve(this.locals.length * this.#stride);
    this.#steps.words[local * this.#stride + shared] = step + 1;
  }

  /** Makes the rectangle twice as wide, since shared memory has become so. */
  #widen(): void {
    const before = this.#steps.words;
    const stride = this.#stride;
    this.#stride = stride * 2;
    this.#steps.words = new Int32Array(before.length * 2);
    for (let from = 0; from < before.length; from += stride) {
      this.#steps.words.set(before.subarray(from, from + stride), from * 2);
    }
  }

  #find(local: number, shared: number): number {
    const step = this.#trees.find(local, shared);
    return step < 0 ? this.#take(local, shared) : step;
  }

  /** The local state with this number, as replay writes it. */
  localOf(local: number): Local {
    return defined(this.locals[local], `local state ${local}`).local;
  }

  /** Name of the row that a local state takes next, at the config's grain. */
  rowOf(local: number): string {
    const chart = defined(this.#program.charts[this.#thread], `thread ${this.#thread}`);
    const { call, row } = stateOf(chart, this.localOf(local).at);
    return this.#program.config.grain === 'coarse' ? call : row;
  }

  #take(number: number, shared: number): number {
    const { local, memory } = defined(this.locals[number], `local state ${number}`);
    const world = this.#shared.worldOf(shared);
    const allocations: { [id in AllocationId]?: Allocation } = { ...world.allocations };
    for (const [object, bytes] of memory) {
      const id = allocationId(object, this.#thread);
      allocations[id] = { id, address: 0, bytes, origins: [] };
    }
    const locals = this.#program.charts.map((_, thread) => (thread === this.#thread ? local : OTHER));
    const state = { world: { ...world, allocations }, locals, isDead: false };
    const taken = takeStep(this.#program, state, this.#thread, STEP);
    const { observations, stores } = this.#watch(taken, shared);
    const after = taken.state;
    const nextLocal = defined(after.locals[this.#thread], 'local state');
    const step = this.next.length;
    this.next.push(this.#intern(nextLocal, this.#memoryOf(nextLocal, taken), after.isDead));
    this.effect.push(this.#shared.effectOf({ stores, flags: after.world.flags }));
    this.#noteAccesses(taken, local, stores);
    this.#trees.grow(number, shared, observations, step);
    return step;
  }

  /** What the step saw of shared memory before it wrote there itself, and what it wrote. */
  #watch(taken: Taken, shared: number): { observations: Observation[]; stores: Map<number, number> } {
    const observations: Observation[] = [];
    const stores = new Map<number, number>();
    for (const { kind, allocation, index, byte } of taken.performed.flatMap((done) => done.accesses)) {
      if (!isShared(allocation)) continue;
      const place = this.#shared.placeOf(allocation, index);
      if (kind === 'write') stores.set(place, this.#shared.codeOf(allocation, index, byte));
      else if (!stores.has(place) && !observations.some((seen) => seen.place === place)) {
        observations.push({ place, code: this.#shared.at(shared, place) });
      }
    }
    // Every tree looks at the words first, so what a step does to them may be told as what they become.
    const words = this.#shared.wordsOf(shared);
    const { mutex, pairFreed, references } = taken.state.world.words;
    const isHeld = Math.min(mutex, 1);
    if (isHeld !== words.mutex) stores.set(this.#shared.placeOfWord('mutex'), isHeld);
    if (pairFreed !== words.pairFreed) stores.set(this.#shared.placeOfWord('pairFreed'), pairFreed);
    if (references !== words.references) stores.set(this.#shared.placeOfWord('references'), references);
    return { observations, stores };
  }

  #memoryOf(local: Local, taken: Taken): PrivateMemory {
    const memory = new Map<PrivateObject, Uint8Array>();
    // A thread with a verdict has forgotten its private memory (model.md section 2).
    if (local.token !== null) return memory;
    for (const object of PRIVATE_OBJECTS) {
      const allocation = taken.state.world.allocations[allocationId(object, this.#thread)];
      if (allocation) memory.set(object, allocation.bytes);
    }
    return memory;
  }

  #noteAccesses(taken: Taken, before: Local, stores: ReadonlyMap<number, number>): void {
    let [reads, writes] = [0, 0];
    for (const { kind, allocation } of taken.performed.flatMap((done) => done.accesses)) {
      if (!isShared(allocation)) continue;
      if (kind === 'read') reads |= OBJECTS[allocation];
      else writes |= OBJECTS[allocation];
    }
    // pairFreed is no object of its own: it changes in the step that poisons all that it is looked at with.
    if (stores.has(this.#shared.placeOfWord('mutex'))) writes |= OBJECTS.mutex;
    if (stores.has(this.#shared.placeOfWord('references'))) writes |= OBJECTS.references;
    const chart = defined(this.#program.charts[this.#thread], `thread ${this.#thread}`);
    // Who waits for the others reads, for each of them, that it has ended; ends do not wait for one another.
    const isLast = taken.state.locals[this.#thread]?.token !== null;
    if (stateOf(chart, before.at).awaits === 'others') reads |= -OBJECTS.endOfThread0;
    if (isLast && this.#isAwaited) writes |= OBJECTS.endOfThread0 << this.#thread;
    this.reads.push(reads);
    this.writes.push(writes);
  }

  #intern(local: Local, memory: PrivateMemory, kills: boolean): number {
    const chart = defined(this.#program.charts[this.#thread], `thread ${this.#thread}`);
    const key = localKey(this.#program.config, chart, local, memory);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.locals.length;
    this.#numbers.set(key, number);
    this.locals.push({ local, memory });
    this.isFinal.push(local.token !== null);
    this.kills.push(kills);
    this.enabledIn.push(this.#probe(local));
    return number;
  }

  /** Asks `refusal`, the one judge of who may run, in the four cases that it tells apart. */
  #probe(local: Local): number {
    const { allocations, words } = this.#shared.worldOf(this.#shared.initial);
    let cases = 0;
    for (const [number, othersEnded, mutex] of CASES) {
      const other = othersEnded ? ENDED : OTHER;
      const locals = this.#program.charts.map((_, thread) => (thread === this.#thread ? local : other));
      const state = { world: { allocations, words: { ...words, mutex }, flags: [] }, locals, isDead: false };
      if (refusal(this.#program, state, this.#thread) === null) cases |= 1 << number;
    }
    return cases;
  }
}

/** Another thread, while one is watched. Where it stands does not matter. */
const OTHER: Local = { at: '', registers: RESET, token: null };
const ENDED: Local = { ...OTHER, token: { kind: 'done' } };
/** Number of the step in its run of one. */
const STEP = 1;
const CASES = [
  [0, false, 0],
  [1, false, 1],
  [2, true, 0],
  [3, true, 1],
] as const;

const isShared = (id: AllocationId): id is SharedObject =>
  id === 'value' || id === 'header' || id === 'name' || id === 'head';
