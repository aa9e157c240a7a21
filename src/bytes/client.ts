import type { Answers, Question, Request, Response } from './protocol.ts';

/** The answer of a worker that was ended before it had one. */
export class Cancelled extends Error {}

interface Waiting {
  readonly take: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

/** The page's side of the worker: a promise for each question. The worker is made with the first one. */
export class ReaderClient {
  #worker: Worker | null = null;
  #version = -1;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Asks about these bytes; `version` is a new number whenever they change. */
  ask<Q extends Question>(
    bytes: Uint8Array,
    version: number,
    question: Q,
    onprogress: (done: number) => void = () => undefined,
  ): Promise<Answers[Q['kind']]> {
    const worker = (this.#worker ??= this.#start());
    const id = this.#next++;
    // A copy of its own, handed over: the page goes on to show, and to change, the one it has.
    const sent = version === this.#version ? null : bytes.slice();
    this.#version = version;
    const request: Request = { id, version, bytes: sent, question };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        take: (response) => {
          if (response.kind === 'progress') return onprogress(response.done);
          this.#waiting.delete(id);
          // The worker answers the question that was asked: the id says which.
          if (response.kind === 'answer') resolve(response.answer as Answers[Q['kind']]);
          else reject(new Error(response.reason));
        },
        fail: reject,
      });
      worker.postMessage(request, sent === null ? [] : [sent.buffer]);
    });
  }

  /** Whether the worker has these bytes, and what it read from them. */
  has(version: number): boolean {
    return version === this.#version;
  }

  /** Ends what is under way at once, however deep the worker is in it. */
  cancel(): void {
    this.#end(new Cancelled());
  }

  #start(): Worker {
    const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) =>
      this.#waiting.get(data.id)?.take(data),
    );
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#end(new Error(event.message || 'the worker stopped'));
    });
    return worker;
  }

  #end(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#version = -1;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { fail } of waiting) fail(error);
  }
}
