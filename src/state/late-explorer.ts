import { Cancelled } from '../base/cancelled.ts';
import type { AskOptions, Explorer } from '../explore/client.ts';
import type { Answers, Question } from '../explore/protocol.ts';

/** What the page needs of an `Explorer`. */
export type Asking = Pick<Explorer, 'ask' | 'dispose'>;

/**
 * An explorer whose code comes with its first question, since most answers came with the site. A failure to load it is the
 * question's, and is not kept.
 */
export class LateExplorer implements Asking {
  #coming: Promise<Explorer> | null = null;
  /** Aborted, and replaced, when the explorer is disposed of: what waits for the code is then not asked at all. */
  #until = new AbortController();

  async ask<Q extends Question>(question: Q, options: AskOptions = {}): Promise<Answers[Q['kind']]> {
    const { signal } = this.#until;
    if (options.signal?.aborted === true) throw new Cancelled();
    const explorer = await this.#explorer();
    if (signal.aborted) throw new Cancelled();
    return await explorer.ask(question, options);
  }

  /** Ends the worker and rejects every question. The next one starts another. */
  dispose(): void {
    this.#until.abort();
    this.#until = new AbortController();
    void this.#coming?.then(
      (explorer) => explorer.dispose(),
      () => undefined,
    );
  }

  async #explorer(): Promise<Explorer> {
    this.#coming ??= import('../explore/client.ts').then(({ Explorer }) => new Explorer());
    try {
      return await this.#coming;
    } catch (error) {
      this.#coming = null;
      throw error;
    }
  }
}
