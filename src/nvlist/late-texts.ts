import { nulWord } from './ascii-words.ts';

/** Writes the UTF-8 of a text, as `TextEncoder.encodeInto` does. The platform's, since this folder has none. */
export type Utf8Encoder = (text: string, into: Uint8Array) => unknown;

/** Characters and texts that wait at most. */
const WINDOW = 1 << 15;
const MOST = 1 << 11;
/** The bytes of a word that belong to a text whose last word holds 0, 1, 2 or 3 of them. */
const REST = [0, 0xff, 0xffff, 0xffffff] as const;

/**
 * Texts that are put in their places later, many at once: one call of the platform's encoder for all takes half the time of
 * reading each character. Their places are chosen for ASCII without NUL, a byte for each character; whether they are that is
 * known when they are written.
 */
export class LateTexts {
  readonly #bytes = new Uint8Array(WINDOW + 8);
  readonly #view = new DataView(this.#bytes.buffer);
  readonly #words = new Int32Array(this.#bytes.buffer);
  /** The word of the output at which each text starts, and its length. */
  readonly #places = new Int32Array(2 * MOST);
  #encode: Utf8Encoder | null = null;
  #count = 0;
  #text = '';
  #isPlain = true;

  /** Begins with a list; without an encoder no text is taken. */
  start(encode: Utf8Encoder | null): void {
    this.#encode = encode;
    this.#count = 0;
    this.#text = '';
    this.#isPlain = true;
  }

  /** Takes a text for the place `at`, a multiple of four; false when it is the caller's to write. */
  take(words: Int32Array, at: number, text: string): boolean {
    if (this.#encode === null || text.length > WINDOW >> 3) return false;
    if (this.#count === MOST || this.#text.length + text.length > WINDOW) this.write(words);
    const place = this.#count * 2;
    this.#places[place] = at >> 2;
    this.#places[place + 1] = text.length;
    this.#count += 1;
    this.#text += text;
    return true;
  }

  /** Writes the texts that wait. False when one of the list, now or before, was not ASCII or held a NUL. */
  write(words: Int32Array): boolean {
    const { length } = this.#text;
    if (length === 0 || this.#encode === null) return this.#isPlain;
    this.#encode(`${this.#text}   `, this.#bytes); // so that the last word is whole
    const end = (length + 3) >> 2;
    if (nulWord(this.#words, 0, end) === end) this.#copy(words);
    else this.#isPlain = false;
    this.#count = 0;
    this.#text = '';
    return this.#isPlain;
  }

  #copy(words: Int32Array): void {
    let from = 0;
    for (let place = 0; place < this.#count * 2; place += 2) {
      const length = this.#places[place + 1] ?? 0;
      let to = this.#places[place] ?? 0;
      const end = from + length;
      for (; from + 4 <= end; from += 4) words[to++] = this.#view.getInt32(from, true);
      if (from < end) words[to] = this.#view.getInt32(from, true) & (REST[end - from] ?? 0);
      from = end;
    }
  }
}
