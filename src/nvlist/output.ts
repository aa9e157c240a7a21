import { IS_LITTLE, turn } from './byte-order.ts';
import { HEADER_SIZE } from './layout.ts';
import type { NvPair, NvType, Text } from './model.ts';
import { textLength, writeText } from './text.ts';

/** What a writer returns in place of an offset when a list cannot be packed, and the size pass in place of a size. */
export const REFUSED = -1;

type Numbers = Extract<NvPair['value'], { readonly byteLength: number }>;

/** Bytes to begin with, and below which they grow fourfold. */
const SMALL = 1 << 10;
const QUICK = 1 << 18;
/** Beyond this size, a list is measured before it is written, so that its bytes are allocated once. */
const LARGE = 1 << 20;
/** Bytes that are kept free behind what was asked for: enough for a NUL, padding, and a number. */
const SPARE = 32;
/** Bytes that are made zero at once. */
const STEP = 1 << 12;

/** What writes pairs that are like one before (repetition.ts). */
export interface Repeating {
  /** Forgets all, before another list is written; texts may be written late, all at once, or each by itself. */
  start(isLate: boolean): void;
  /** Remembers the head of a pair that was written to `view` from `start` to `end`, and its bytes in memory. */
  remember(name: Text, type: NvType, view: DataView, start: number, end: number, memory: number): void;
  /** Writes a head as it was written before and returns the offset behind it; 0 when there was none. */
  head(out: Output, start: number, name: Text, type: NvType): number;
  /**
   * Writes pairs as native at `at`, the first of them `pairs[from]`, up to one that the writer has to write, and returns its index;
   * the length of `pairs` when there is none. `end` is then the offset behind what was written.
   */
  native(out: Output, at: number, pairs: readonly NvPair[], from: number): number;
  /** The same as XDR. */
  xdr(out: Output, at: number, pairs: readonly NvPair[], from: number): number;
  readonly end: number;
  /** Writes what waits. False when the whole list has to be written again, each text by itself. */
  finish(out: Output): boolean;
}

const zeros = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size);

/** Returns bytes that may hold anything. */
export type Allocate = (size: number) => Uint8Array<ArrayBuffer>;

/** Bytes that grow while a list is written. What was not written is zero. */
export class Output {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  /** Whether the size of the list is known; then nothing is to spare. */
  readonly #isExact: boolean;
  words: Int32Array;
  /** Writes pairs that are like one before; null where every pair is the writer's. */
  readonly repetition: Repeating | null;
  /** Bytes that are zero or written. Of a list of known size they are made so as it is written, numbers in one step. */
  #length: number;

  /** For a list of this size, with bytes that may hold anything; without a size, bytes grow with the list. */
  constructor(repetition: Repeating | null, size?: number, allocate: Allocate = zeros) {
    this.repetition = repetition;
    this.bytes = size === undefined ? zeros(SMALL) : allocate(size);
    this.view = new DataView(this.bytes.buffer);
    this.words = new Int32Array(this.bytes.buffer);
    this.#length = size === undefined ? SMALL : 0;
    this.#isExact = size !== undefined;
    this.hasRoom(0, HEADER_SIZE);
  }

  /** Makes room for `size` bytes at `at`, and some to spare. False when it would be too much. */
  hasRoom(at: number, size: number): boolean {
    return at + size + SPARE <= this.#length || this.#grow(at, at + size);
  }

  #grow(at: number, end: number): boolean {
    const length = this.#length;
    if (this.#isExact) {
      this.#length = Math.min(this.bytes.length, Math.max(length, end + STEP));
      this.bytes.fill(0, length, this.#length);
      return end <= this.#length;
    }
    if (end + SPARE > LARGE) return false;
    this.#length = Math.max(end + SPARE + (-end & 3), length < QUICK ? length * 4 : length * 2);
    const grown = new Uint8Array(this.#length);
    grown.set(this.bytes.subarray(0, at));
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
    this.words = new Int32Array(grown.buffer);
    return true;
  }

  /** Makes the bytes in front of `end` zero again, to write another list. */
  clear(end: number): void {
    this.bytes.fill(0, 0, end);
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
    const end = at + size;
    if (!this.hasRoom(at, this.#isExact ? 0 : size) || end > this.bytes.length) return REFUSED;
    this.bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, size), at);
    this.#length = Math.max(this.#length, end);
    if (little !== IS_LITTLE) turn(this.bytes.subarray(at, end), numbers.BYTES_PER_ELEMENT);
    return end;
  }
}
