import { align8 } from '../base/index.ts';
import type { Endian } from './header.ts';
import { NESTED_HEADER, PAIR_FIXED, POINTER, valueOffset } from './layout.ts';
import { addStep, checkListWords, innerSize, pairSize, REFUSED, type Measuring } from './measure.ts';
import { TYPE_NUMBER, type NvList, type NvPair } from './model.ts';
import { elementCount, type PlainArrayPair } from './pair-shape.ts';
import { writeText } from './text.ts';

/** Bytes of the outermost list behind the packed header, or `REFUSED`. */
export function measureNative(m: Measuring, list: NvList): number {
  const size = measurePairs(m, list);
  return size < 0 ? REFUSED : 8 + size;
}

function measurePairs(m: Measuring, list: NvList): number {
  if (!checkListWords(m, list)) return REFUSED;
  let total = 4;
  for (const pair of list.pairs) {
    const size = pairSize(m, pair);
    if (size < 0) return addStep(m, pair.name);
    const inner = innerSize(m, pair, measurePairs);
    if (inner < 0) return REFUSED;
    total += size + inner;
  }
  return total;
}

type Output = { readonly bytes: Uint8Array; readonly view: DataView; readonly little: boolean };

/** Writes the list at `at` and returns the offset behind it. `bytes` is zeroed and long enough (`measureNative`). */
export function encodeNative(bytes: Uint8Array, at: number, list: NvList, endian: Endian): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out: Output = { bytes, view, little: endian === 'little' };
  view.setInt32(at, list.version, out.little);
  view.setUint32(at + 4, list.flags, out.little);
  return writePairs(out, at + 8, list.pairs);
}

function writePairs(out: Output, at: number, pairs: readonly NvPair[]): number {
  let to = at;
  for (const pair of pairs) to = writePair(out, to, pair);
  return to + 4; // the end mark is a pair size of zero
}

function writePair(out: Output, start: number, pair: NvPair): number {
  const { bytes, view, little } = out;
  const nameEnd = writeText(bytes, start + PAIR_FIXED, pair.name) + 1;
  const nameSize = nameEnd - start - PAIR_FIXED;
  const valueAt = start + valueOffset(nameSize);
  view.setInt16(start + 4, nameSize, little);
  view.setInt32(start + 8, elementCount(pair), little);
  view.setInt32(start + 12, TYPE_NUMBER[pair.type], little);
  const valueEnd = writeValue(out, valueAt, pair);
  const end = start + align8(valueEnd - start);
  if (pair.slack !== undefined) {
    const { reserved, namePadding, valuePadding } = pair.slack;
    if (reserved.length === 2) bytes.set(reserved, start + 6);
    if (namePadding.length === valueAt - nameEnd) bytes.set(namePadding, nameEnd);
    if (valuePadding.length === end - valueEnd) bytes.set(valuePadding, valueEnd);
  }
  view.setInt32(start, end - start, little);
  if (pair.type === 'nvlist') return writePairs(out, end, pair.value.pairs);
  if (pair.type !== 'nvlist-array') return end;
  let to = end;
  for (const list of pair.value) to = writePairs(out, to, list.pairs);
  return to;
}

// Returns the offset behind the value, before padding.
function writeValue(out: Output, at: number, pair: NvPair): number {
  const { bytes, view, little } = out;
  switch (pair.type) {
    case 'boolean':
      return at;
    case 'boolean-value':
      view.setInt32(at, pair.value ? 1 : 0, little);
      return at + 4;
    case 'byte':
    case 'int8':
    case 'uint8':
      view.setUint8(at, pair.value);
      return at + 1;
    case 'int16':
    case 'uint16':
      view.setUint16(at, pair.value, little);
      return at + 2;
    case 'int32':
    case 'uint32':
      view.setUint32(at, pair.value, little);
      return at + 4;
    case 'int64':
    case 'uint64':
    case 'hrtime':
    case 'double':
      view.setBigUint64(at, pair.value, little);
      return at + 8;
    case 'string':
      return writeText(bytes, at, pair.value) + 1;
    case 'string-array': {
      let to = at + pair.value.length * POINTER;
      for (const text of pair.value) to = writeText(bytes, to, text) + 1;
      return to;
    }
    case 'nvlist':
      writeNestedHeader(out, at, pair.value);
      return at + NESTED_HEADER;
    case 'nvlist-array': {
      let to = at + pair.value.length * POINTER;
      for (const list of pair.value) {
        writeNestedHeader(out, to, list);
        to += NESTED_HEADER;
      }
      return to;
    }
    case 'byte-array':
    case 'boolean-array':
    case 'int8-array':
    case 'uint8-array':
    case 'int16-array':
    case 'uint16-array':
    case 'int32-array':
    case 'uint32-array':
    case 'int64-array':
    case 'uint64-array':
      return writeArray(out, at, pair);
  }
}

function writeArray({ bytes, view, little }: Output, at: number, pair: PlainArrayPair): number {
  let to = at;
  switch (pair.type) {
    case 'byte-array':
    case 'uint8-array':
    case 'int8-array':
      bytes.set(pair.value, at);
      return at + pair.value.length;
    case 'boolean-array':
      for (const value of pair.value) {
        view.setInt32(to, value ? 1 : 0, little);
        to += 4;
      }
      return to;
    case 'int16-array':
    case 'uint16-array':
      for (const value of pair.value) {
        view.setUint16(to, value, little);
        to += 2;
      }
      return to;
    case 'int32-array':
    case 'uint32-array':
      for (const value of pair.value) {
        view.setUint32(to, value, little);
        to += 4;
      }
      return to;
    case 'int64-array':
    case 'uint64-array':
      for (const value of pair.value) {
        view.setBigUint64(to, value, little);
        to += 8;
      }
      return to;
  }
}

// Version and flags; the words behind them are pointers at run time and zero when packed.
function writeNestedHeader({ view, little }: Output, at: number, list: NvList): void {
  view.setInt32(at, list.version, little);
  view.setUint32(at + 4, list.flags, little);
}
