import { Cancelled } from '../base/cancelled.ts';
import { WorkerTalk, type Reply, type WorkerEnd } from '../base/worker-talk.ts';
import type { Progress } from '../explore/index.ts';
import type { Answers, Question } from './protocol.ts';

type Answer = Answers[Question['kind']];
type Asked<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>;

const makeWorker = (): WorkerEnd<Reply<Answer, Progress>> =>
  new Worker(new URL('./race.worker.ts', import.meta.url), { type: 'module' });

/** Asks a worker about races. */
export class RaceClient {
  readonly #talk: WorkerTalk<Question, Answer, Progress>;

  constructor(make = makeWorker) {
    this.#talk = new WorkerTalk(make);
  }

  async ask<Kind extends Question['kind']>(
    question: Asked<Kind>,
    onProgress?: (progress: Progress) => void,
  ): Promise<Answers[Kind]> {
    // The worker replies with the answer of the question's kind.
    return (await this.#talk.ask(question, onProgress)) as Answers[Kind];
  }

  /** Ends every question at once; their promises reject with `Cancelled`. */
  cancel(): void {
    this.#talk.end(new Cancelled());
  }
}

export { Cancelled };
