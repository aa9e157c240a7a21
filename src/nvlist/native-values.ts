import { fail, type Decoding } from './decoding.ts';
import { TYPE_NUMBER, type NvPair, type Text } from './model.ts';

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
  const { bytes, view } = d;
  const little = d.hostEndian === 'little';
  switch (type) {
    case TYPE_NUMBER['byte-array']:
      return { name, type: 'byte-array', value: bytes.slice(at, at + count) };
    case TYPE_NUMBER['uint8-array']:
      return { name, type: 'uint8-array', value: bytes.slice(at, at + count) };
    case TYPE_NUMBER['int8-array']:
      return { name, type: 'int8-array', value: new Int8Array(bytes.subarray(at, at + count)) };
    case TYPE_NUMBER['boolean-array']: {
      const value: boolean[] = [];
      for (let i = 0; i < count; i += 1) {
        const word = view.getInt32(at + i * 4, little);
        if (word !== 0 && word !== 1) {
          fail(d, 'EFAULT', at + i * 4, { kind: 'notBoolean', value: word });
          return null;
        }
        value.push(word === 1);
      }
      return { name, type: 'boolean-array', value };
    }
    case TYPE_NUMBER['int16-array']: {
      const value = new Int16Array(count);
      for (let i = 0; i < count; i += 1) value[i] = view.getInt16(at + i * 2, little);
      return { name, type: 'int16-array', value };
    }
    case TYPE_NUMBER['uint16-array']: {
      const value = new Uint16Array(count);
      for (let i = 0; i < count; i += 1) value[i] = view.getUint16(at + i * 2, little);
      return { name, type: 'uint16-array', value };
    }
    case TYPE_NUMBER['int32-array']: {
      const value = new Int32Array(count);
      for (let i = 0; i < count; i += 1) value[i] = view.getInt32(at + i * 4, little);
      return { name, type: 'int32-array', value };
    }
    case TYPE_NUMBER['uint32-array']: {
      const value = new Uint32Array(count);
      for (let i = 0; i < count; i += 1) value[i] = view.getUint32(at + i * 4, little);
      return { name, type: 'uint32-array', value };
    }
    case TYPE_NUMBER['int64-array']: {
      const value = new BigInt64Array(count);
      for (let i = 0; i < count; i += 1) value[i] = view.getBigInt64(at + i * 8, little);
      return { name, type: 'int64-array', value };
    }
    case TYPE_NUMBER['uint64-array']: {
      const value = new BigUint64Array(count);
      for (let i = 0; i < count; i += 1) value[i] = view.getBigUint64(at + i * 8, little);
      return { name, type: 'uint64-array', value };
    }
    default:
      throw new Error(`Broken invariant: data type ${type} has a layout but no reader`);
  }
}
