import type { NvType, Text } from './model.ts';

/** The front part of a pair, up to its value, where it was written first. */
export class Head {
  name: Text = '';
  type: NvType = 'boolean';
  /** Whether its numbers have no sign. */
  isUnsigned = false;
  /** Where in the output it stands, and its bytes there and in memory. */
  at = 0;
  size = 0;
  memory = 0;
  /** The head that was first written before it. */
  older: Head | null = null;
  /** The head that was written behind it. */
  next: Head | null = null;
  /** A short text that was written behind it, and where. */
  text = '';
  textAt = 0;
}

/** Most heads to remember: one looks through all of them. */
const MOST_HEADS = 64;

/**
 * The heads of the pairs that were written. A head is copied from an earlier pair of the same name and type, which is nearly
 * always the one that followed the last time.
 */
export class Heads {
  /** Kept from one list to the next, since an engine takes longer to note an object that is new in one that is old. */
  readonly #kept: Head[] = [];
  readonly #none = new Head();
  #newest: Head | null = null;
  #count = 0;
  /** The head that was found or remembered last. */
  last = this.#none;

  /** Returns the head of this name and type, to be found behind `last` the next time; null when there was none. */
  findBehind(last: Head, name: Text, type: NvType): Head | null {
    let head = this.#newest;
    while (head !== null && (head.name !== name || head.type !== type)) head = head.older;
    if (head !== null) last.next = head;
    return head;
  }

  /** Remembers the head of a pair that was written to `view` from `start` to `end`, and its bytes in memory. */
  remember(name: Text, type: NvType, view: DataView, start: number, end: number, memory: number): void {
    if (this.#count === MOST_HEADS || holdsNan(view, start, end)) return;
    const head = (this.#kept[this.#count] ??= new Head());
    head.name = name;
    head.type = type;
    head.isUnsigned = type === 'uint64' || type === 'double';
    head.at = start;
    head.size = end - start;
    head.memory = memory;
    head.older = this.#newest;
    head.next = null;
    head.text = '';
    this.#count += 1;
    this.#newest = head;
    this.last.next = head;
    this.last = head;
  }

  /** Forgets all, before another list is written. */
  forget(): void {
    this.#none.next = null;
    this.last = this.#none;
    this.#newest = null;
    this.#count = 0;
  }
}

/**
 * Whether a head cannot be copied as 64-bit floating point numbers, since an engine may change the bits of a NaN. It looks behind
 * the sizes, which are no NaN: the size in memory is a multiple of eight, and zeros follow that of a native name.
 */
function holdsNan(view: DataView, start: number, end: number): boolean {
  for (let at = start + 8; at + 8 <= end; at += 8) if (Number.isNaN(view.getFloat64(at, true))) return true;
  return false;
}
