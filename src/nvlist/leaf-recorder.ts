import type { ByteSpan, LeafKind, Recorder } from './spans.ts';

/** Keeps the leaves alone: all that a request to the kernel needs, and a fraction of the code. */
export class LeafRecorder implements Recorder {
  #position = 0;
  readonly #leaves: ByteSpan[] = [];

  leaf(kind: LeafKind, end: number, path: string): void {
    if (end > this.#position) this.#leaves.push({ kind, start: this.#position, end, path });
    this.#position = end;
  }

  open(): void {
    // Parents are left out.
  }

  close(): void {
    // Parents are left out.
  }

  finish(length: number, rest: 'trailing' | 'unread'): readonly ByteSpan[] {
    this.leaf(rest, length, '');
    return this.#leaves;
  }
}
