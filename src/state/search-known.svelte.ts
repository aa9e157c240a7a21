import { SvelteMap } from 'svelte/reactivity';
import { Cancelled } from '../base/cancelled.ts';
import type { AskOptions } from '../explore/client.ts';
import type { Progress } from '../explore/index.ts';
import { pendingUntil } from './settled.ts';

/** Why a search gave no answer. */
export type Failure = { readonly kind: 'memory' } | { readonly kind: 'stopped'; readonly reason: string };

/** An answer with its origin. */
export interface Found<Answer> {
  readonly answer: Answer;
  /** Milliseconds of the search in this browser; null for an answer that came with the site. */
  readonly took: number | null;
  /** Whether it equals the complete answer that was known before; null when there was none. */
  readonly agrees: boolean | null;
}

/** What is known about one question. `earlier` is the last answer, which is still valid. */
export type Known<Answer> =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'searching'; readonly progress: Progress | null; readonly earlier: Found<Answer> | null }
  | { readonly kind: 'answered'; readonly found: Found<Answer> }
  | { readonly kind: 'cancelled'; readonly earlier: Found<Answer> | null }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly earlier: Found<Answer> | null };

/** Returns the last answer, even when the question was asked again since; null for none. */
export function foundIn<Answer>(known: Known<Answer>): Found<Answer> | null {
  if (known.kind === 'unknown') return null;
  return known.kind === 'answered' ? known.found : known.earlier;
}

/** Most answers to keep; the oldest are dropped. An answer has at most a few hundred kilobytes. */
const MOST = 64;
/** Messages of V8, SpiderMonkey and JavaScriptCore for an array, a map or a bigint that cannot grow. */
const NO_MEMORY = /memory|allocation|array length|array buffer|maximum.*size|size exceeded/i;

interface UnderWay<Answer> {
  readonly control: AbortController;
  readonly answer: Promise<Answer>;
}

/** What is known about the questions of one kind, by key. Reactive. */
export class AllKnown<Answer> {
  readonly #known = new SvelteMap<string, Known<Answer>>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #underWay = new Map<string, UnderWay<Answer>>();

  of(key: string): Known<Answer> {
    return this.#known.get(key) ?? { kind: 'unknown' };
  }

  /** Returns the promise of a running question; null when it is not running. */
  awaited(key: string): Promise<Answer> | null {
    return this.#underWay.get(key)?.answer ?? null;
  }

  /** Asks a question by `run`. Its progress and result become known here; the promise resolves to the result. */
  ask(key: string, run: (options: AskOptions) => Promise<Found<Answer>>): Promise<Answer> {
    this.cancel(key);
    const earlier = foundIn(this.of(key));
    const control = new AbortController();
    const answer = pendingUntil(this.#follow(key, earlier, control, run));
    this.#underWay.set(key, { control, answer });
    return answer;
  }

  /** Cancels a running question at once. */
  cancel(key: string): void {
    const one = this.#underWay.get(key);
    if (!one) return;
    this.#underWay.delete(key);
    one.control.abort();
    this.#known.set(key, { kind: 'cancelled', earlier: foundIn(this.of(key)) });
  }

  /** Cancels all that is running; answers stay. */
  stop(): void {
    for (const key of this.#underWay.keys()) {
      this.cancel(key);
      this.forget(key);
    }
  }

  /** Forgets a question, answered or not; cancels it if it runs. */
  reset(key: string): void {
    this.cancel(key);
    this.#known.delete(key);
  }

  /** Forgets a question that has no answer. */
  forget(key: string): void {
    if (foundIn(this.of(key)) === null) this.#known.delete(key);
  }

  async #follow(
    key: string,
    earlier: Found<Answer> | null,
    control: AbortController,
    run: (options: AskOptions) => Promise<Found<Answer>>,
  ): Promise<Answer> {
    const { signal } = control;
    const tell = (progress: Progress | null): void => {
      if (!signal.aborted) this.#known.set(key, { kind: 'searching', progress, earlier });
    };
    tell(null);
    try {
      const found = await run({ signal, onProgress: tell });
      if (signal.aborted) throw new Cancelled();
      this.#underWay.delete(key);
      this.#keep(key, found);
      return found.answer;
    } catch (error) {
      if (signal.aborted) throw new Cancelled();
      this.#underWay.delete(key);
      this.#known.set(key, { kind: 'failed', failure: failureOf(error), earlier });
      throw error;
    }
  }

  /** Keeps an answer as the newest. Drops the oldest beyond `MOST`, except running questions. */
  #keep(key: string, found: Found<Answer>): void {
    this.#known.delete(key);
    this.#known.set(key, { kind: 'answered', found });
    for (const old of this.#known.keys()) {
      if (this.#known.size <= MOST) break;
      if (!this.#underWay.has(old)) this.#known.delete(old);
    }
  }
}

function failureOf(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return NO_MEMORY.test(reason) ? { kind: 'memory' } : { kind: 'stopped', reason };
}
