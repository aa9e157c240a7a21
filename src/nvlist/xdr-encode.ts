import { align8 } from '../base/index.ts';
import { IS_LITTLE } from './byte-order.ts';
import type { CharSign } from './header.ts';
import {
  align4,
  DEFAULT_MAX_DEPTH,
  fixedValueSize,
  LONGEST_NAME,
  LONGEST_VALUE,
  valueOffset,
  XDR_END,
  XDR_PAIR_FIXED,
  XDR_WORD,
} from './layout.ts';
import { addStep, checkListWords, innerSize, pairSize, type Measuring } from './measure.ts';
import { TYPE_NUMBER, type NvList, type NvPair, type Text } from './model.ts';
import { REFUSED, type Output } from './output.ts';
import { elementCount, type PlainArrayPair } from './pair-shape.ts';
import { hasListWords, isNumberOf, isSigned64, isUnsigned64 } from './ranges.ts';
import { textLength } from './text.ts';

/** Bytes of a list behind the packed header, or `REFUSED`. Nested lists have the same form as the outermost. */
export function measureXdr(m: Measuring, list: NvList): number {
  if (!checkListWords(m, list)) return REFUSED;
  let total = 2 * XDR_WORD + XDR_END;
  for (const pair of list.pairs) {
    if (pairSize(m, pair) < 0) return addStep(m, pair.name);
    const inner = innerSize(m, pair, measureXdr);
    if (inner < 0) return REFUSED;
    total += XDR_PAIR_FIXED + align4(textLength(pair.name)) + valueSize(pair) + inner;
  }
  return total;
}

const textSize = (text: Text): number => XDR_WORD + align4(textLength(text));

// Bytes on the wire of a value, without lists. Numbers of up to 32 bits take one word each, also in arrays.
function valueSize(pair: NvPair): number {
  switch (pair.type) {
    case 'boolean':
    case 'nvlist':
    case 'nvlist-array':
      return 0;
    case 'int64':
    case 'uint64':
    case 'hrtime':
    case 'double':
      return 2 * XDR_WORD;
    case 'string':
      return textSize(pair.value);
    case 'byte-array':
      return align4(pair.value.length);
    case 'string-array': {
      let size = 0;
      for (const text of pair.value) size += textSize(text);
      return size;
    }
    case 'int64-array':
    case 'uint64-array':
      return XDR_WORD + pair.value.length * 2 * XDR_WORD;
    case 'boolean-array':
    case 'int8-array':
    case 'uint8-array':
    case 'int16-array':
    case 'uint16-array':
    case 'int32-array':
    case 'uint32-array':
      return XDR_WORD + pair.value.length * XDR_WORD;
    case 'boolean-value':
    case 'byte':
    case 'int8':
    case 'uint8':
    case 'int16':
    case 'uint16':
    case 'int32':
    case 'uint32':
      return XDR_WORD;
  }
}

type Writing = {
  readonly out: Output;
  readonly char: CharSign;
  /**
   * Bytes that are counted but not written. The library's size pass counts the second element count of an empty array, and
   * its writer leaves it out: so the sizes say four bytes more, and the whole list ends in as many zero bytes behind its
   * mark.
   */
  surplus: number;
  /** Bytes of the texts in the pair, each with its NUL. */
  texts: number;
};

/** Writes the list at `at` and returns the offset behind it, or `REFUSED`. */
export function encodeXdr(out: Output, at: number, list: NvList, char: CharSign): number {
  const w: Writing = { out, char, surplus: 0, texts: 0 };
  const end = writeList(w, at, list, 0);
  return end !== REFUSED && out.hasRoom(end, w.surplus) ? end + w.surplus : REFUSED;
}

function writeList(w: Writing, at: number, list: NvList, depth: number): number {
  const { out } = w;
  if (depth > DEFAULT_MAX_DEPTH || !hasListWords(list) || !out.hasRoom(at, 2 * XDR_WORD)) return REFUSED;
  out.view.setInt32(at, list.version);
  out.view.setUint32(at + 4, list.flags);
  const again = IS_LITTLE ? out.repetition : null;
  let to = at + 2 * XDR_WORD;
  for (let i = 0; ; i += 1) {
    if (again !== null) {
      i = again.xdr(out, to, list.pairs, i);
      to = again.end;
    }
    const pair = list.pairs[i];
    if (pair === undefined) break;
    to = writePair(w, to, pair, depth);
    if (to === REFUSED) return REFUSED;
  }
  return out.hasRoom(to, XDR_END) ? to + XDR_END : REFUSED;
}

function writePair(w: Writing, start: number, pair: NvPair, depth: number): number {
  const { out, surplus } = w;
  const count = elementCount(pair);
  const valueAt = writeHead(out, start, pair, count);
  if (valueAt === REFUSED) return REFUSED;
  w.texts = 0;
  const end = writeValue(w, valueAt, pair, depth);
  if (end === REFUSED) return REFUSED;
  // The sizes of a number come with a head that was written before.
  if (typeof pair.value === 'bigint' && out.view.getInt32(start) !== 0) return end;
  const nameSize = out.view.getUint32(start + 2 * XDR_WORD) + 1;
  const fixed = fixedValueSize(TYPE_NUMBER[pair.type], count, false);
  if (typeof fixed === 'string') return REFUSED;
  const memory = valueOffset(nameSize) + align8(fixed + w.texts);
  if (memory > LONGEST_VALUE) return REFUSED;
  out.view.setInt32(start, end - start + w.surplus - surplus);
  out.view.setInt32(start + XDR_WORD, memory);
  return end;
}

// Returns the offset of the value.
function writeHead(out: Output, start: number, { name, type }: NvPair, count: number): number {
  const again = out.repetition?.head(out, start, name, type) ?? 0;
  if (again !== 0) {
    out.view.setInt32(again - XDR_WORD, count);
    return again;
  }
  const nameAt = start + 3 * XDR_WORD;
  const nameEnd = out.text(nameAt, name);
  const length = nameEnd - nameAt;
  if (nameEnd === REFUSED || length + 1 > LONGEST_NAME) return REFUSED;
  const typeAt = nameAt + align4(length);
  out.view.setUint32(start + 2 * XDR_WORD, length);
  out.view.setInt32(typeAt, TYPE_NUMBER[type]);
  out.view.setInt32(typeAt + XDR_WORD, count);
  out.repetition?.remember(name, type, out.view, start, typeAt + 2 * XDR_WORD, valueOffset(length + 1));
  return typeAt + 2 * XDR_WORD;
}

function writeValue(w: Writing, at: number, pair: NvPair, depth: number): number {
  const { out } = w;
  if (!out.hasRoom(at, 2 * XDR_WORD)) return REFUSED;
  switch (pair.type) {
    case 'boolean':
      return at;
    case 'boolean-value':
      out.view.setInt32(at, pair.value ? 1 : 0);
      return at + 4;
    case 'byte':
    case 'int8':
    case 'uint8':
      out.view.setInt32(at, asChar(pair.value, w.char));
      return isNumberOf(pair.type, pair.value) ? at + 4 : REFUSED;
    case 'int16':
    case 'uint16':
    case 'int32':
    case 'uint32':
      out.view.setInt32(at, pair.value);
      return isNumberOf(pair.type, pair.value) ? at + 4 : REFUSED;
    case 'int64':
    case 'hrtime':
      out.view.setBigInt64(at, pair.value);
      return isSigned64(pair.value) ? at + 8 : REFUSED;
    case 'uint64':
    case 'double':
      out.view.setBigUint64(at, pair.value);
      return isUnsigned64(pair.value) ? at + 8 : REFUSED;
    case 'string':
      return writeText(w, at, pair.value);
    case 'string-array': {
      let to = at;
      for (const text of pair.value) {
        to = writeText(w, to, text);
        if (to === REFUSED) return REFUSED;
      }
      return to;
    }
    case 'nvlist': {
      const end = writeList(w, at, pair.value, depth + 1);
      w.texts = 0;
      return end;
    }
    case 'nvlist-array': {
      let to = at;
      for (const list of pair.value) {
        to = writeList(w, to, list, depth + 1);
        if (to === REFUSED) return REFUSED;
      }
      w.texts = 0;
      return to;
    }
    case 'byte-array': {
      const end = out.numbers(at, pair.value, false);
      const padded = at + align4(pair.value.length);
      return end !== REFUSED && out.hasRoom(padded, 0) ? padded : REFUSED;
    }
    default:
      if (pair.value.length > 0) return writeArray(w, at, pair);
      w.surplus += XDR_WORD;
      return at;
  }
}

function writeText(w: Writing, at: number, text: Text): number {
  const { out } = w;
  const start = at + XDR_WORD;
  if (!out.hasRoom(at, XDR_WORD)) return REFUSED;
  const end = out.text(start, text);
  if (end === REFUSED) return REFUSED;
  const length = end - start;
  out.view.setUint32(at, length);
  w.texts += length + 1;
  return start + align4(length);
}

const asChar = (value: number, char: CharSign): number =>
  char === 'signed' ? (value << 24) >> 24 : value & 0xff;

function writeArray(w: Writing, at: number, pair: Exclude<PlainArrayPair, { type: 'byte-array' }>): number {
  const { out } = w;
  const { value } = pair;
  const start = at + XDR_WORD;
  if (!out.hasRoom(at, XDR_WORD + value.length * XDR_WORD)) return REFUSED;
  out.view.setUint32(at, value.length);
  const { view } = out;
  let to = start;
  switch (pair.type) {
    case 'boolean-array':
      for (const flag of pair.value) {
        view.setInt32(to, flag ? 1 : 0);
        to += XDR_WORD;
      }
      return to;
    case 'int8-array':
    case 'uint8-array':
      for (const number of pair.value) {
        view.setInt32(to, asChar(number, w.char));
        to += XDR_WORD;
      }
      return to;
    case 'int16-array':
    case 'uint16-array':
      for (const number of pair.value) {
        view.setInt32(to, number);
        to += XDR_WORD;
      }
      return to;
    default:
      return out.numbers(start, pair.value, false);
  }
}
