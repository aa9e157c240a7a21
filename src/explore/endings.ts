import { defined } from '../base/index.ts';
import { finalTokens, outcomeText, type SystemState } from '../threads/index.ts';
import type { Model } from './model.ts';

/** The outcome of one terminal state, and all terminal states that share it. */
export interface Ended {
  readonly outcome: string;
  /** Tokens by slot: by thread number in the reported world, in some order in the source. */
  readonly tokens: readonly string[];
  readonly flags: readonly string[];
  readonly states: number[];
}

/** Sorts terminal states by their outcome as they are found. */
export class Endings {
  readonly all = new Map<string, Ended>();
  readonly #model: Model;
  /** By the part of a terminal state that its outcome depends on. */
  readonly #known = new Map<string, Ended>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** Takes in a terminal state whose words begin at `start`. */
  add(state: number, words: Int32Array, start: number): void {
    const { tables, threads, shared } = this.#model;
    // Where the threads without a verdict stand is of no account: they were killed, or block each other.
    let key = '';
    for (let slot = 0; slot < threads; slot += 1) {
      const local = words[start + slot + 1] ?? 0;
      const table = tables[slot];
      key += table?.isFinal[local] !== true ? '-,' : `${local}${table.kills[local] === true ? '!' : ''},`;
    }
    key += String(shared.flagsOf(words[start] ?? 0));
    const known = this.#known.get(key);
    if (known) known.states.push(state);
    else this.#known.set(key, this.#meet(state, words, start));
  }

  #meet(state: number, words: Int32Array, start: number): Ended {
    const { program, threadOf } = this.#model;
    const slots = Array.from({ length: threadOf.length }, (_, thread) => threadOf.indexOf(thread));
    const ending = endingOf(
      this.#model,
      words[start] ?? 0,
      slots.map((slot) => words[start + slot + 1] ?? 0),
    );
    const outcome = outcomeText(program, ending);
    const ended = this.all.get(outcome) ?? {
      outcome,
      tokens: finalTokens(ending),
      flags: ending.world.flags,
      states: [],
    };
    this.all.set(outcome, ended);
    ended.states.push(state);
    return ended;
  }
}

/** A terminal state as the run knows it. `locals` go by thread number. */
export function endingOf(
  { tables, threadOf, shared }: Model,
  memory: number,
  locals: readonly number[],
): SystemState {
  const of = (thread: number): (typeof tables)[number] =>
    defined(tables[threadOf.indexOf(thread)], `table of thread ${thread}`);
  return {
    world: { allocations: {}, words: shared.wordsOf(memory), flags: shared.flagsOf(memory) },
    locals: locals.map((local, thread) => of(thread).localOf(local)),
    isDead: locals.some((local, thread) => of(thread).kills[local] === true),
  };
}
