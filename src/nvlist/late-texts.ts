/** Writes the UTF-8 of a text and returns how many bytes it took, as `TextEncoder.encodeInto` does. The platform's. */
export type Utf8Encoder = (text: string, into: Uint8Array) => { readonly written: number };

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
  /** The word of the output at which each text starts, and its length. */
  readonly #places = new Int32Array(2 * MOST);
  readonly #encode: Utf8Encoder | null;
  #isTaking = false;
  #count = 0;
  #text = '';
  #isPlain = true;

  /** Without an encoder no text is taken. */
  constructor(encode: Utf8Encoder | null) {
    this.#encode = encode;
  }

  /** Begins with a list, of which texts are taken or not. */
  start(isTaking: boolean): void {
    this.#isTaking = isTaking && this.#encode !== null;
    this.#count = 0;
    this.#text = '';
    this.#isPlain = true;
  }

  /** Takes a text for the place `at`, a multiple of four; false when it is the caller's to write. */
  take(words: Int32Array, at: number, text: string): boolean {
    if (!this.#isTaking || text.length > WINDOW >> 3) return false;
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
    const text = this.#text;
    if (text.length === 0 || this.#encode === null) return this.#isPlain;
    this.#isPlain &&= this.#encode(text, this.#bytes).written === text.length && !text.includes('\0');
    if (this.#isPlain) this.#copy(words);
    this.#count = 0;
    this.#text = '';
    return this.#isPlain;
  }

  #copy(words: Int32Array): void {
    const view = this.#view;
    const places = this.#places;
    let from = 0;
    for (let place = 0; place < this.#count * 2; place += 2) {
      let to = places[place] ?? 0;
      const end = from + (places[place + 1] ?? 0);
      for (; from + 4 <= end; from += 4) words[to++] = view.getInt32(from, true);
      // The window has room behind the last text.
      if (from < end) words[to] = view.getInt32(from, true) & (REST[end - from] ?? 0);
      from = end;
    }
  }
}
