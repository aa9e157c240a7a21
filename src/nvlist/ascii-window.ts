/** Makes a string with a character for each byte, right for bytes below 0x80. Offsets are in bytes; `start` is a multiple of four. */
export type ByteText = (words: Int32Array, start: number, end: number) => string;

/** Bytes that become a string at once: many texts, and not much more than the texts of an input that is mostly numbers. */
const WINDOW = 1 << 15;

/**
 * Cuts texts out of strings that are made of a window of bytes at a time. Only texts of bytes below 0x80 may be cut out.
 */
export class AsciiWindow {
  readonly #words: Int32Array;
  readonly #textOf: ByteText;
  #start = 0;
  #end = 0;
  #text = '';

  constructor(words: Int32Array, textOf: ByteText) {
    this.#words = words;
    this.#textOf = textOf;
  }

  /** Returns the text of the bytes from `start` to `end`, or undefined when a window does not hold it. */
  cut(start: number, end: number): string | undefined {
    if (start < this.#start || end > this.#end) {
      this.#start = start & ~3;
      this.#end = Math.min(this.#start + WINDOW, this.#words.byteLength);
      this.#text = this.#textOf(this.#words, this.#start, this.#end);
      if (end > this.#end) return undefined;
    }
    return this.#text.slice(start - this.#start, end - this.#start);
  }
}
