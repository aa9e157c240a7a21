/** Writes the UTF-8 of a text and returns how many bytes it took, as `TextEncoder.encodeInto` does. The platform's. */
export type Utf8Encoder = (text: string, into: Uint8Array) => { readonly written: number };

/** Characters and texts that wait at most. */
const WINDOW = 1 << 15;
const MOST = 1 << 11;
/** Characters of a text that is not taken: fewer than are copied at once, and such a text often comes again. */
export const SHORT_TEXT = 8;

/**
 * Texts that are put in their places later, many at once: one call of the platform's encoder for all takes half the time of
 * reading each character. Their places are chosen for ASCII without NUL, a byte for each character; whether they are that is
 * known when they are written.
 */
export class LateTexts {
  readonly #bytes = new Uint8Array(WINDOW + 8);
  readonly #view = new DataView(this.#bytes.buffer);
  /** Where in the output each text starts, and its length. */
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

  /** Takes a text longer than `SHORT_TEXT` for the place `at`; false when it is the caller's to write. */
  take(view: DataView, at: number, text: string): boolean {
    if (!this.#isTaking || text.length > WINDOW >> 3) return false;
    if (this.#count === MOST || this.#text.length + text.length > WINDOW) this.write(view);
    const place = this.#count * 2;
    this.#places[place] = at;
    this.#places[place + 1] = text.length;
    this.#count += 1;
    this.#text += text;
    return true;
  }

  /** Writes the texts that wait. False when one of the list, now or before, was not ASCII or held a NUL. */
  write(view: DataView): boolean {
    const text = this.#text;
    if (text.length === 0 || this.#encode === null) return this.#isPlain;
    this.#isPlain &&= this.#encode(text, this.#bytes).written === text.length && !text.includes('\0');
    if (this.#isPlain) this.#copy(view);
    this.#count = 0;
    this.#text = '';
    return this.#isPlain;
  }

  // Eight bytes at once, as a number that is no NaN, whose bits might change: no byte of ASCII has a high bit.
  #copy(view: DataView): void {
    const from = this.#view;
    const places = this.#places;
    let start = 0;
    for (let place = 0; place < this.#count * 2; place += 2) {
      let to = places[place] ?? 0;
      const end = start + (places[place + 1] ?? 0);
      let at = start;
      for (; at + 8 < end; at += 8) {
        view.setFloat64(to, from.getFloat64(at, true), true);
        to += 8;
      }
      view.setFloat64(to + end - at - 8, from.getFloat64(end - 8, true), true);
      start = end;
    }
  }
}
