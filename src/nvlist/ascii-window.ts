/** Makes a string of bytes below 0x80, all at once, as `TextDecoder` does. The platform's, since this folder has none. */
export type AsciiDecoder = (bytes: Uint8Array) => string;

/** Words that are decoded at once: many texts, and not much more than the texts of an input that is mostly numbers. */
const WINDOW = 1 << 13;

/**
 * Cuts texts out of strings that are decoded a window at a time. Bytes from 0x80 are masked, so that every byte is one
 * character; only texts without them may be cut out.
 */
export class AsciiWindow {
  readonly #words: Int32Array;
  readonly #decode: AsciiDecoder;
  readonly #masked: Int32Array;
  readonly #bytes: Uint8Array;
  #start = 0;
  #text = '';

  constructor(words: Int32Array, decode: AsciiDecoder) {
    this.#words = words;
    this.#decode = decode;
    this.#masked = new Int32Array(Math.min(WINDOW, words.length));
    this.#bytes = new Uint8Array(this.#masked.buffer);
  }

  /** Returns the text of the bytes from `start` to `end`, or undefined when a window does not hold it. */
  cut(start: number, end: number): string | undefined {
    if (start < this.#start || end > this.#start + this.#text.length) {
      this.#open(start >> 2);
      if (end > this.#start + this.#text.length) return undefined;
    }
    return this.#text.slice(start - this.#start, end - this.#start);
  }

  #open(start: number): void {
    const count = Math.min(this.#masked.length, this.#words.length - start);
    mask(this.#words, start, this.#masked, count);
    this.#start = start * 4;
    this.#text = this.#decode(this.#bytes.subarray(0, count * 4));
  }
}

// Four words a round take half the time of one.
function mask(from: Int32Array, start: number, to: Int32Array, count: number): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    to[i] = (from[start + i] ?? 0) & 0x7f7f7f7f;
    to[i + 1] = (from[start + i + 1] ?? 0) & 0x7f7f7f7f;
    to[i + 2] = (from[start + i + 2] ?? 0) & 0x7f7f7f7f;
    to[i + 3] = (from[start + i + 3] ?? 0) & 0x7f7f7f7f;
  }
  for (; i < count; i += 1) to[i] = (from[start + i] ?? 0) & 0x7f7f7f7f;
}
