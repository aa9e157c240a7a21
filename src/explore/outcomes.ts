import { defined } from '../base/index.ts';
import type { World } from '../sim/index.ts';
import type { Endings, ProgramOutcome, SystemState } from '../threads/index.ts';
import type { Model } from './model.ts';
import { privateBlocks } from './thread-table.ts';

/** An outcome with all terminal states that have it. */
export interface OutcomeFound<Kind extends string = string> {
  readonly outcome: ProgramOutcome<Kind>;
  readonly states: number[];
}

/** Groups terminal states by outcome as they are found. */
export class OutcomesFound<Kind extends string> {
  readonly #all = new Map<string, OutcomeFound<Kind>>();
  readonly #model: Model;
  readonly #endings: Endings<Kind>;
  /** By the part of a terminal state that determines its outcome. */
  readonly #known = new Map<string, OutcomeFound<Kind>>();

  constructor(model: Model, endings: Endings<Kind>) {
    this.#model = model;
    this.#endings = endings;
  }

  /** The outcomes, sorted by text and then by tokens. */
  get all(): readonly OutcomeFound<Kind>[] {
    return [...this.#all]
      .sort(([a, { outcome }], [b, { outcome: other }]) =>
        outcome.text === other.text ? (a < b ? -1 : 1) : outcome.text < other.text ? -1 : 1,
      )
      .map(([, found]) => found);
  }

  get size(): number {
    return this.#all.size;
  }

  /** Adds a terminal state whose words begin at `start`. */
  add(state: number, words: Int32Array, start: number): void {
    const { tables, threads, shared } = this.#model;
    // Threads without a verdict were killed or block each other; their local states seldom matter.
    let key = '';
    for (let slot = 0; slot < threads; slot += 1) {
      const local = words[start + slot + 1] ?? 0;
      const table = tables[slot];
      const matters = this.#endings.looksAtThreads === true || table?.isFinal[local] === true;
      key += !matters || table === undefined ? '-,' : `${local}${table.kills[local] === true ? '!' : ''},`;
    }
    const memory = words[start] ?? 0;
    key += this.#endings.looksAtMemory ? String(memory) : String(shared.flagsOf(memory));
    const known = this.#known.get(key);
    if (known) known.states.push(state);
    else this.#known.set(key, this.#meet(state, words, start));
  }

  #meet(state: number, words: Int32Array, start: number): OutcomeFound<Kind> {
    const { threadOf } = this.#model;
    const slots = Array.from({ length: threadOf.length }, (_, thread) => threadOf.indexOf(thread));
    const locals = slots.map((slot) => words[start + slot + 1] ?? 0);
    const outcome = this.#endings.outcomeOf(finalState(this.#model, words[start] ?? 0, locals));
    const key = JSON.stringify([outcome.text, ...(outcome.tokens ?? [])]);
    const found = this.#all.get(key) ?? { outcome, states: [] };
    this.#all.set(key, found);
    found.states.push(state);
    return found;
  }
}

/** Converts a terminal state to the form that replay uses. `locals` are indexed by thread number. */
export function finalState(
  { tables, threadOf, shared, exitPlace }: Model,
  memory: number,
  locals: readonly number[],
): SystemState {
  const of = (thread: number): (typeof tables)[number] =>
    defined(tables[threadOf.indexOf(thread)], `table of thread ${thread}`);
  const world = shared.worldOf(memory);
  const allocations = locals.reduce<World['allocations']>(
    (all, local, thread) => ({
      ...all,
      ...privateBlocks(defined(of(thread).locals[local], 'local state'), thread),
    }),
    world.allocations,
  );
  const isOver = exitPlace !== null && shared.at(memory, exitPlace) !== 0;
  return {
    world: { ...world, allocations, flags: shared.flagsOf(memory) },
    locals: locals.map((local, thread) => of(thread).localOf(local)),
    isDead: isOver || locals.some((local, thread) => of(thread).kills[local] === true),
  };
}
