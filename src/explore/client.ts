import { Cancelled } from '../base/cancelled.ts';
import { WorkerTalk, type Reply, type WorkerEnd } from '../base/worker-talk.ts';
import type { Progress } from './exploration.ts';
import type { Answers, Question, QuestionKind } from './protocol.ts';

/** Options of a question. */
export interface AskOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the question at once, even during its search. Its promise then rejects with `Cancelled`. */
  readonly signal?: AbortSignal;
  /** Puts the question before those that wait. */
  readonly isUrgent?: boolean;
}

interface Job {
  readonly start: () => Promise<void>;
  /** Rejects a question that has not started. */
  readonly drop: () => void;
  readonly signal: AbortSignal | undefined;
}

type Answer = Answers[QuestionKind];
const makeWorker = (): WorkerEnd<Reply<Answer, Progress>> =>
  new Worker(new URL('./explorer.worker.ts', import.meta.url), { type: 'module' });

/**
 * The page's side of the search worker. It runs one question at a time. Each thus has the memory of the tab to itself,
 * and cancelling one, which ends the worker, loses no other.
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
          // The worker replies with the answer type of the question's kind.
          resolve((await this.#talk.ask(question, onProgress)) as Answers[Q['kind']]);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        } finally {
          signal?.removeEventListener('abort', cancel);
        }
      };
      // A question cancelled while it waits rejects at once; the queue skips it later.
      const drop = (): void => reject(new Cancelled());
      signal?.addEventListener('abort', drop);
      const job: Job = { start, drop, signal };
      if (isUrgent) this.#waiting.unshift(job);
      else this.#waiting.push(job);
      void this.#work();
    });
  }

  /** Ends the worker and rejects every question. */
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
