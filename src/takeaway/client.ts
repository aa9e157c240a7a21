import { Cancelled } from '../base/cancelled.ts';
import { WorkerTalk, type Reply, type WorkerEnd } from '../base/worker-talk.ts';
import type { ImportContext } from '../traces/index.ts';
import type { Arrived, Arriving } from './arriving.ts';

const makeWorker = (): WorkerEnd<Reply<Arrived, never>> =>
  new Worker(new URL('./traces.worker.ts', import.meta.url), { type: 'module' });

/** The page's side of the worker that reads runs. It is made with the first text. */
export class TraceReader {
  readonly #talk: WorkerTalk<Arriving, Arrived, never>;

  constructor(make = makeWorker) {
    this.#talk = new WorkerTalk(make);
  }

  read(text: string, context: ImportContext): Promise<Arrived> {
    return this.#talk.ask({ text, context });
  }

  /** Ends the reading under way. */
  cancel(): void {
    this.#talk.end(new Cancelled());
  }
}
