import type { Width } from './byte-order.ts';
import { TYPE_NUMBER, type NvPair, type Text } from './model.ts';

/** Bytes of an element in memory, for types of arrays of numbers. */
export function widthOf(type: number): Width {
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

/** Bytes of an array that an engine keeps beside its object: a buffer of its own takes ten times as much. */
const SMALL = 64;
const small = new Uint8Array(SMALL);

const own = <T extends { readonly buffer: ArrayBufferLike; slice(): T }>(numbers: T): T =>
  numbers.buffer === small.buffer ? numbers.slice() : numbers;

/** Returns a pair whose numbers are `memory`, in the byte order of this machine; it becomes the pair's. */
export function numberArray(
  name: Text,
  type: number,
  memory: Uint8Array<ArrayBuffer>,
  count: number,
): NvPair {
  const isSmall = memory.length <= SMALL;
  if (isSmall) small.set(memory);
  const { buffer } = isSmall ? small : memory;
  switch (type) {
    case TYPE_NUMBER['byte-array']:
      return { name, type: 'byte-array', value: own(new Uint8Array(buffer, 0, count)) };
    case TYPE_NUMBER['uint8-array']:
      return { name, type: 'uint8-array', value: own(new Uint8Array(buffer, 0, count)) };
    case TYPE_NUMBER['int8-array']:
      return { name, type: 'int8-array', value: own(new Int8Array(buffer, 0, count)) };
    case TYPE_NUMBER['int16-array']:
      return { name, type: 'int16-array', value: own(new Int16Array(buffer, 0, count)) };
    case TYPE_NUMBER['uint16-array']:
      return { name, type: 'uint16-array', value: own(new Uint16Array(buffer, 0, count)) };
    case TYPE_NUMBER['int32-array']:
      return { name, type: 'int32-array', value: own(new Int32Array(buffer, 0, count)) };
    case TYPE_NUMBER['uint32-array']:
      return { name, type: 'uint32-array', value: own(new Uint32Array(buffer, 0, count)) };
    case TYPE_NUMBER['int64-array']:
      return { name, type: 'int64-array', value: own(new BigInt64Array(buffer, 0, count)) };
    case TYPE_NUMBER['uint64-array']:
      return { name, type: 'uint64-array', value: own(new BigUint64Array(buffer, 0, count)) };
    default:
      throw new Error(`Broken invariant: data type ${type} has a layout but no reader`);
  }
}
