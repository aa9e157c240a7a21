import { align8 } from '../base/index.ts';
import { Heads, type Head } from './heads.ts';
import { align4, XDR_WORD } from './layout.ts';
import { LateTexts, SHORT_TEXT, type Utf8Encoder } from './late-texts.ts';
import type { NvPair, NvType, Text } from './model.ts';
import { REFUSED, type Output, type Repeating } from './output.ts';
import { isSigned64, isUnsigned64 } from './ranges.ts';

/*
 * Most pairs of a configuration have the name and type of one before. The front part of such a pair is copied from where it was
 * written, and a 64-bit number or a text is put behind it, in one loop for as many pairs as follow each other. The writer writes
 * the others, and notes them in `heads`. All of it on a machine of little order; repetition.test.ts holds the bytes to those of
 * the writer alone.
 */

/** One 64-bit number, and its two words. */
const number = new BigUint64Array(1);
const halves = new Int32Array(number.buffer);

/** Writes pairs that are like one before. */
export class Repetition implements Repeating {
  readonly #heads = new Heads();
  readonly #texts: LateTexts;
  end = 0;

  constructor(encode: Utf8Encoder | null) {
    this.#texts = new LateTexts(encode);
  }

  start(isLate: boolean): void {
    this.#heads.forget();
    this.#texts.start(isLate);
  }

  remember(name: Text, type: NvType, view: DataView, start: number, end: number, memory: number): void {
    this.#heads.remember(name, type, view, start, end, memory);
  }

  finish(out: Output): boolean {
    return this.#texts.write(out.view);
  }

  head(out: Output, start: number, name: Text, type: NvType): number {
    const head = this.#find(this.#heads.last, name, type);
    if (head === null || !out.hasRoom(start, head.size)) return 0;
    this.#heads.last = head;
    copyHead(out.view, head, start);
    return start + head.size;
  }

  native(out: Output, at: number, pairs: readonly NvPair[], from: number): number {
    let start = at;
    let { last } = this.#heads;
    let i = from;
    for (; i < pairs.length; i += 1) {
      const pair = pairs[i];
      if (pair === undefined || pair.slack !== undefined) break;
      const { value } = pair;
      if (typeof value !== 'bigint' && typeof value !== 'string') break;
      const head = this.#find(last, pair.name, pair.type);
      if (head === null) break;
      const valueAt = start + head.size;
      if (!out.hasRoom(valueAt, 8)) break;
      copyHead(out.view, head, start);
      if (typeof value === 'bigint') {
        if (!isInRange(head, value)) break;
        const { view } = out;
        number[0] = value;
        view.setInt32(valueAt, halves[0] ?? 0, true);
        view.setInt32(valueAt + 4, halves[1] ?? 0, true);
        start = valueAt + 8;
      } else {
        const length = this.#writeText(out, head, valueAt, value);
        if (length < 0) break;
        const size = align8(head.size + length + 1);
        out.view.setInt32(start, size, true);
        start += size;
      }
      last = head;
    }
    this.#heads.last = last;
    this.end = start;
    return i;
  }

  xdr(out: Output, at: number, pairs: readonly NvPair[], from: number): number {
    let start = at;
    let { last } = this.#heads;
    let i = from;
    for (; i < pairs.length; i += 1) {
      const pair = pairs[i];
      if (pair === undefined) break;
      const { value } = pair;
      if (typeof value !== 'bigint' && typeof value !== 'string') break;
      const head = this.#find(last, pair.name, pair.type);
      if (head === null) break;
      const valueAt = start + head.size;
      if (!out.hasRoom(valueAt, 8)) break;
      copyHead(out.view, head, start);
      if (typeof value === 'bigint') {
        if (!isInRange(head, value)) break;
        const { view } = out;
        number[0] = value;
        view.setInt32(valueAt, halves[1] ?? 0);
        view.setInt32(valueAt + 4, halves[0] ?? 0);
        start = valueAt + 8;
      } else {
        const length = this.#writeText(out, head, valueAt + XDR_WORD, value);
        if (length < 0) break;
        const { view } = out;
        const end = valueAt + XDR_WORD + align4(length);
        view.setInt32(start, end - start);
        view.setInt32(start + XDR_WORD, head.memory + align8(length + 1));
        view.setInt32(valueAt, length);
        start = end;
      }
      last = head;
    }
    this.#heads.last = last;
    this.end = start;
    return i;
  }

  #find(last: Head, name: Text, type: NvType): Head | null {
    const { next } = last;
    if (next !== null && next.name === name && next.type === type) return next;
    return this.#heads.findBehind(last, name, type);
  }

  // Writes a text, and returns its bytes, or `REFUSED`; what is behind it has room too.
  #writeText(out: Output, head: Head, at: number, text: string): number {
    const { length } = text;
    if (!out.hasRoom(at, length)) return REFUSED;
    if (length <= SHORT_TEXT) {
      if (head.text === text) return copyText(out.words, head.textAt >> 2, at >> 2, length);
    } else if (this.#texts.take(out.view, at, text)) return length;
    const end = out.text(at, text);
    if (end === REFUSED || !out.hasRoom(end, 0)) return REFUSED;
    if (end - at === length && length <= SHORT_TEXT) {
      head.text = text;
      head.textAt = at;
    }
    return end - at;
  }
}

const isInRange = (head: Head, value: bigint): boolean =>
  head.isUnsigned ? isUnsigned64(value) : isSigned64(value);

// Eight bytes at once, as a number that is no NaN (heads.ts).
function copyHead(view: DataView, { at, size }: Head, start: number): void {
  let i = 0;
  for (; i + 8 <= size; i += 8) view.setFloat64(start + i, view.getFloat64(at + i, true), true);
  if (i < size) view.setInt32(start + i, view.getInt32(at + i));
}

// A word of the padding behind a text holds zeros, where it was written and where it goes.
function copyText(words: Int32Array, from: number, to: number, length: number): number {
  const count = (length + 3) >> 2;
  for (let i = 0; i < count; i += 1) words[to + i] = words[from + i] ?? 0;
  return length;
}
