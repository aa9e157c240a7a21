import { IS_LITTLE, turn } from './byte-order.ts';
import { fail, type Decoding } from './decoding.ts';
import { TYPE_NUMBER, type NvPair, type Text } from './model.ts';
import { numberArray, widthOf } from './number-array.ts';

/** Reads a value of fixed size at `at`; null after a refusal. The caller has checked that the bytes are there. */
export function nativeValue(d: Decoding, name: Text, type: number, count: number, at: number): NvPair | null {
  const { view } = d;
  const little = d.hostEndian === 'little';
  switch (type) {
    case TYPE_NUMBER.boolean:
      return { name, type: 'boolean', value: null };
    case TYPE_NUMBER['boolean-value']: {
      const value = view.getInt32(at, little);
      if (value === 0 || value === 1) return { name, type: 'boolean-value', value: value === 1 };
      fail(d, 'EFAULT', at, { kind: 'notBoolean', value });
      return null;
    }
    case TYPE_NUMBER.byte:
      return { name, type: 'byte', value: view.getUint8(at) };
    case TYPE_NUMBER.int8:
      return { name, type: 'int8', value: view.getInt8(at) };
    case TYPE_NUMBER.uint8:
      return { name, type: 'uint8', value: view.getUint8(at) };
    case TYPE_NUMBER.int16:
      return { name, type: 'int16', value: view.getInt16(at, little) };
    case TYPE_NUMBER.uint16:
      return { name, type: 'uint16', value: view.getUint16(at, little) };
    case TYPE_NUMBER.int32:
      return { name, type: 'int32', value: view.getInt32(at, little) };
    case TYPE_NUMBER.uint32:
      return { name, type: 'uint32', value: view.getUint32(at, little) };
    case TYPE_NUMBER.int64:
      return { name, type: 'int64', value: view.getBigInt64(at, little) };
    case TYPE_NUMBER.uint64:
      return { name, type: 'uint64', value: view.getBigUint64(at, little) };
    case TYPE_NUMBER.hrtime:
      return { name, type: 'hrtime', value: view.getBigInt64(at, little) };
    case TYPE_NUMBER.double:
      return { name, type: 'double', value: view.getBigUint64(at, little) };
    default:
      return nativeArray(d, name, type, count, at);
  }
}

function nativeArray(d: Decoding, name: Text, type: number, count: number, at: number): NvPair | null {
  const little = d.hostEndian === 'little';
  if (type === TYPE_NUMBER['boolean-array']) {
    const value = booleans(d, d.view, at, count, little);
    return value && { name, type: 'boolean-array', value };
  }
  const width = widthOf(type);
  // Faster than `slice`, which clears the memory first.
  const memory = new Uint8Array(d.bytes.subarray(at, at + count * width));
  if (little !== IS_LITTLE) turn(memory, width);
  return numberArray(name, type, memory, count);
}

/** Reads C ints that stand for booleans; null after a refusal, which names the place in `view`. */
export function booleans(
  d: Decoding,
  view: DataView,
  at: number,
  count: number,
  little: boolean,
): boolean[] | null {
  const value: boolean[] = [];
  for (let i = 0; i < count; i += 1) {
    const word = view.getInt32(at + i * 4, little);
    if (word !== 0 && word !== 1) {
      fail(d, 'EFAULT', at + i * 4, { kind: 'notBoolean', value: word });
      return null;
    }
    value.push(word === 1);
  }
  return value;
}
