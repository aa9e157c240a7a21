import type { Memory } from '../state/index.ts';
import type { ChapterId } from './chapters/ids.ts';

/** What the reader has left behind: a chapter read to its end, or its prediction with this number, from 0, answered. */
export type Mark = ChapterId | `${ChapterId}:${number}`;

/** The reader's way through the story, kept between visits where the browser stores it. */
export class Track {
  readonly #memory: Memory;
  #marks: readonly string[];

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#marks = $state.raw(memory.get('track')?.split(' ') ?? []);
  }

  has(mark: Mark): boolean {
    return this.#marks.includes(mark);
  }

  add(mark: Mark): void {
    if (this.has(mark)) return;
    this.#marks = [...this.#marks, mark];
    this.#memory.put('track', this.#marks.join(' '));
  }
}
