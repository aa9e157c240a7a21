import { fail, startDecoding, type Decoding } from './decoding.ts';
import { XDR_WORD } from './layout.ts';
import { TYPE_NUMBER, type NvPair } from './model.ts';
import { nativeValue } from './native-values.ts';
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

/** Bytes that absent array elements may take, whatever the length of the input, and for each byte of it. */
const ABSENT_LEAST = 1 << 24;
const ABSENT_PER_BYTE = 64;

// Like the library: decode the elements into the pair's memory, then look at that memory as a native array.
function xdrArray(d: Decoding, pair: XdrPair): NvPair | null {
  const { name, type, count, room, residue } = pair;
  if (count === 0) return nativeValue(d, name, type, 0, d.position);
  const element = elementSize(type);
  if (type === TYPE_NUMBER['byte-array']) return byteArray(d, pair);
  const countAt = d.position;
  if (!need(d, XDR_WORD)) return null;
  const inner = d.view.getUint32(countAt);
  const most = Math.floor(room / element);
  if (inner > most) {
    fail(d, 'EFAULT', countAt, { kind: 'arrayCount', count: inner, room: most });
    return null;
  }
  const at = countAt + XDR_WORD;
  d.position = at;
  const wire = Math.max(element, XDR_WORD);
  if (d.recorder !== null) record(d, 'arrayCount', at);
  if (!need(d, inner * wire) || !allowAbsent(d, (count - inner) * element)) return null;
  d.position = at + inner * wire;
  if (d.recorder !== null) record(d, 'value', d.position);
  if (d.isKernel && element < XDR_WORD) {
    for (let i = 0; i < inner; i += 1) if (!isNarrow(d, at + i * wire, 256 ** element - 1)) return null;
  }
  const memory = new Uint8Array(Math.max(inner, count) * element);
  memory.set(residue.subarray(0, memory.length));
  const copy = startDecoding(memory, d, null);
  copyElements(d, copy, at, inner, element);
  const value = nativeValue(copy, name, type, count, 0);
  if (copy.failure !== null) {
    // A word that is no boolean: in memory and on the wire it takes four bytes, unless the wire leaves it out.
    fail(d, 'EFAULT', Math.min(at + copy.failure.offset, d.position), copy.failure.detail);
  }
  return value;
}

function copyElements(d: Decoding, memory: Decoding, at: number, count: number, element: number): void {
  const little = d.hostEndian === 'little';
  for (let i = 0; i < count; i += 1) {
    if (element === 8) memory.view.setBigUint64(i * 8, d.view.getBigUint64(at + i * 8), little);
    else if (element === 4) memory.view.setInt32(i * 4, d.view.getInt32(at + i * 4), little);
    else if (element === 2) memory.view.setInt16(i * 2, d.view.getInt32(at + i * 4), little);
    else memory.view.setInt8(i, d.view.getInt32(at + i * 4));
  }
}

function elementSize(type: number): 1 | 2 | 4 | 8 {
  switch (type) {
    case TYPE_NUMBER['int64-array']:
    case TYPE_NUMBER['uint64-array']:
      return 8;
    case TYPE_NUMBER['boolean-array']:
    case TYPE_NUMBER['int32-array']:
    case TYPE_NUMBER['uint32-array']:
      return 4;
    case TYPE_NUMBER['int16-array']:
    case TYPE_NUMBER['uint16-array']:
      return 2;
    default:
      return 1;
  }
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
  const limit = Math.max(ABSENT_LEAST, d.bytes.length * ABSENT_PER_BYTE);
  return d.absent <= limit || fail(d, 'ENOMEM', d.position, { kind: 'memory', bytes: d.absent, limit });
}
