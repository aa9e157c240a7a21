import { Cancelled } from '../base/cancelled.ts';
import { WorkerTalk, type Reply, type WorkerEnd } from '../base/worker-talk.ts';
import type { Answer, Progress, Question } from './protocol.ts';

const makeWorker = (): WorkerEnd<Reply<Answer, Progress>> =>
  new Worker(new URL('./auditor.worker.ts', import.meta.url), { type: 'module' });

/** The page's side of the worker that reads C. It is made, and loaded, with the first question. */
export class AuditClient {
  readonly #talk: WorkerTalk<Question, Answer, Progress>;

  constructor(make = makeWorker) {
    this.#talk = new WorkerTalk(make);
  }

  ask(question: Question, onProgress: (progress: Progress) => void): Promise<Answer> {
    return this.#talk.ask(question, onProgress);
  }

  /** Ends the reading at once, whatever the worker is doing. */
  cancel(): void {
    this.#talk.end(new Cancelled());
  }
}
