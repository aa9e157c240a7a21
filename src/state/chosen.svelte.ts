import type { Selection } from '../address/index.ts';
import type { Recorded } from './recorded.svelte.ts';

type Byte = Pick<Selection, 'object' | 'index'>;

/** The byte that a reader chose and the thread whose buffer is shown, in the run on the stage. */
export class Chosen {
  /** A byte of a packed buffer is one of the shown buffer, whichever that is. */
  #byte = $state.raw<Byte | null>(null);
  #buffer = $state<number | null>(null);
  readonly #recorded: Recorded;

  /** The chosen byte as it stands at the playhead; null while it is not there. */
  readonly selection: Selection | null = $derived.by(() => {
    const byte = this.#byte;
    if (!byte || !this.#has(byte)) return null;
    return byte.object === 'packed' ? { ...byte, thread: this.thread } : byte;
  });

  constructor(recorded: Recorded) {
    this.#recorded = recorded;
  }

  /** The worker whose buffer the reader chose; null when the shown buffer follows the steps. */
  get buffer(): number | null {
    return this.#recorded.run.asker === null ? this.#buffer : null;
  }
  /** The thread whose buffer is shown: the reader's choice, else that of the last step. */
  get thread(): number {
    const chosen = this.buffer;
    const { run, frame } = this.#recorded;
    return chosen !== null && chosen < run.threads.length ? chosen : frame.shownThread;
  }

  /** Reports whether a byte exists at the playhead. */
  #has({ object, index }: Byte): boolean {
    const { frame } = this.#recorded;
    if (object === 'string') return index < frame.string.length;
    if (object === 'reply') {
      const reply = frame.replies[this.thread];
      return reply?.kind === 'zero' && index < reply.bytes.length;
    }
    const request = frame.requests[this.thread];
    return object === 'packed' && request !== null && request !== undefined && index < request.length;
  }

  /** Takes what an address says. A byte that is not there is not chosen. */
  open(select: Selection | null, buffer: number | null): void {
    this.#buffer = buffer;
    // A buffer that would be shown anyway goes on following the steps.
    if (select?.thread !== undefined && select.thread !== this.thread) this.#buffer = select.thread;
    this.#byte = select && this.#has(select) ? select : null;
  }
  select(byte: Byte | null): void {
    this.#byte = byte;
  }
  /** Shows the buffer of a thread. */
  show(thread: number): void {
    this.#buffer = thread;
  }
  /** Chooses nothing, as for another run. */
  clear(): void {
    this.#buffer = null;
    this.#byte = null;
  }
}
