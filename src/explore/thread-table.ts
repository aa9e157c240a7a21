import { defined } from '../base/index.ts';
import { newAllocation, privateId, type Allocation, type World } from '../sim/index.ts';
import {
  refusal,
  stateOf,
  stepName,
  takeStep,
  type Chart,
  type ChartState,
  type Local,
  type PrivateMemory,
  type SearchProgram,
  type Taken,
} from '../threads/index.ts';
import { DecisionTrees, type Observation } from './decision-trees.ts';
import { GrowingInts } from './growing.ts';
import { localKey } from './local-key.ts';
import type { DependenceObjects } from './objects.ts';
import type { SharedStates } from './shared.ts';

/** Largest number of shared states for which steps are cached in a rectangle. Beyond it the decision trees find them. */
const MAX_STRIDE = 512;

/** Whether a thread may run from a local state: always, only after `mayRun` says so, or never. */
export type Gate = 'open' | 'asks' | 'shut';

/** A local state; one representative if several share a key. */
export interface LocalState {
  readonly local: Local;
  readonly memory: PrivateMemory;
}

/**
 * One thread, compiled on demand: local states and steps are numbered as they are met.
 *
 * It stands for all threads of a group, and defines nothing about them. `takeStep`, which replay uses too, takes each step
 * once; the recorded accesses tell what the step depended on (decision-trees.ts).
 */
export class ThreadTable {
  readonly locals: LocalState[] = [];
  readonly initial: number;
  /** By local state: whether the thread has its verdict. */
  readonly isFinal: boolean[] = [];
  /** By local state: whether its verdict killed the process. */
  readonly kills: boolean[] = [];
  /** By local state: whether the thread may always run, never, or has to ask `mayRun`. */
  readonly gate: Gate[] = [];
  /** By step: its next local state, its effect on shared memory, and the objects it reads and writes. */
  readonly next: number[] = [];
  readonly effect: number[] = [];
  readonly reads: number[] = [];
  readonly writes: number[] = [];
  readonly #program: SearchProgram;
  readonly #thread: number;
  readonly #group: number;
  readonly #chart: Chart;
  readonly #shared: SharedStates;
  readonly #objects: DependenceObjects;
  readonly #numbers = new Map<string, number>();
  readonly #trees: DecisionTrees;
  #stride = 16;
  /** By local and shared state: step + 1. A cache in front of the trees. */
  readonly #steps = new GrowingInts();
  /** By local state that asks, then by shared state * 2 + (1 if the others have ended): whether it may run. */
  readonly #answers: (boolean | undefined)[][] = [];

  constructor(program: SearchProgram, group: number, shared: SharedStates, objects: DependenceObjects) {
    this.#program = program;
    this.#group = group;
    this.#thread = defined(program.groups[group]?.[0], 'a thread of the group');
    this.#chart = defined(program.charts[this.#thread], 'chart');
    this.#shared = shared;
    this.#objects = objects;
    this.#trees = new DecisionTrees(shared);
    const memory = program.startMemory?.[this.#thread] ?? new Map<string, Uint8Array>();
    this.initial = this.#intern(defined(program.start[this.#thread], 'start'), memory);
  }

  /** Returns the step that a local state takes when shared memory is `shared`. The thread must be enabled. */
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

  /** Doubles the width of the rectangle when shared states outgrow it. */
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

  /** Returns the local state with this number in the form that replay uses. */
  localOf(local: number): Local {
    return defined(this.locals[local], `local state ${local}`).local;
  }

  /** Returns the name of the next row of a local state, at the config's grain. */
  rowOf(local: number): string {
    return stepName(this.#program, this.stateAt(local));
  }

  /** Returns the chart state in which a local state stands. */
  stateAt(local: number): ChartState {
    return this.#stateOf(this.localOf(local));
  }

  /** Returns what tells a local state from others. */
  keyOf(number: number): string {
    const { local, memory } = this.#localState(number);
    return localKey(this.#program, this.#stateOf(local), local, memory);
  }

  #stateOf({ at }: Local): ChartState {
    return stateOf(this.#chart, at);
  }

  #localState(number: number): LocalState {
    return defined(this.locals[number], `local state ${number}`);
  }

  /** Returns memory as the thread sees it in a local state, its own included. */
  #worldOf(number: number, shared: number): World {
    const world = this.#shared.worldOf(shared);
    return {
      ...world,
      allocations: { ...world.allocations, ...privateBlocks(this.#localState(number), this.#thread) },
    };
  }

  #take(number: number, shared: number): number {
    const local = this.localOf(number);
    const world = this.#worldOf(number, shared);
    const locals = this.#program.charts.map((_, thread) => (thread === this.#thread ? local : OTHER));
    const state = { world, locals, isDead: false };
    const taken = takeStep(this.#program, state, this.#thread, STEP);
    const { observations, stores } = this.#watch(taken, shared);
    const after = taken.state;
    const nextLocal = defined(after.locals[this.#thread], 'local state');
    const step = this.next.length;
    this.next.push(this.#intern(nextLocal, this.#memoryOf(nextLocal, taken)));
    this.effect.push(this.#shared.effectOf({ stores, flags: after.world.flags }));
    this.#noteAccesses(taken, local, shared);
    this.#trees.grow(number, observations, step);
    return step;
  }

  /** Returns what the step read of shared memory before it wrote there itself, and what it wrote. */
  #watch(taken: Taken, shared: number): { observations: Observation[]; stores: Map<number, number> } {
    const states = this.#shared;
    const { controlPlace } = states;
    // The words come first, read or not, so that the new words are stored as values, not as functions of the old ones.
    const observations: Observation[] =
      controlPlace === null ? [] : [{ place: controlPlace, code: states.at(shared, controlPlace) }];
    const stores = new Map<number, number>();
    for (const { kind, allocation, index, byte } of taken.performed.flatMap((done) => done.accesses)) {
      if (!states.isShared(allocation)) continue;
      const place = states.placeOf(allocation, index);
      if (kind === 'write') stores.set(place, states.codeOf(allocation, index, byte));
      else if (!stores.has(place) && !observations.some((seen) => seen.place === place)) {
        observations.push({ place, code: states.at(shared, place) });
      }
    }
    for (const [word, kept] of states.changedWords(shared, taken.state.world.words)) {
      stores.set(states.placeOfWord(word), kept);
    }
    return { observations, stores };
  }

  #memoryOf(local: Local, taken: Taken): PrivateMemory {
    const memory = new Map<string, Uint8Array>();
    // A thread with a verdict no longer has private memory (model.md section 2), unless the program looks at it.
    if (local.token !== null && !this.#program.endKey) return memory;
    const suffix = privateId('', this.#thread);
    for (const [id, { bytes }] of Object.entries(taken.state.world.allocations).sort(byName)) {
      if (id.endsWith(suffix)) memory.set(id.slice(0, -suffix.length), bytes);
    }
    return memory;
  }

  #noteAccesses(taken: Taken, before: Local, shared: number): void {
    const objects = this.#objects;
    let [reads, writes] = [0, 0];
    for (const { accesses, wordsRead } of taken.performed) {
      for (const { kind, allocation } of accesses) {
        if (!this.#shared.isShared(allocation)) continue;
        if (kind === 'read') reads |= objects.bitOf(allocation);
        else writes |= objects.bitOf(allocation);
      }
      for (const word of wordsRead) reads |= objects.bitOf(word);
    }
    for (const word of this.#shared.changedWords(shared, taken.state.world.words).keys()) {
      writes |= objects.bitOf(word);
    }
    if (this.#stateOf(before).awaits !== undefined) reads |= objects.ends;
    if (taken.state.locals[this.#thread]?.token !== null) writes |= objects.endOf(this.#group);
    this.reads.push(reads);
    this.writes.push(writes);
  }

  #intern(local: Local, memory: PrivateMemory): number {
    const row = this.#stateOf(local);
    const key = localKey(this.#program, row, local, memory);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.locals.length;
    this.#numbers.set(key, number);
    this.locals.push({ local, memory });
    this.isFinal.push(local.token !== null);
    this.kills.push(row.kills === true);
    this.gate.push(local.token !== null ? 'shut' : this.#waits(local) ? 'asks' : 'open');
    this.#answers.push([]);
    return number;
  }

  #waits(local: Local): boolean {
    return this.#stateOf(local).awaits !== undefined || this.#waitsForMemory(local);
  }

  #waitsForMemory(local: Local): boolean {
    const { op } = this.#stateOf(local);
    return op !== undefined && this.#program.operations.facetsOf(op).waits === true;
  }

  /** Returns the threads that a local state waits for; null if it waits for none. */
  awaits(number: number): ChartState['awaits'] | null {
    return this.stateAt(number).awaits ?? null;
  }

  /** Reports whether a thread whose gate is `asks` may run now. Asks `refusal` once for each situation. */
  mayRun(number: number, shared: number, othersEnded: boolean): boolean {
    const local = this.localOf(number);
    const seen = this.#waitsForMemory(local) ? shared : this.#shared.initial;
    const answers = defined(this.#answers[number], 'local state');
    const place = seen * 2 + (othersEnded ? 1 : 0);
    const answer = answers[place] ?? this.#ask(number, seen, othersEnded);
    answers[place] = answer;
    return answer;
  }

  #ask(number: number, shared: number, othersEnded: boolean): boolean {
    const local = this.localOf(number);
    const other = othersEnded ? ENDED : OTHER;
    const locals = this.#program.charts.map((_, thread) => (thread === this.#thread ? local : other));
    const state = { world: this.#worldOf(number, shared), locals, isDead: false };
    return refusal(this.#program, state, this.#thread) === null;
  }
}

/** Returns the private memory of a local state as blocks, with the thread it belongs to. */
export const privateBlocks = ({ memory }: LocalState, thread: number): Record<string, Allocation> =>
  Object.fromEntries(
    [...memory].map(([object, bytes]) => {
      const id = privateId(object, thread);
      return [id, newAllocation(id, bytes)];
    }),
  );

/** Local state of the other threads while one is compiled. It has no influence. */
const OTHER: Local = { at: '', registers: {}, token: null };
const ENDED: Local = { ...OTHER, token: { kind: 'ended' } };
/** Number of the step in its run of one step. */
const STEP = 1;
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
