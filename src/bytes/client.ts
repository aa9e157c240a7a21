import { Cancelled } from '../base/cancelled.ts';
import { WorkerTalk, type Reply, type WorkerEnd } from '../base/worker-talk.ts';
import type { Answers, Question, QuestionKind, Request } from './protocol.ts';

const makeWorker = (): WorkerEnd<Reply<Answers[QuestionKind], number>> =>
  new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });

/** The page's side of the worker: a promise for each question. The worker is made with the first one. */
export class ReaderClient {
  readonly #talk: WorkerTalk<Request, Answers[QuestionKind], number>;
  #version = -1;

  constructor(make = makeWorker) {
    this.#talk = new WorkerTalk(make);
  }

  /** Asks about these bytes. `version` is a new number whenever they change. */
  async ask<Q extends Question>(
    bytes: Uint8Array,
    version: number,
    question: Q,
    onprogress: (done: number) => void = () => undefined,
  ): Promise<Answers[Q['kind']]> {
    // Sends a copy: the page goes on to show and to change its own.
    const sent = this.has(version) ? null : bytes.slice();
    this.#version = version;
    const transfer = sent === null ? [] : [sent.buffer];
    // The worker answers the question that was asked.
    return (await this.#talk.ask(
      { version, bytes: sent, question },
      onprogress,
      transfer,
    )) as Answers[Q['kind']];
  }

  /** Whether the worker holds these bytes, and what it read from them. */
  has(version: number): boolean {
    return this.#talk.isRunning && version === this.#version;
  }

  /** Ends the question under way at once, whatever the worker is doing. */
  cancel(): void {
    this.#talk.end(new Cancelled());
  }
}
