import {
  TYPE_NUMBER,
  UNIQUE_NAME,
  UNIQUE_NAME_TYPE,
  type NvList,
  type NvPair,
  type NvType,
  type Text,
} from './model.ts';
import { readText, textLength } from './text.ts';

/** The error of a JSON value that is not a list. */
export class ListJsonError extends Error {
  override readonly name = 'ListJsonError';
}

/** Reads the JSON form that `listToJson` writes. Throws `ListJsonError`, with the place, for anything else. */
export function listFromJson(json: unknown): NvList {
  return toList(json, 'list', 0);
}

const FLAG_BITS: ReadonlyMap<unknown, number> = new Map([
  ['unique-name', UNIQUE_NAME],
  ['unique-name-type', UNIQUE_NAME_TYPE],
]);

// Far deeper than any packed list, and well within the call stack.
const MAX_LEVELS = 1000;

function toList(json: unknown, at: string, level: number): NvList {
  if (level > MAX_LEVELS) throw new ListJsonError(`lists are nested more than ${MAX_LEVELS} levels deep`);
  const { flags, version, nvflag, pairs } = toRecord(json, at);
  let bits = 0;
  for (const flag of toArray(flags, `${at}.flags`)) {
    bits |= FLAG_BITS.get(flag) ?? bad(`${at}.flags`, 'the flags unique-name and unique-name-type', flag);
  }
  return {
    flags: nvflag === undefined ? bits : toNumber(nvflag, 0, 0xffffffff, `${at}.nvflag`),
    version: toNumber(version, -0x80000000, 0x7fffffff, `${at}.version`),
    pairs: toArray(pairs, `${at}.pairs`).map((pair, i) => toPair(pair, `${at}.pairs[${i}]`, level)),
  };
}

const isType = (type: unknown): type is NvType =>
  typeof type === 'string' && Object.hasOwn(TYPE_NUMBER, type);

function toPair(json: unknown, at: string, level: number): NvPair {
  const record = toRecord(json, at);
  const name = toText(record['name'], `${at}.name`);
  const { type, value } = record;
  if (!isType(type)) return bad(`${at}.type`, 'a data type', type);
  const here = `${at}.value`;
  switch (type) {
    case 'boolean':
      return value === null ? { name, type, value } : bad(here, 'null', value);
    case 'boolean-value':
      return { name, type, value: toBoolean(value, here) };
    case 'byte':
    case 'uint8':
      return { name, type, value: toNumber(value, 0, 0xff, here) };
    case 'int8':
      return { name, type, value: toNumber(value, -0x80, 0x7f, here) };
    case 'int16':
      return { name, type, value: toNumber(value, -0x8000, 0x7fff, here) };
    case 'uint16':
      return { name, type, value: toNumber(value, 0, 0xffff, here) };
    case 'int32':
      return { name, type, value: toNumber(value, -0x80000000, 0x7fffffff, here) };
    case 'uint32':
      return { name, type, value: toNumber(value, 0, 0xffffffff, here) };
    case 'int64':
    case 'hrtime':
      return { name, type, value: toSigned(value, here) };
    case 'uint64':
      return { name, type, value: toUnsigned(value, here) };
    case 'double':
      return { name, type, value: toDoubleBits(value, here) };
    case 'string':
      return { name, type, value: toText(value, here) };
    case 'byte-array':
      return { name, type, value: toBytes(value, here) };
    case 'boolean-array':
      return { name, type, value: each(value, here, toBoolean) };
    case 'int8-array':
      return { name, type, value: Int8Array.from(each(value, here, ranged(-0x80, 0x7f))) };
    case 'uint8-array':
      return { name, type, value: Uint8Array.from(each(value, here, ranged(0, 0xff))) };
    case 'int16-array':
      return { name, type, value: Int16Array.from(each(value, here, ranged(-0x8000, 0x7fff))) };
    case 'uint16-array':
      return { name, type, value: Uint16Array.from(each(value, here, ranged(0, 0xffff))) };
    case 'int32-array':
      return { name, type, value: Int32Array.from(each(value, here, ranged(-0x80000000, 0x7fffffff))) };
    case 'uint32-array':
      return { name, type, value: Uint32Array.from(each(value, here, ranged(0, 0xffffffff))) };
    case 'int64-array':
      return { name, type, value: BigInt64Array.from(each(value, here, toSigned)) };
    case 'uint64-array':
      return { name, type, value: BigUint64Array.from(each(value, here, toUnsigned)) };
    case 'string-array':
      return { name, type, value: each(value, here, toText) };
    case 'nvlist':
      return { name, type, value: toList(value, here, level + 1) };
    case 'nvlist-array':
      return { name, type, value: each(value, here, (list, place) => toList(list, place, level + 1)) };
  }
}

function bad(at: string, wanted: string, found: unknown): never {
  const shown = typeof found === 'bigint' ? `${found}n` : (JSON.stringify(found) ?? 'nothing');
  throw new ListJsonError(`${at} should be ${wanted}, found ${shown.slice(0, 60)}`);
}

const isRecord = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null;

const toRecord = (json: unknown, at: string): Record<string, unknown> =>
  isRecord(json) && !Array.isArray(json) ? json : bad(at, 'an object', json);

const toArray = (json: unknown, at: string): readonly unknown[] =>
  Array.isArray(json) ? json : bad(at, 'an array', json);

function each<T>(json: unknown, at: string, read: (element: unknown, at: string) => T): T[] {
  return toArray(json, at).map((element, i) => read(element, `${at}[${i}]`));
}

const toBoolean = (json: unknown, at: string): boolean =>
  typeof json === 'boolean' ? json : bad(at, 'true or false', json);

const toNumber = (json: unknown, least: number, most: number, at: string): number =>
  typeof json === 'number' && Number.isInteger(json) && json >= least && json <= most
    ? json
    : bad(at, `a whole number from ${least} to ${most}`, json);

const ranged = (least: number, most: number) => (json: unknown, at: string) =>
  toNumber(json, least, most, at);

function toBig(json: unknown, at: string): bigint {
  return typeof json === 'string' && /^-?\d{1,20}$/.test(json)
    ? BigInt(json)
    : bad(at, 'a decimal string', json);
}

function toSigned(json: unknown, at: string): bigint {
  const value = toBig(json, at);
  return BigInt.asIntN(64, value) === value ? value : bad(at, 'a signed 64-bit number', json);
}

function toUnsigned(json: unknown, at: string): bigint {
  const value = toBig(json, at);
  return BigInt.asUintN(64, value) === value ? value : bad(at, 'an unsigned 64-bit number', json);
}

const toDoubleBits = (json: unknown, at: string): bigint =>
  typeof json === 'string' && /^[0-9a-f]{16}$/i.test(json)
    ? BigInt(`0x${json}`)
    : bad(at, '16 hex digits', json);

function toBytes(json: unknown, at: string): Uint8Array {
  if (typeof json !== 'string' || !/^([0-9a-f]{2})*$/i.test(json)) return bad(at, 'bytes in hex', json);
  return Uint8Array.from({ length: json.length / 2 }, (_, i) =>
    Number.parseInt(json.slice(i * 2, i * 2 + 2), 16),
  );
}

function toText(json: unknown, at: string): Text {
  if (typeof json === 'string') return textLength(json) < 0 ? bad(at, 'text without NUL', json) : json;
  const bytes = toBytes(toRecord(json, at)['hex'], `${at}.hex`);
  return bytes.includes(0) ? bad(at, 'bytes without NUL', json) : readText(bytes, 0, bytes.length);
}
