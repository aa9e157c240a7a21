import { assertUnreachable } from '../base/index.ts';
import { align4, XDR_END, XDR_PAIR_FIXED, XDR_WORD } from './layout.ts';
import {
  addStep,
  checkListWords,
  innerSize,
  pairSize,
  REFUSED,
  startMeasuring,
  type Measuring,
} from './measure.ts';
import { TYPE_NUMBER, type NvList, type NvPair, type Text } from './model.ts';
import { elementCount, type PlainArrayPair } from './pair-shape.ts';
import { textLength, writeText } from './text.ts';

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

type Output = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly measuring: Measuring;
  /**
   * Bytes that are counted but not written. The library's size pass counts the second element count of an empty array, and
   * its writer leaves it out: so the sizes say four bytes more, and the whole list ends in as many zero bytes behind its
   * mark.
   */
  surplus: number;
};

/** Writes the list at `at` and returns the offset behind it. `bytes` is zeroed and long enough (`measureXdr`). */
export function encodeXdr(bytes: Uint8Array, at: number, list: NvList): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = { bytes, view, measuring: startMeasuring(0), surplus: 0 };
  return writeList(out, at, list) + out.surplus;
}

function writeList(out: Output, at: number, list: NvList): number {
  out.view.setInt32(at, list.version);
  out.view.setUint32(at + 4, list.flags);
  let to = at + 2 * XDR_WORD;
  for (const pair of list.pairs) to = writePair(out, to, pair);
  return to + XDR_END;
}

function writePair(out: Output, start: number, pair: NvPair): number {
  const { bytes, view, surplus } = out;
  const nameAt = start + 3 * XDR_WORD;
  const nameEnd = writeText(bytes, nameAt, pair.name);
  const typeAt = nameAt + align4(nameEnd - nameAt);
  view.setUint32(start + 8, nameEnd - nameAt);
  view.setInt32(typeAt, TYPE_NUMBER[pair.type]);
  view.setInt32(typeAt + 4, elementCount(pair));
  const end = writeValue(out, typeAt + 8, pair);
  view.setInt32(start, end - start + out.surplus - surplus);
  view.setInt32(start + 4, pairSize(out.measuring, pair));
  return end;
}

function writeText4({ bytes, view }: Output, at: number, text: Text): number {
  const end = writeText(bytes, at + XDR_WORD, text);
  const length = end - at - XDR_WORD;
  view.setUint32(at, length);
  return at + XDR_WORD + align4(length);
}

function writeValue(out: Output, at: number, pair: NvPair): number {
  const { bytes, view } = out;
  switch (pair.type) {
    case 'boolean':
      return at;
    case 'boolean-value':
      view.setInt32(at, pair.value ? 1 : 0);
      return at + 4;
    case 'byte':
    case 'uint8':
      view.setInt32(at, signedByte(pair.value));
      return at + 4;
    case 'int8':
    case 'int16':
    case 'uint16':
    case 'int32':
    case 'uint32':
      view.setInt32(at, pair.value);
      return at + 4;
    case 'int64':
    case 'uint64':
    case 'hrtime':
    case 'double':
      view.setBigUint64(at, pair.value);
      return at + 8;
    case 'string':
      return writeText4(out, at, pair.value);
    case 'string-array': {
      let to = at;
      for (const text of pair.value) to = writeText4(out, to, text);
      return to;
    }
    case 'byte-array':
      bytes.set(pair.value, at);
      return at + align4(pair.value.length);
    case 'nvlist':
      return writeList(out, at, pair.value);
    case 'nvlist-array': {
      let to = at;
      for (const list of pair.value) to = writeList(out, to, list);
      return to;
    }
    case 'boolean-array':
    case 'int8-array':
    case 'uint8-array':
    case 'int16-array':
    case 'uint16-array':
    case 'int32-array':
    case 'uint32-array':
    case 'int64-array':
    case 'uint64-array':
      if (pair.value.length > 0) return writeArray(out, at, pair);
      out.surplus += XDR_WORD;
      return at;
  }
}

// The packer of x86 takes every 8-bit number as a signed `char`, so 200 is sent as ff ff ff c8.
const signedByte = (value: number): number => (value << 24) >> 24;

function writeArray({ view }: Output, at: number, pair: PlainArrayPair): number {
  view.setUint32(at, pair.value.length);
  let to = at + XDR_WORD;
  switch (pair.type) {
    case 'boolean-array':
      for (const value of pair.value) {
        view.setInt32(to, value ? 1 : 0);
        to += 4;
      }
      return to;
    case 'byte-array': // in one piece, see writeValue
    case 'int8-array':
    case 'uint8-array':
      for (const value of pair.value) {
        view.setInt32(to, signedByte(value));
        to += 4;
      }
      return to;
    case 'int16-array':
    case 'uint16-array':
    case 'int32-array':
    case 'uint32-array':
      for (const value of pair.value) {
        view.setInt32(to, value);
        to += 4;
      }
      return to;
    case 'int64-array':
    case 'uint64-array':
      for (const value of pair.value) {
        view.setBigUint64(to, value);
        to += 8;
      }
      return to;
    default:
      return assertUnreachable(pair);
  }
}
