import { Cancelled } from '../base/cancelled.ts';
import { WorkerTalk, type Reply, type WorkerEnd } from '../base/worker-talk.ts';
import type { BroughtAnswers, BroughtQuestion } from './examiner-protocol.ts';

type Answer = BroughtAnswers[keyof BroughtAnswers];

const makeWorker = (): WorkerEnd<Reply<Answer, number>> =>
  new Worker(new URL('./examiner.worker.ts', import.meta.url), { type: 'module' });

/** The page's side of the worker that looks at what is brought. It is made, and loaded, with the first question. */
export class ExaminerClient {
  readonly #talk: WorkerTalk<BroughtQuestion, Answer, number>;

  constructor(make = makeWorker) {
    this.#talk = new WorkerTalk(make);
  }

  async ask<Q extends BroughtQuestion>(
    question: Q,
    onprogress: (done: number) => void = () => undefined,
  ): Promise<BroughtAnswers[Q['kind']]> {
    // The worker answers the question that was asked.
    return (await this.#talk.ask(question, onprogress)) as BroughtAnswers[Q['kind']];
  }

  /** Ends the questions under way at once, whatever the worker is doing. */
  cancel(): void {
    this.#talk.end(new Cancelled());
  }
}
