import { SvelteMap } from 'svelte/reactivity';
import { Cancelled } from '../base/worker-talk.ts';
import type { AskOptions } from '../explore/client.ts';
import type { Progress } from '../explore/index.ts';
import { pendingUntil } from './settled.ts';

/** Why a search gave no answer. */
export type Failure = { readonly kind: 'memory' } | { readonly kind: 'stopped'; readonly reason: string };

/** An answer, and where it comes from. */
export interface Found<Answer> {
  readonly answer: Answer;
  /** Milliseconds that it took in this browser; null where it came with the site. */
  readonly took: number | null;
  /** Whether it is, figure for figure, the whole answer that was there before; null where none was. */
  readonly agrees: boolean | null;
}

/** What is known about one question. `earlier` is what was found before, which still stands. */
export type Known<Answer> =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'searching'; readonly progress: Progress | null; readonly earlier: Found<Answer> | null }
  | { readonly kind: 'answered'; readonly found: Found<Answer> }
  | { readonly kind: 'cancelled'; readonly earlier: Found<Answer> | null }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly earlier: Found<Answer> | null };

/** What was found, whatever has happened since; null where nothing was. */
export function foundIn<Answer>(known: Known<Answer>): Found<Answer> | null {
  if (known.kind === 'unknown') return null;
  return known.kind === 'answered' ? known.found : known.earlier;
}

/** Answers kept; the oldest are forgotten. One has at most a few hundred kilobytes. */
const MOST = 64;
/** What engines say when an array, a map or a big number cannot grow: V8, SpiderMonkey and JavaScriptCore. */
const NO_MEMORY = /memory|allocation|array length|array buffer|maximum.*size|size exceeded/i;

interface UnderWay<Answer> {
  readonly control: AbortController;
  readonly answer: Promise<Answer>;
}

/** What is known about one kind of question, by a key. Reads follow changes. */
export class AllKnown<Answer> {
  readonly #known = new SvelteMap<string, Known<Answer>>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- no view reads it
  readonly #underWay = new Map<string, UnderWay<Answer>>();

  of(key: string): Known<Answer> {
    return this.#known.get(key) ?? { kind: 'unknown' };
  }

  /** The answer that is under way; null where none is. */
  awaited(key: string): Promise<Answer> | null {
    return this.#underWay.get(key)?.answer ?? null;
  }

  /** Lets `run` find the answer. What becomes of it is known from now on; the promise tells it too. */
  ask(key: string, run: (options: AskOptions) => Promise<Found<Answer>>): Promise<Answer> {
    this.cancel(key);
    const earlier = foundIn(this.of(key));
    const control = new AbortController();
    const answer = pendingUntil(this.#follow(key, earlier, control, run));
    this.#underWay.set(key, { control, answer });
    return answer;
  }

  /** Ends at once what is under way. */
  cancel(key: string): void {
    const one = this.#underWay.get(key);
    if (!one) return;
    this.#underWay.delete(key);
    one.control.abort();
    this.#known.set(key, { kind: 'cancelled', earlier: foundIn(this.of(key)) });
  }

  /** Forgets a question, answered or not. */
  reset(key: string): void {
    this.cancel(key);
    this.#known.delete(key);
  }

  /** Forgets that a question without answer was asked. */
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

  /** The newest stand last. */
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
