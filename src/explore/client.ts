import { Cancelled, WorkerTalk, type Reply, type WorkerEnd } from '../base/worker-talk.ts';
import type { Progress } from './exploration.ts';
import type { Answers, Question, QuestionKind } from './protocol.ts';

/** How a question is asked. */
export interface AskOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the question at once, also in the middle of the search; its promise then fails with `Cancelled`. */
  readonly signal?: AbortSignal;
  /** Goes before the questions that wait. */
  readonly isUrgent?: boolean;
}

interface Job {
  readonly start: () => Promise<void>;
  /** Fails the question, which has not begun. */
  readonly drop: () => void;
  readonly signal: AbortSignal | undefined;
}

type Answer = Answers[QuestionKind];
const makeWorker = (): WorkerEnd<Reply<Answer, Progress>> =>
  new Worker(new URL('./explorer.worker.ts', import.meta.url), { type: 'module' });

/**
 * The page's side of the search's worker. One question is searched at a time, so that each has the memory of the tab to
 * itself and cancelling it, which ends the worker, costs no other question anything.
 */
export class Explorer {
  readonly #talk: WorkerTalk<Question, Answer, Progress>;
  readonly #waiting: Job[] = [];
  #isBusy = false;

  constructor(make = makeWorker) {
    this.#talk = new WorkerTalk(make);
  }

  ask<Q extends Question>(question: Q, options: AskOptions = {}): Promise<Answers[Q['kind']]> {
    const { onProgress, signal, isUrgent = false } = options;
    if (signal?.aborted === true) return Promise.reject(new Cancelled());
    return new Promise((resolve, reject) => {
      const start = async (): Promise<void> => {
        const cancel = (): void => this.#talk.end(new Cancelled());
        signal?.addEventListener('abort', cancel);
        try {
          // The worker answers the question that was asked.
          resolve((await this.#talk.ask(question, onProgress)) as Answers[Q['kind']]);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        } finally {
          signal?.removeEventListener('abort', cancel);
        }
      };
      // One that is cancelled while it waits is told at once, and passed over later.
      const drop = (): void => reject(new Cancelled());
      signal?.addEventListener('abort', drop);
      const job: Job = { start, drop, signal };
      if (isUrgent) this.#waiting.unshift(job);
      else this.#waiting.push(job);
      void this.#work();
    });
  }

  /** Ends the worker and every question. */
  dispose(): void {
    for (const { drop } of this.#waiting.splice(0)) drop();
    this.#talk.end(new Cancelled());
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let job = this.#waiting.shift(); job; job = this.#waiting.shift()) {
      if (job.signal?.aborted !== true) await job.start();
    }
    this.#isBusy = false;
  }
}
