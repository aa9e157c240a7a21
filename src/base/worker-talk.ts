/*
 * The messages between a page and its worker: the page sends questions, the worker sends progress and one answer to each.
 * Both sides use structural types, so that this file needs no DOM and a test can replace either side.
 */

/** A question on its way to the worker. */
interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}

/** What the worker replies to the question `id`. */
export type Reply<Answer, Progress> =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** The page's end of a worker whose messages are `Said`: the part of `Worker` that this file uses. */
export interface WorkerEnd<Said> {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: Said }) => void): void;
  addEventListener(
    kind: 'error',
    listener: (event: { readonly message: string; preventDefault(): void }) => void,
  ): void;
  addEventListener(kind: 'messageerror', listener: () => void): void;
  terminate(): void;
}

/** The worker's end, whose incoming messages are `Heard`: the part of its global scope that this file uses. */
interface PageEnd<Heard> {
  postMessage(message: unknown, options: { transfer: ArrayBuffer[] }): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: Heard }) => void): void;
}

interface Waiting<Answer, Progress> {
  readonly onProgress: (progress: Progress) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The page's side: returns a promise for each question. Starts the worker with the first question, and again after `end`.
 */
export class WorkerTalk<Question, Answer, Progress> {
  readonly #make: () => WorkerEnd<Reply<Answer, Progress>>;
  #worker: WorkerEnd<Reply<Answer, Progress>> | null = null;
  #next = 0;
  readonly #waiting = new Map<number, Waiting<Answer, Progress>>();

  constructor(make: () => WorkerEnd<Reply<Answer, Progress>>) {
    this.#make = make;
  }

  /** Whether a worker is running. A running worker keeps what earlier questions sent to it. */
  get isRunning(): boolean {
    return this.#worker !== null;
  }

  /** Asks a question. The buffers in `transfer` move to the worker and are gone from the page. */
  ask(
    question: Question,
    onProgress: (progress: Progress) => void = () => undefined,
    transfer: ArrayBuffer[] = [],
  ): Promise<Answer> {
    const worker = (this.#worker ??= this.#start());
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { onProgress, resolve, reject });
      const asked: Asked<Question> = { id, question };
      worker.postMessage(asked, transfer);
    });
  }

  /** Ends the worker at once, even in the middle of a question. Every open question fails with `error`. */
  end(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }

  #start(): WorkerEnd<Reply<Answer, Progress>> {
    const worker = this.#make();
    // A worker that was ended while its files were loading may report a failure later. That failure is not its successor's.
    const fail = (reason: string): void => {
      if (this.#worker === worker) this.end(new Error(reason));
    };
    worker.addEventListener('message', ({ data }) => {
      this.#hear(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      fail(event.message || 'the worker stopped');
    });
    worker.addEventListener('messageerror', () => {
      fail('the answer of the worker could not be read');
    });
    return worker;
  }

  #hear(reply: Reply<Answer, Progress>): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if (reply.kind === 'progress') {
      waiting.onProgress(reply.progress);
      return;
    }
    this.#waiting.delete(reply.id);
    if (reply.kind === 'answer') waiting.resolve(reply.answer);
    else waiting.reject(new Error(reply.reason));
  }
}

/** An answer, and the buffers that move to the page with it. */
export interface Given<Answer> {
  readonly value: Answer;
  readonly transfer?: ArrayBuffer[];
}

/**
 * The worker's side: answers one question after the other; one whose answer is a promise lets the next ones go ahead. Sends
 * the text of whatever `answerTo` throws.
 */
export function answerQuestions<Question, Answer, Progress>(
  page: PageEnd<Asked<Question>>,
  answerTo: (
    question: Question,
    onProgress: (progress: Progress) => void,
  ) => Given<Answer> | Promise<Given<Answer>>,
): void {
  page.addEventListener('message', ({ data }) => {
    const { id, question } = data;
    const say = (reply: Reply<Answer, Progress>, transfer: ArrayBuffer[] = []): void => {
      page.postMessage(reply, { transfer });
    };
    const give = ({ value, transfer }: Given<Answer>): void => {
      say({ kind: 'answer', id, answer: value }, transfer);
    };
    const fail = (error: unknown): void => {
      say({ kind: 'failed', id, reason: String(error) });
    };
    try {
      const given = answerTo(question, (progress) => {
        say({ kind: 'progress', id, progress });
      });
      if (given instanceof Promise) given.then(give).catch(fail);
      else give(given);
    } catch (error) {
      fail(error);
    }
  });
}
