import type { Text } from './model.ts';
import { decodeUtf8, readAscii } from './text.ts';

/** The longest text that is remembered, in bytes: enough for names and words such as `disk`, not for paths. */
const REMEMBERED = 24;
/** Powers of two. A list has a few dozen different names, an input of up to `SHORT` bytes only a few. */
const SLOTS = 256;
const FEW_SLOTS = 8;
const SHORT = 512;
/** Most bytes that copied texts share. */
const LARGEST = 1 << 20;

/** One for all readers, since to make an array takes a third of the time of a small list. */
const NO_BYTES = new Uint8Array();

/**
 * Reads the C strings of one input. The same names repeat, so a short text is looked up by its bytes before a string is
 * made: a comparison is several times faster than making one.
 */
export class TextReader {
  /** Where the last text ended: at its NUL, or at the limit when it had none. */
  end = 0;
  readonly #seen: (string | undefined)[];
  /**
   * Copies of texts that stay bytes, behind each other. A damaged input may hold millions of them: views of few copies take
   * half the memory.
   */
  #copies = NO_BYTES;
  #copied = 0;

  constructor(inputLength: number) {
    this.#seen = new Array<string | undefined>(inputLength > SHORT ? SLOTS : FEW_SLOTS);
  }

  /** Returns the text from `start` to the first NUL, but not beyond `limit`. */
  read(bytes: Uint8Array, start: number, limit: number): Text {
    let hash = 0;
    let seenBits = 0;
    let at = start;
    for (; at < limit; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === 0) break;
      seenBits |= byte;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.end = at;
    if (seenBits >= 0x80) return decodeUtf8(bytes, start, at) ?? this.#raw(bytes, start, at);
    if (at - start > REMEMBERED) return readAscii(bytes, start, at);
    const slot = (hash ^ (hash >>> 8)) & (this.#seen.length - 1);
    const known = this.#seen[slot];
    if (known !== undefined && isText(known, bytes, start, at)) return known;
    return (this.#seen[slot] = readAscii(bytes, start, at));
  }

  #raw(bytes: Uint8Array, start: number, end: number): Uint8Array {
    const length = end - start;
    if (this.#copied + length > this.#copies.length) {
      this.#copies = new Uint8Array(Math.max(length, Math.min(LARGEST, 2 * this.#copies.length)));
      this.#copied = 0;
    }
    const copy = this.#copies.subarray(this.#copied, this.#copied + length);
    copy.set(bytes.subarray(start, end));
    this.#copied += length;
    return copy;
  }
}

function isText(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}
