/** Makes a string of bytes below 0x80, all at once, as `TextDecoder` does. The platform's, since this folder has none. */
export type AsciiDecoder = (bytes: Uint8Array) => string;

/** Bytes that are decoded at once: many texts, and not much more than the texts of an input that is mostly numbers. */
const WINDOW = 1 << 15;

/**
 * Cuts texts out of strings that are decoded a window at a time. This is several times faster than making each text of its
 * bytes. Bytes from 0x80 are masked, so only texts without them may be cut out.
 */
export class AsciiWindow {
  readonly #bytes: Uint8Array;
  readonly #decode: AsciiDecoder;
  #start = 0;
  #end = 0;
  #text = '';

  constructor(bytes: Uint8Array, decode: AsciiDecoder) {
    this.#bytes = bytes;
    this.#decode = decode;
  }

  /** Returns the text of `bytes[start, end)`, or undefined when it is longer than a window. */
  cut(start: number, end: number): string | undefined {
    if (start < this.#start || end > this.#end) {
      if (end - start > WINDOW) return undefined;
      this.#open(start);
    }
    return this.#text.slice(start - this.#start, end - this.#start);
  }

  #open(start: number): void {
    const masked = this.#bytes.slice(start, start + WINDOW);
    const words = new Uint32Array(masked.buffer, 0, masked.length >> 2);
    for (let i = 0; i < words.length; i += 1) words[i] = (words[i] ?? 0) & 0x7f7f7f7f;
    for (let i = words.length * 4; i < masked.length; i += 1) masked[i] = (masked[i] ?? 0) & 0x7f;
    this.#start = start;
    this.#end = start + masked.length;
    this.#text = this.#decode(masked);
  }
}
