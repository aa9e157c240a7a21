import { untrack } from 'svelte';
import { Explorer, type AskOptions } from '../explore/client.ts';
import { summaryOf, type Exploration } from '../explore/index.ts';
import type { Answers, Question } from '../explore/protocol.ts';
import { worldOf, configKey, type Config } from '../threads/index.ts';
import type { Counts } from './counts.svelte.ts';
import type { Lab } from './lab.svelte.ts';
import { AllKnown, foundIn, type Found, type Known } from './search-known.svelte.ts';
import { shippedAnswer } from './shipped.ts';

/**
 * States that a search may hold without asking: about 120 MB. A larger search stops there with a partial answer, and the
 * reader decides whether to go on.
 */
const FREE_STATES = 600_000;
/** States that a search may hold after the reader agrees: close to a gigabyte. */
const MOST_STATES = 5_000_000;

/**
 * The search of a lab: what is known about its config, and about any other config that a part of the page asks for.
 * Search.svelte makes it, calls `follow` for the config, and `dispose` at the end. Views read `known`, `answer` and
 * `of(config)`, and ask by its methods. An answer is exact unless its `complete` is false.
 */
export class Search {
  readonly lab: Lab;
  readonly #explorer: Explorer;
  readonly #counts: Counts;
  readonly #explored = new AllKnown<Exploration>();
  readonly #traces = new AllKnown<string>();
  /** By config key: number of callers besides the list that wait for the answer. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #waiting = new Map<string, number>();
  /** Whether the list uses slot grain, which exists only in the source, and only for the search. */
  wantsSlots = $state(false);

  /** The config whose interleavings are listed: the lab's, at slot grain if the reader wants that. */
  readonly config: Config = $derived.by(() => {
    const { config } = this.lab;
    return this.wantsSlots && worldOf(config.world).grains.includes('slot')
      ? { ...config, grain: 'slot' }
      : config;
  });
  readonly #key: string = $derived(configKey(this.config));
  readonly known: Known<Exploration> = $derived.by(() => this.of(this.config));
  /** Whether the answer stopped at a limit that the reader can lift. */
  readonly canGoOn: boolean = $derived.by(
    () => this.answer?.complete === false && this.answer.statesUpToThreadSymmetry < MOST_STATES,
  );
  /** The answer for `config`, complete or partial; null for none. */
  readonly answer: Exploration | null = $derived.by(() => foundIn(this.known)?.answer ?? null);

  constructor(lab: Lab, counts: Counts, explorer = new Explorer()) {
    this.lab = lab;
    this.#counts = counts;
    this.#explorer = explorer;
  }

  /** Returns what is known about a config, without asking. */
  of(config: Config): Known<Exploration> {
    return this.#explored.of(configKey(config));
  }

  /** Returns what is known about the number of traces of a config, if it was counted on request. */
  tracesOf(config: Config): Known<string> {
    return this.#traces.of(configKey(config));
  }

  /**
   * Asks about the config of the list, before other questions. Returns the function that cancels this. Called in an effect,
   * it runs again when the list changes to another model, and only then.
   */
  follow(): () => void {
    const key = this.#key;
    untrack(() => void this.#answer(this.config, { isUrgent: true }).catch(() => undefined));
    return () => {
      if (this.#waiting.has(key)) return;
      this.#explored.cancel(key);
      this.#explored.forget(key);
    };
  }

  /**
   * Returns the answer to any config: known, shipped, or searched with at most `FREE_STATES` states, after earlier
   * questions. Rejects with `Cancelled` or with the reason, which `of(config)` reports too. Progress of the question does
   * not run the calling effect again.
   */
  async answerOf(config: Config): Promise<Exploration> {
    const key = configKey(config);
    this.#waiting.set(key, (this.#waiting.get(key) ?? 0) + 1);
    try {
      return await untrack(() => this.#answer(config));
    } finally {
      const others = (this.#waiting.get(key) ?? 1) - 1;
      if (others > 0) this.#waiting.set(key, others);
      else this.#waiting.delete(key);
    }
  }

  /** Searches a config in this browser with up to `MOST_STATES` states, even if an answer is known. */
  searchHere(config: Config = this.config): Promise<Exploration> {
    return this.#explored.ask(configKey(config), (options) =>
      this.#searched(config, MOST_STATES, { ...options, isUrgent: true }),
    );
  }

  /** Counts the traces of a config on request; for four workers this takes too long for the search itself. */
  countTraces(config: Config = this.config): Promise<string> {
    return this.#traces.ask(configKey(config), (options) =>
      timed(() => this.#explorer.ask({ kind: 'traces', config }, { ...options, isUrgent: true })),
    );
  }

  /** Asks any other question of the same worker, which runs one at a time. */
  ask<Q extends Question>(question: Q, options: AskOptions = {}): Promise<Answers[Q['kind']]> {
    return this.#explorer.ask(question, options);
  }

  /** Cancels the search of a config at once. */
  cancel(config: Config = this.config): void {
    this.#explored.cancel(configKey(config));
  }

  cancelTraces(config: Config = this.config): void {
    this.#traces.cancel(configKey(config));
  }

  /** Ends the worker and what it searches. Answers stay; the next question starts it again. */
  dispose(): void {
    this.#explored.stop();
    this.#traces.stop();
    this.#explorer.dispose();
  }

  #answer(config: Config, wish: AskOptions = {}): Promise<Exploration> {
    const key = configKey(config);
    const found = foundIn(this.of(config));
    if (found !== null) return Promise.resolve(found.answer);
    const find = async (options: AskOptions): Promise<Found<Exploration>> => {
      const shipped = await shippedAnswer(config);
      if (shipped !== null) return { answer: shipped, took: null, agrees: null };
      return await this.#searched(config, FREE_STATES, { ...options, ...wish });
    };
    return this.#explored.awaited(key) ?? this.#explored.ask(key, find);
  }

  async #searched(config: Config, maxStates: number, options: AskOptions): Promise<Found<Exploration>> {
    const found = await timed(() => this.#explorer.ask({ kind: 'explore', config, maxStates }, options));
    this.#counts.take(config, summaryOf(found.answer));
    const earlier = foundIn(this.of(config))?.answer;
    return earlier?.complete === true ? { ...found, agrees: isSame(earlier, found.answer) } : found;
  }
}

/** Compares as text: both are plain JSON, with their keys in the order of the engine. */
const isSame = (one: Exploration, two: Exploration): boolean => JSON.stringify(one) === JSON.stringify(two);

async function timed<Answer>(run: () => Promise<Answer>): Promise<Found<Answer>> {
  const start = performance.now();
  const answer = await run();
  return { answer, took: performance.now() - start, agrees: null };
}
