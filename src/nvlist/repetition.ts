import { align8 } from '../base/index.ts';
import { turned } from './byte-order.ts';
import { Heads, type Head } from './heads.ts';
import { align4, XDR_WORD } from './layout.ts';
import { LateTexts, type Utf8Encoder } from './late-texts.ts';
import type { NvPair, NvType, Text } from './model.ts';
import { REFUSED, type Output, type Repeating } from './output.ts';
import { isSigned64, isUnsigned64 } from './ranges.ts';

/*
 * Most pairs of a configuration have the name and type of one before. The front part of such a pair is copied a word at a time
 * from where it was written, and a 64-bit number or a text is put behind it. The writer writes the others, and notes them in
 * `heads`. All of it on a machine of little order; repetition.test.ts holds the bytes to those of the writer alone.
 */

/** One 64-bit number, and its two words. */
const number = new BigUint64Array(1);
const halves = new Int32Array(number.buffer);

/** Writes pairs that are like one before. */
export class Repetition implements Repeating {
  readonly #heads = new Heads();
  readonly #texts = new LateTexts();

  start(encode: Utf8Encoder | null): void {
    this.#heads.forget();
    this.#texts.start(encode);
  }

  remember(name: Text, type: NvType, start: number, end: number, memory: number): void {
    this.#heads.remember(name, type, start, end, memory);
  }

  finish(out: Output): boolean {
    return this.#texts.write(out.words);
  }

  head(out: Output, start: number, name: Text, type: NvType): number {
    const head = this.#heads.find(name, type);
    if (head === undefined || !out.hasRoom(start, head.size)) return 0;
    copyHead(out.words, head, start);
    return start + head.size;
  }

  native(out: Output, start: number, pair: NvPair): number {
    const { value } = pair;
    if ((typeof value !== 'bigint' && typeof value !== 'string') || pair.slack !== undefined) return 0;
    const head = this.#heads.find(pair.name, pair.type);
    if (head === undefined) return 0;
    const valueAt = start + head.size;
    if (!out.hasRoom(start, head.size + 8)) return 0;
    if (typeof value === 'bigint') {
      if (!isInRange(head, value)) return 0;
      copyHead(out.words, head, start);
      number[0] = value;
      out.words[valueAt >> 2] = halves[0] ?? 0;
      out.words[(valueAt >> 2) + 1] = halves[1] ?? 0;
      return valueAt + 8;
    }
    copyHead(out.words, head, start);
    const end = start + align8(this.#text(out, valueAt, value) + 1 - start);
    if (end <= valueAt || !out.hasRoom(end, 0)) return 0;
    out.words[start >> 2] = end - start;
    return end;
  }

  xdr(out: Output, start: number, pair: NvPair): number {
    const { value } = pair;
    if (typeof value !== 'bigint' && typeof value !== 'string') return 0;
    const head = this.#heads.find(pair.name, pair.type);
    if (head === undefined) return 0;
    const valueAt = start + head.size;
    if (!out.hasRoom(start, head.size + 8)) return 0;
    if (typeof value === 'bigint') {
      if (!isInRange(head, value)) return 0;
      copyHead(out.words, head, start);
      number[0] = value;
      out.words[valueAt >> 2] = turned(halves[1] ?? 0);
      out.words[(valueAt >> 2) + 1] = turned(halves[0] ?? 0);
      return valueAt + 8;
    }
    copyHead(out.words, head, start);
    const textAt = valueAt + XDR_WORD;
    const length = this.#text(out, textAt, value) - textAt;
    if (length < 0) return 0;
    const end = textAt + align4(length);
    if (!out.hasRoom(end, 0)) return 0;
    out.words[start >> 2] = turned(end - start);
    out.words[(start >> 2) + 1] = turned(head.memory + align8(length + 1));
    out.words[valueAt >> 2] = turned(length);
    return end;
  }

  // Returns the offset behind a text, or `REFUSED`.
  #text(out: Output, at: number, text: string): number {
    if (!out.hasRoom(at, text.length)) return REFUSED;
    return this.#texts.take(out.words, at, text) ? at + text.length : out.text(at, text);
  }
}

const isInRange = (head: Head, value: bigint): boolean =>
  head.isUnsigned ? isUnsigned64(value) : isSigned64(value);

// Two words a round: a native head is a multiple of eight bytes.
function copyHead(words: Int32Array, { at, size }: Head, start: number): void {
  let from = at >> 2;
  let to = start >> 2;
  const end = (at + size) >> 2;
  for (; from + 2 <= end; from += 2) {
    words[to] = words[from] ?? 0;
    words[to + 1] = words[from + 1] ?? 0;
    to += 2;
  }
  if (from < end) words[to] = words[from] ?? 0;
}
