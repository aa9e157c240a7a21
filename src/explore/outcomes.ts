import { defined } from '../base/index.ts';
import {
  outcomeKey,
  outcomeOf,
  printOutcome,
  printedTokens,
  readOutcome,
  type Config,
  type Outcome,
  type SystemState,
} from '../threads/index.ts';
import type { Model } from './model.ts';

/** An outcome, and all terminal states that share it. */
export interface OutcomeFound {
  readonly outcome: Outcome;
  readonly states: number[];
}

/** Sorts terminal states by their outcome as they are found. */
export class OutcomesFound {
  readonly #all = new Map<string, OutcomeFound>();
  readonly #model: Model;
  /** By the part of a terminal state that its outcome depends on. */
  readonly #known = new Map<string, OutcomeFound>();

  constructor(model: Model) {
    this.#model = model;
  }

  get all(): readonly OutcomeFound[] {
    return [...this.#all.values()];
  }

  get size(): number {
    return this.#all.size;
  }

  /** Takes in a terminal state whose words begin at `start`. */
  add(state: number, words: Int32Array, start: number): void {
    const { tables, threads, shared } = this.#model;
    // It does not matter where the threads without a verdict stand: they were killed, or block each other.
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

  #meet(state: number, words: Int32Array, start: number): OutcomeFound {
    const { program, threadOf } = this.#model;
    const slots = Array.from({ length: threadOf.length }, (_, thread) => threadOf.indexOf(thread));
    const locals = slots.map((slot) => words[start + slot + 1] ?? 0);
    const outcome = outcomeOf(finalState(this.#model, words[start] ?? 0, locals));
    const key = outcomeKey(program.config, outcome);
    const found = this.#all.get(key) ?? { outcome, states: [] };
    this.#all.set(key, found);
    found.states.push(state);
    return found;
  }
}

/** An outcome with its text, and with its tokens one by one where the text does not tell them. */
export interface PrintedFound extends OutcomeFound {
  readonly text: string;
  readonly tokens?: readonly string[];
}

/** The outcomes by their text; those of one text, which only a path made to deceive can give, by their tokens. */
export function printedInOrder(config: Config, found: readonly OutcomeFound[]): readonly PrintedFound[] {
  const printed = found.map((one): PrintedFound => {
    const text = printOutcome(config, one.outcome);
    const isClear = readOutcome(config, { outcome: text }) !== null;
    return isClear ? { ...one, text } : { ...one, text, tokens: printedTokens(config, one.outcome) };
  });
  const keyOf = ({ text, tokens = [] }: PrintedFound): string => JSON.stringify([text, ...tokens]);
  return printed.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** A terminal state as the run knows it. `locals` go by thread number. */
export function finalState(
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
