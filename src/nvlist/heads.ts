import type { NvType, Text } from './model.ts';

/** The front part of a pair, up to its value, where it was written first. */
export class Head {
  readonly name: Text;
  readonly type: NvType;
  /** Whether its numbers have no sign. */
  readonly isUnsigned: boolean;
  /** Where in the output it stands, and its bytes there and in memory. */
  readonly at: number;
  readonly size: number;
  readonly memory: number;
  /** The head that was first written before it. */
  readonly older: Head | null;
  /** The head that was written behind it. */
  next: Head | null = null;
  /** A short text that was written behind it, and where. */
  text = '';
  textAt = 0;

  constructor(name: Text, type: NvType, at: number, size: number, memory: number, older: Head | null) {
    this.name = name;
    this.type = type;
    this.isUnsigned = type === 'uint64' || type === 'double';
    this.at = at;
    this.size = size;
    this.memory = memory;
    this.older = older;
  }
}

/** Most heads to remember: one looks through all of them. */
const MOST_HEADS = 64;

/**
 * The heads of the pairs that were written. A head is copied from an earlier pair of the same name and type, which is nearly
 * always the one that followed the last time.
 */
export class Heads {
  readonly #none = new Head('', 'boolean', 0, 0, 0, null);
  #last = this.#none;
  #newest: Head | null = null;
  #count = 0;

  /** Returns a head of this name and type; undefined when there was none. */
  find(name: Text, type: NvType): Head | undefined {
    let head = this.#last.next;
    if (head === null || head.name !== name || head.type !== type) {
      head = this.#newest;
      while (head !== null && (head.name !== name || head.type !== type)) head = head.older;
      if (head === null) return undefined;
      this.#last.next = head;
    }
    this.#last = head;
    return head;
  }

  /** Remembers the head of a pair that was written from `start` to `end`, and its bytes in memory. */
  remember(name: Text, type: NvType, start: number, end: number, memory: number): void {
    if (this.#count === MOST_HEADS) return;
    const head = new Head(name, type, start, end - start, memory, this.#newest);
    this.#count += 1;
    this.#newest = head;
    this.#last.next = head;
    this.#last = head;
  }

  /** Forgets all, before another list is written. */
  forget(): void {
    this.#none.next = null;
    this.#last = this.#none;
    this.#newest = null;
    this.#count = 0;
  }
}
