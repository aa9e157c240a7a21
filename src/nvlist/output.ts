import { IS_LITTLE, turn } from './byte-order.ts';
import { REFUSED } from './measure.ts';
import type { NvPair, NvType, Text } from './model.ts';
import { textLength, writeText } from './text.ts';

/** The front part of a pair, up to its value, where it was written first. */
class Head {
  readonly name: Text;
  readonly type: NvType;
  /** The words of the output that hold it. */
  readonly at: number;
  readonly end: number;
  /** The head that was first written before it. */
  readonly older: Head | null;
  /** The head that was written behind it. */
  next: Head | null = null;

  constructor(name: Text, type: NvType, at: number, end: number, older: Head | null) {
    this.name = name;
    this.type = type;
    this.at = at;
    this.end = end;
    this.older = older;
  }
}

type Numbers = Extract<NvPair['value'], { readonly byteLength: number }>;

/** Bytes to begin with, and below which they grow fourfold. */
const SMALL = 1 << 10;
const QUICK = 1 << 18;
/** Beyond this size, a list is measured before it is written, so that its bytes are allocated once. */
const LARGE = 1 << 20;
/** Most heads to remember: one looks through all of them. */
const MOST_HEADS = 64;
/** Bytes that are kept free behind what was asked for: enough for a NUL, padding, and a number. */
const SPARE = 32;

/**
 * Bytes that grow while a list is written. What was not written is zero. A head is copied from an earlier pair of the same
 * name and type, which is nearly always the one that followed the last time.
 */
export class Output {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  /** Whether the size of the list is known; then nothing is to spare. */
  readonly #isExact: boolean;
  #words: Int32Array;
  #length: number;
  readonly #none = new Head('', 'boolean', 0, 0, null);
  #last = this.#none;
  #newest: Head | null = null;
  #heads = 0;

  /** `size` is that of the list, where it is known. */
  constructor(size?: number) {
    this.bytes = new Uint8Array(size ?? SMALL);
    this.view = new DataView(this.bytes.buffer);
    this.#words = new Int32Array(this.bytes.buffer);
    this.#length = this.bytes.length;
    this.#isExact = size !== undefined;
  }

  /** Makes room for `size` bytes at `at`, and some to spare. False when it would be too much. */
  hasRoom(at: number, size: number): boolean {
    return at + size + SPARE <= this.#length || this.#grow(at, at + size);
  }

  #grow(at: number, end: number): boolean {
    const length = this.#length;
    if (this.#isExact) return end <= length;
    if (end + SPARE > LARGE) return false;
    this.#length = Math.max(end + SPARE + (-end & 3), length < QUICK ? length * 4 : length * 2);
    const grown = new Uint8Array(this.#length);
    grown.set(this.bytes.subarray(0, at));
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
    this.#words = new Int32Array(grown.buffer);
    return true;
  }

  /** Makes the bytes in front of `end` zero again, to write another list. */
  clear(end: number): void {
    this.bytes.fill(0, 0, end);
    this.#none.next = null;
    this.#last = this.#none;
    this.#newest = null;
    this.#heads = 0;
  }

  /** Writes a text and returns the offset behind it. */
  text(at: number, text: Text): number {
    const { length } = text;
    if (!this.hasRoom(at, length)) return REFUSED;
    if (typeof text === 'string') {
      const { bytes } = this;
      let i = 0;
      for (; i < length; i += 1) {
        const unit = text.charCodeAt(i);
        if (unit === 0 || unit >= 0x80) break;
        bytes[at + i] = unit;
      }
      if (i === length) return at + length;
    }
    const size = textLength(text);
    return size >= 0 && this.hasRoom(at, size) ? writeText(this.bytes, at, text) : REFUSED;
  }

  /** Writes the bytes of numbers that are in this machine's order, in `little` or big order, and returns the offset behind. */
  numbers(at: number, numbers: Numbers, little: boolean): number {
    const size = numbers.byteLength;
    if (!this.hasRoom(at, size)) return REFUSED;
    this.bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, size), at);
    const end = at + size;
    if (little !== IS_LITTLE) turn(this.bytes.subarray(at, end), numbers.BYTES_PER_ELEMENT);
    return end;
  }

  /** Writes the head of a pair as it was written before and returns the offset behind it; 0 when there was none. */
  headAgain(at: number, name: Text, type: NvType): number {
    let head = this.#last.next;
    if (head === null || head.name !== name || head.type !== type) {
      head = this.#newest;
      while (head !== null && (head.name !== name || head.type !== type)) head = head.older;
      if (head === null) return 0;
      this.#last.next = head;
    }
    this.#last = head;
    const start = head.at;
    const count = head.end - start;
    if (!this.hasRoom(at, count * 4)) return 0;
    const words = this.#words;
    const to = at >> 2;
    for (let i = 0; i < count; i += 1) words[to + i] = words[start + i] ?? 0;
    return at + count * 4;
  }

  /** Remembers the head of a pair that was written from `start` to `end`. */
  rememberHead(name: Text, type: NvType, start: number, end: number): void {
    if (this.#heads === MOST_HEADS) return;
    const head = new Head(name, type, start >> 2, end >> 2, this.#newest);
    this.#heads += 1;
    this.#newest = head;
    this.#last.next = head;
    this.#last = head;
  }
}
