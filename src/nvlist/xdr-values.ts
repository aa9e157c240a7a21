import { IS_LITTLE, turn, type Width } from './byte-order.ts';
import { fail, startDecoding, type Decoding } from './decoding.ts';
import { XDR_WORD } from './layout.ts';
import { TYPE_NUMBER, type NvPair } from './model.ts';
import { booleans, nativeValue } from './native-values.ts';
import { numberArray, widthOf } from './number-array.ts';
import { isKernelPadding, need, record, type XdrPair } from './xdr-reading.ts';

/** Reads a value of fixed size, or an array of such; null after a refusal. */
export function xdrValue(d: Decoding, pair: XdrPair): NvPair | null {
  const { name, type } = pair;
  const { view } = d;
  const at = d.position;
  switch (type) {
    case TYPE_NUMBER.boolean:
      return { name, type: 'boolean', value: null };
    case TYPE_NUMBER['boolean-value']: {
      if (!take(d, 4)) return null;
      const value = view.getInt32(at);
      if (value === 0 || value === 1) return { name, type: 'boolean-value', value: value === 1 };
      fail(d, 'EFAULT', at, { kind: 'notBoolean', value });
      return null;
    }
    // The library cuts numbers below 32 bits to their width without a check: the last byte or two of the word.
    case TYPE_NUMBER.byte:
      return takeNarrow(d, 0xff) ? { name, type: 'byte', value: view.getUint8(at + 3) } : null;
    case TYPE_NUMBER.int8:
      return takeNarrow(d, 0xff) ? { name, type: 'int8', value: view.getInt8(at + 3) } : null;
    case TYPE_NUMBER.uint8:
      return takeNarrow(d, 0xff) ? { name, type: 'uint8', value: view.getUint8(at + 3) } : null;
    case TYPE_NUMBER.int16:
      return takeNarrow(d, 0xffff) ? { name, type: 'int16', value: view.getInt16(at + 2) } : null;
    case TYPE_NUMBER.uint16:
      return takeNarrow(d, 0xffff) ? { name, type: 'uint16', value: view.getUint16(at + 2) } : null;
    case TYPE_NUMBER.int32:
      return take(d, 4) ? { name, type: 'int32', value: view.getInt32(at) } : null;
    case TYPE_NUMBER.uint32:
      return take(d, 4) ? { name, type: 'uint32', value: view.getUint32(at) } : null;
    case TYPE_NUMBER.int64:
      return take(d, 8) ? { name, type: 'int64', value: view.getBigInt64(at) } : null;
    case TYPE_NUMBER.uint64:
      return take(d, 8) ? { name, type: 'uint64', value: view.getBigUint64(at) } : null;
    case TYPE_NUMBER.hrtime:
      return take(d, 8) ? { name, type: 'hrtime', value: view.getBigInt64(at) } : null;
    case TYPE_NUMBER.double:
      return take(d, 8) ? { name, type: 'double', value: view.getBigUint64(at) } : null;
    default:
      return xdrArray(d, pair);
  }
}

function take(d: Decoding, size: number): boolean {
  if (!need(d, size)) return false;
  d.position += size;
  if (d.recorder !== null) record(d, 'value', d.position);
  return true;
}

// The kernel refuses a word that is wider than its number, and so also the negative numbers that user space packs.
function takeNarrow(d: Decoding, most: number): boolean {
  const at = d.position;
  return take(d, 4) && (!d.isKernel || isNarrow(d, at, most));
}

function isNarrow(d: Decoding, at: number, most: number): boolean {
  const value = d.view.getUint32(at);
  return value <= most || fail(d, 'EFAULT', at, { kind: 'wide', value, most });
}

/** Bytes that absent array elements may take: for each byte of the input, but so much for any, and no more for any. */
const ABSENT_PER_BYTE = 64;
const ABSENT_LEAST = 1 << 24;
const ABSENT_MOST = 1 << 28;

// Like the library: decode the elements into the pair's memory, then look at that memory as a native array.
function xdrArray(d: Decoding, pair: XdrPair): NvPair | null {
  const { name, type, count, room } = pair;
  if (count === 0) return nativeValue(d, name, type, 0, d.position);
  if (type === TYPE_NUMBER['byte-array']) return byteArray(d, pair);
  const width = widthOf(type);
  const countAt = d.position;
  if (!need(d, XDR_WORD)) return null;
  const inner = d.view.getUint32(countAt);
  const most = Math.floor(room / width);
  if (inner > most) {
    fail(d, 'EFAULT', countAt, { kind: 'arrayCount', count: inner, room: most });
    return null;
  }
  const at = countAt + XDR_WORD;
  d.position = at;
  const wire = Math.max(width, XDR_WORD);
  if (d.recorder !== null) record(d, 'arrayCount', at);
  if (!need(d, inner * wire) || !allowAbsent(d, (count - inner) * width)) return null;
  d.position = at + inner * wire;
  if (d.recorder !== null) record(d, 'value', d.position);
  if (d.isKernel && width < XDR_WORD) {
    for (let i = 0; i < inner; i += 1) if (!isNarrow(d, at + i * wire, 256 ** width - 1)) return null;
  }
  d.isOverfull ||= inner > count;
  const memory = memoryOf(d, pair, at, inner, width);
  const little = d.hostEndian === 'little';
  if (type !== TYPE_NUMBER['boolean-array']) {
    if (little !== IS_LITTLE) turn(memory, width);
    return numberArray(name, type, memory, count);
  }
  const copy = startDecoding(memory, d, null);
  const value = booleans(copy, copy.view, 0, count, little);
  if (value !== null) return { name, type: 'boolean-array', value };
  // In memory and on the wire a boolean takes four bytes, unless the wire leaves it out.
  if (copy.failure !== null)
    fail(d, 'EFAULT', Math.min(at + copy.failure.offset, d.position), copy.failure.detail);
  return null;
}

/** The elements from `at` in the byte order of the host, and behind them what lay in the place of those that are absent. */
export function memoryOf(
  d: Decoding,
  { count, residue }: XdrPair,
  at: number,
  inner: number,
  width: Width,
): Uint8Array<ArrayBuffer> {
  const { bytes } = d;
  const memory = new Uint8Array(Math.max(inner, count) * width);
  const little = d.hostEndian === 'little';
  if (width >= XDR_WORD) {
    memory.set(bytes.subarray(at, at + inner * width));
    if (little) turn(memory, width);
  } else if (width === 2) {
    const low = little ? 0 : 1;
    for (let i = 0; i < inner; i += 1) {
      memory[i * 2 + 1 - low] = bytes[at + i * 4 + 2] ?? 0;
      memory[i * 2 + low] = bytes[at + i * 4 + 3] ?? 0;
    }
  } else for (let i = 0; i < inner; i += 1) memory[i] = bytes[at + i * 4 + 3] ?? 0;
  memory.set(residue.subarray(inner * width, memory.length), inner * width);
  return memory;
}

function byteArray(d: Decoding, { name, count }: XdrPair): NvPair | null {
  const at = d.position;
  const wire = Math.ceil(count / XDR_WORD) * XDR_WORD;
  if (!need(d, wire)) return null;
  d.position = at + wire;
  if (d.recorder !== null) {
    record(d, 'value', at + count);
    record(d, 'valuePadding', d.position);
  }
  if (d.isKernel && !isKernelPadding(d, at + count, d.position)) return null;
  return { name, type: 'byte-array', value: d.bytes.slice(at, at + count) };
}

// A few bytes of input may promise megabytes of zeros, again and again. The library would allocate them all; here
// the sum is bounded, so that time and memory stay linear in the input.
function allowAbsent(d: Decoding, size: number): boolean {
  if (size <= 0) return true;
  d.absent += size;
  const limit = Math.min(ABSENT_MOST, Math.max(ABSENT_LEAST, d.bytes.length * ABSENT_PER_BYTE));
  return d.absent <= limit || fail(d, 'ENOMEM', d.position, { kind: 'memory', bytes: d.absent, limit });
}
