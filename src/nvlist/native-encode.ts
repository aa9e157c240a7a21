import { align8 } from '../base/index.ts';
import { IS_LITTLE } from './byte-order.ts';
import type { Endian } from './header.ts';
import {
  DEFAULT_MAX_DEPTH,
  LONGEST_NAME,
  NESTED_HEADER,
  PAIR_FIXED,
  POINTER,
  valueOffset,
} from './layout.ts';
import { TYPE_NUMBER, type NvList, type NvPair, type Text } from './model.ts';
import { REFUSED, type Output } from './output.ts';
import { elementCount } from './pair-shape.ts';
import { hasListWords, isNumberOf, isSigned64, isUnsigned64 } from './ranges.ts';
import { textLength } from './text.ts';

/** Writes the list at `at` and returns the offset behind it, or `REFUSED`. */
export function encodeNative(out: Output, at: number, list: NvList, endian: Endian): number {
  if (!hasListWords(list) || !out.hasRoom(at, 8)) return REFUSED;
  const little = endian === 'little';
  out.view.setInt32(at, list.version, little);
  out.view.setUint32(at + 4, list.flags, little);
  return writePairs({ out, little }, at + 8, list.pairs, 0);
}

type Writing = { readonly out: Output; readonly little: boolean };

function writePairs(w: Writing, at: number, pairs: readonly NvPair[], depth: number): number {
  // What is repeated is written on machines of little order, for such machines.
  const again = w.little && IS_LITTLE ? w.out.repetition : null;
  let to = at;
  for (let i = 0; ; i += 1) {
    if (again !== null) {
      i = again.native(w.out, to, pairs, i);
      to = again.end;
    }
    const pair = pairs[i];
    if (pair === undefined) break;
    to = writePair(w, to, pair, depth);
    if (to === REFUSED) return REFUSED;
  }
  return w.out.hasRoom(to, 4) ? to + 4 : REFUSED; // the end mark is a pair size of zero
}

function writePair(w: Writing, start: number, pair: NvPair, depth: number): number {
  const { out, little } = w;
  const valueAt = writeHead(w, start, pair);
  if (valueAt === REFUSED) return REFUSED;
  const valueEnd = writeValue(w, valueAt, pair);
  if (valueEnd === REFUSED) return REFUSED;
  const end = start + align8(valueEnd - start);
  writeSlack(out.bytes, pair, start, valueAt, valueEnd);
  out.view.setInt32(start, end - start, little);
  if (typeof pair.value !== 'object' || (pair.type !== 'nvlist' && pair.type !== 'nvlist-array')) return end;
  if (depth >= DEFAULT_MAX_DEPTH && elementCount(pair) > 0) return REFUSED;
  if (pair.type === 'nvlist') return writePairs(w, end, pair.value.pairs, depth + 1);
  let to = end;
  for (const list of pair.value) {
    to = writePairs(w, to, list.pairs, depth + 1);
    if (to === REFUSED) return REFUSED;
  }
  return to;
}

// Returns the offset of the value.
function writeHead({ out, little }: Writing, start: number, pair: NvPair): number {
  const { name, type } = pair;
  const isPlain = pair.slack === undefined;
  let valueAt = isPlain ? (out.repetition?.head(out, start, name, type) ?? 0) : 0;
  if (valueAt !== 0) {
    out.view.setInt32(start + 8, elementCount(pair), little);
    return valueAt;
  }
  const nameEnd = out.text(start + PAIR_FIXED, name) + 1;
  const nameSize = nameEnd - start - PAIR_FIXED;
  if (nameEnd <= REFUSED + 1 || nameSize > LONGEST_NAME) return REFUSED;
  valueAt = start + valueOffset(nameSize);
  out.view.setInt16(start + 4, nameSize, little);
  out.view.setInt32(start + 8, elementCount(pair), little);
  out.view.setInt32(start + 12, TYPE_NUMBER[type], little);
  if (isPlain) out.repetition?.remember(name, type, out.view, start, valueAt, valueAt - start);
  return valueAt;
}

// Returns the offset behind the value, before padding.
function writeValue(w: Writing, at: number, pair: NvPair): number {
  const { out, little } = w;
  // A value of fixed size takes no more than what is spare.
  if (!out.hasRoom(at, 0)) return REFUSED;
  switch (pair.type) {
    case 'boolean':
      return at;
    case 'boolean-value':
      out.view.setInt32(at, pair.value ? 1 : 0, little);
      return at + 4;
    case 'byte':
    case 'int8':
    case 'uint8':
      out.view.setUint8(at, pair.value);
      return isNumberOf(pair.type, pair.value) ? at + 1 : REFUSED;
    case 'int16':
    case 'uint16':
      out.view.setUint16(at, pair.value, little);
      return isNumberOf(pair.type, pair.value) ? at + 2 : REFUSED;
    case 'int32':
    case 'uint32':
      out.view.setUint32(at, pair.value, little);
      return isNumberOf(pair.type, pair.value) ? at + 4 : REFUSED;
    case 'int64':
    case 'hrtime':
      out.view.setBigInt64(at, pair.value, little);
      return isSigned64(pair.value) ? at + 8 : REFUSED;
    case 'uint64':
    case 'double':
      out.view.setBigUint64(at, pair.value, little);
      return isUnsigned64(pair.value) ? at + 8 : REFUSED;
    case 'string':
      return writeText(out, at, pair.value);
    case 'string-array': {
      const pointers = pair.value.length * POINTER;
      if (!out.hasRoom(at, pointers)) return REFUSED;
      let to = at + pointers;
      for (const text of pair.value) {
        to = writeText(out, to, text);
        if (to === REFUSED) return REFUSED;
      }
      return to;
    }
    case 'nvlist':
      return writeNestedHeader(w, at, pair.value) ? at + NESTED_HEADER : REFUSED;
    case 'nvlist-array': {
      let to = at + pair.value.length * POINTER;
      if (!out.hasRoom(at, pair.value.length * (POINTER + NESTED_HEADER))) return REFUSED;
      for (const list of pair.value) {
        if (!writeNestedHeader(w, to, list)) return REFUSED;
        to += NESTED_HEADER;
      }
      return to;
    }
    case 'boolean-array': {
      if (!out.hasRoom(at, pair.value.length * 4)) return REFUSED;
      let to = at;
      for (const value of pair.value) {
        out.view.setInt32(to, value ? 1 : 0, little);
        to += 4;
      }
      return to;
    }
    default:
      return out.numbers(at, pair.value, little);
  }
}

function writeText(out: Output, at: number, text: Text): number {
  const end = out.text(at, text);
  return end === REFUSED ? REFUSED : end + 1; // its NUL
}

// The bytes that the library copies with the pair.
function writeSlack(bytes: Uint8Array, pair: NvPair, start: number, valueAt: number, valueEnd: number): void {
  const { slack, slackAt = 0 } = pair;
  if (slack === undefined) return;
  const from = slack.bytes;
  const [keptAt = 0, keptNameEnd = 0, keptValueEnd = 0, keptEnd = 0] = slack.places.subarray(4 * slackAt);
  bytes.set(from.subarray(keptAt + 6, keptAt + 8), start + 6);
  const nameEnd = start + PAIR_FIXED + textLength(pair.name) + 1;
  if (keptNameEnd - keptAt === nameEnd - start)
    bytes.set(from.subarray(keptNameEnd, keptNameEnd + valueAt - nameEnd), nameEnd);
  const padding = -(valueEnd - start) & 7;
  if (keptEnd - keptValueEnd === padding) bytes.set(from.subarray(keptValueEnd, keptEnd), valueEnd);
}

// Version and flags; the words behind them are pointers at run time and zero when packed.
function writeNestedHeader({ out, little }: Writing, at: number, list: NvList): boolean {
  out.view.setInt32(at, list.version, little);
  out.view.setUint32(at + 4, list.flags, little);
  return hasListWords(list);
}
