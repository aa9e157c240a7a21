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

/** Returns a pair whose numbers are `memory`, in the byte order of this machine; it becomes the pair's. */
export function numberArray(
  name: Text,
  type: number,
  { buffer }: Uint8Array<ArrayBuffer>,
  count: number,
): NvPair {
  switch (type) {
    case TYPE_NUMBER['byte-array']:
      return { name, type: 'byte-array', value: new Uint8Array(buffer, 0, count) };
    case TYPE_NUMBER['uint8-array']:
      return { name, type: 'uint8-array', value: new Uint8Array(buffer, 0, count) };
    case TYPE_NUMBER['int8-array']:
      return { name, type: 'int8-array', value: new Int8Array(buffer, 0, count) };
    case TYPE_NUMBER['int16-array']:
      return { name, type: 'int16-array', value: new Int16Array(buffer, 0, count) };
    case TYPE_NUMBER['uint16-array']:
      return { name, type: 'uint16-array', value: new Uint16Array(buffer, 0, count) };
    case TYPE_NUMBER['int32-array']:
      return { name, type: 'int32-array', value: new Int32Array(buffer, 0, count) };
    case TYPE_NUMBER['uint32-array']:
      return { name, type: 'uint32-array', value: new Uint32Array(buffer, 0, count) };
    case TYPE_NUMBER['int64-array']:
      return { name, type: 'int64-array', value: new BigInt64Array(buffer, 0, count) };
    case TYPE_NUMBER['uint64-array']:
      return { name, type: 'uint64-array', value: new BigUint64Array(buffer, 0, count) };
    default:
      throw new Error(`Broken invariant: data type ${type} has a layout but no reader`);
  }
}
