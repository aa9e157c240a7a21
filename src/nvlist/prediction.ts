import { align8 } from '../base/index.ts';
import { AsciiWindow, type ByteText } from './ascii-window.ts';
import { nulWord } from './ascii-words.ts';
import type { Endian } from './header.ts';
import { align4, XDR_WORD } from './layout.ts';
import type { BigType, NvPair } from './model.ts';
import { readAscii } from './text.ts';

/*
 * Most pairs of a configuration are like one before: same name, same type, and behind the same pair. So a pair is compared
 * word by word with the one that is expected. If it is the same up to its value, its name and its sizes were checked before,
 * and only the value is left to read. Whatever differs, or holds bytes that an undamaged list does not, is left to the
 * decoder, which notes what it reads for the next time. prediction.test.ts holds the answers to those of the decoder alone.
 */

/** What a prediction needs of the decoder: where it reads. */
type Cursor = { readonly view: DataView; readonly hostEndian: Endian; position: number };

/** A pair that was read. */
class Seen {
  readonly pair: NvPair;
  /** Bytes of the pair in memory; a text may have another size the next time. */
  readonly size: number;
  /** Bytes of it in front of the value, in memory. */
  readonly before: number;
  /** Words of the input in front of the value. */
  readonly words: number;
  /** The word of the input at which the pair stood the last time. */
  at: number;
  /** The 64-bit number that it held the last time, or the text with the bytes of its room. */
  number = 0n;
  text = '';
  room = 0;
  /** The pair that stood behind it. */
  next: Seen | null = null;

  constructor(pair: NvPair, size: number, before: number, words: number, at: number) {
    this.pair = pair;
    this.size = size;
    this.before = before;
    this.words = words;
    this.at = at;
    if (typeof pair.value === 'bigint') this.number = pair.value;
    if (typeof pair.value === 'string') {
      this.text = pair.value;
      this.room = size - before;
    }
  }
}

/** A power of two. A configuration has a few dozen different pairs. */
const SLOTS = 128;
/** Bytes of an input in which too few pairs repeat. */
const SHORT = 512;

/** Reads the pairs of one input that are like one before. */
export class Prediction {
  readonly #bytes: Uint8Array;
  readonly #words: Int32Array;
  readonly #isXdr: boolean;
  readonly #window: AsciiWindow | null;
  readonly #slots = new Array<Seen | null>(SLOTS).fill(null);
  #last = new Seen({ name: '', type: 'boolean', value: null }, 0, 0, 0, 0);

  constructor(bytes: Uint8Array, isXdr: boolean, textOf: ByteText | null) {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    this.#bytes = bytes;
    this.#words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
    this.#isXdr = isXdr;
    this.#window = textOf === null ? null : new AsciiWindow(this.#words, textOf);
  }

  /**
   * Reads the pair at `start`, whose size the decoder has checked, and moves on behind it; of a list, only the head. Returns
   * a pair of this name and type. Undefined, with nothing changed, when the decoder has to read it.
   */
  take(d: Cursor, pairs: NvPair[], start: number, size: number): NvPair | undefined {
    const at = start >> 2;
    let seen = this.#last.next;
    if (seen === null || !this.#isLike(seen, at, size)) {
      seen = this.#slots[this.#slotOf(at)] ?? null;
      if (seen === null || !this.#isLike(seen, at, size)) return undefined;
    }
    if (!this.#readValue(d, pairs, seen, start, size)) return undefined;
    seen.at = at;
    this.#last.next = seen;
    this.#last = seen;
    return seen.pair;
  }

  /**
   * Notes a pair that the decoder has read, or a list that it begins to read: `before` bytes in memory and the bytes of the
   * input from `start` to `valueAt` stand in front of the value.
   */
  note(pair: NvPair, size: number, before: number, start: number, valueAt: number): void {
    if (!isPredicted(pair)) return;
    const seen = new Seen(pair, size, before, (valueAt - start) >> 2, start >> 2);
    this.#slots[this.#slotOf(seen.at)] = seen;
    this.#last.next = seen;
    this.#last = seen;
  }

  // By the length of the name and its first characters.
  #slotOf(at: number): number {
    const name = at + (this.#isXdr ? 3 : 4);
    const mixed =
      Math.imul(this.#words[at + (this.#isXdr ? 2 : 1)] ?? 0, 0x9e3779b1) ^
      Math.imul(this.#words[name] ?? 0, 0x85ebca6b) ^
      Math.imul(this.#words[name + 1] ?? 0, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 15) ^ (mixed >>> 7)) & (SLOTS - 1);
  }

  #isLike(seen: Seen, at: number, size: number): boolean {
    if (size !== seen.size && seen.pair.type !== 'string') return false;
    const end = at + seen.words;
    if (end > this.#words.length) return false;
    // Native has its size in front. XDR has one that no reader uses, and the size in memory.
    return this.#isSame(at + (this.#isXdr ? 2 : 1), end, at - seen.at);
  }

  /** Whether the words are those that stand `back` words in front of them. */
  #isSame(start: number, end: number, back: number): boolean {
    const words = this.#words;
    for (let i = start; i < end; i += 1) if (words[i] !== words[i - back]) return false;
    return true;
  }

  #readValue(d: Cursor, pairs: NvPair[], seen: Seen, start: number, size: number): boolean {
    const { name, type } = seen.pair;
    const valueAt = start + seen.words * 4;
    switch (type) {
      case 'int64':
      case 'uint64':
      case 'hrtime':
      case 'double':
        return this.#readNumber(d, pairs, seen, type, valueAt);
      case 'string':
        return this.#isXdr
          ? this.#readXdrText(d, pairs, seen, size, valueAt)
          : this.#readNativeText(d, pairs, seen, valueAt, start + size);
      case 'boolean':
        pairs.push({ name, type, value: null });
        d.position = valueAt;
        return true;
      default: // a list: its words lie in the native pair, and behind the XDR head
        d.position = this.#isXdr ? valueAt : start + size;
        return true;
    }
  }

  #readNumber(d: Cursor, pairs: NvPair[], seen: Seen, type: BigType | 'double', valueAt: number): boolean {
    if (valueAt + 8 > this.#bytes.length) return false;
    const at = valueAt >> 2;
    if (!this.#isSame(at, at + 2, at - seen.at - seen.words)) {
      const little = !this.#isXdr && d.hostEndian === 'little';
      const isSigned = type === 'int64' || type === 'hrtime';
      seen.number = isSigned ? d.view.getBigInt64(valueAt, little) : d.view.getBigUint64(valueAt, little);
    }
    pairs.push({ name: seen.pair.name, type, value: seen.number });
    d.position = valueAt + 8;
    return true;
  }

  // The text, its NUL and zeros fill the room. The library takes other fillings too; those are the decoder's.
  #readNativeText(d: Cursor, pairs: NvPair[], seen: Seen, valueAt: number, end: number): boolean {
    const room = end - valueAt;
    const first = valueAt >> 2;
    const last = end >> 2;
    if (room <= 0 || room % 8 !== 0) return false;
    if (room !== seen.room || !this.#isSame(first, last, first - seen.at - seen.words)) {
      const at = nulWord(this.#words, first, last);
      if (at < last - 2 || at === last) return false;
      const bytes = this.#bytes;
      let nul = at * 4;
      while (bytes[nul] !== 0) nul += 1;
      for (let i = nul + 1; i < end; i += 1) if (bytes[i] !== 0) return false;
      seen.text = this.#textOf(valueAt, nul);
      seen.room = room;
    }
    pairs.push({ name: seen.pair.name, type: 'string', value: seen.text });
    d.position = end;
    return true;
  }

  #readXdrText(d: Cursor, pairs: NvPair[], seen: Seen, size: number, valueAt: number): boolean {
    const bytes = this.#bytes;
    if (valueAt + XDR_WORD > bytes.length) return false;
    const length = d.view.getUint32(valueAt);
    const start = valueAt + XDR_WORD;
    const room = align8(length + 1);
    if (room !== size - seen.before || start + length + 3 > bytes.length) return false;
    const end = start + align4(length);
    if (room !== seen.room || !this.#isSame(valueAt >> 2, end >> 2, (valueAt >> 2) - seen.at - seen.words)) {
      const whole = (start + length) >> 2;
      if (nulWord(this.#words, start >> 2, whole) !== whole) return false;
      for (let i = whole * 4; i < start + length; i += 1) {
        const byte = bytes[i] ?? 0;
        if (byte === 0 || byte >= 0x80) return false;
      }
      seen.text = this.#textOf(start, start + length);
      seen.room = room;
    }
    pairs.push({ name: seen.pair.name, type: 'string', value: seen.text });
    d.position = end;
    return true;
  }

  #textOf(start: number, end: number): string {
    return this.#window?.cut(start, end) ?? readAscii(this.#bytes, start, end);
  }
}

export type Predict = (bytes: Uint8Array, isXdr: boolean, isKernel: boolean) => Prediction | null;

/**
 * Returns what begins a prediction; null for an input for which it is not worth its while. The kernel's stricter rules are the
 * decoder's alone.
 */
export const predictWith =
  (textOf: ByteText | null): Predict =>
  (bytes, isXdr, isKernel) =>
    isKernel || bytes.length < SHORT ? null : new Prediction(bytes, isXdr, textOf);

/** Only pairs whose bytes hold nothing else: what the decoder kept of others would be lost. */
function isPredicted({ type, name, value, slack }: NvPair): boolean {
  if (slack !== undefined || typeof name !== 'string') return false;
  switch (type) {
    case 'boolean':
    case 'int64':
    case 'uint64':
    case 'hrtime':
    case 'double':
    case 'nvlist':
      return true;
    case 'string':
      return typeof value === 'string';
    default:
      return false;
  }
}
