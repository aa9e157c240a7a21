import { describe, expect, it } from 'vitest';
import {
  listFromJson,
  ListJsonError,
  listToJson,
  pack,
  UNIQUE_NAME,
  type NvList,
  type NvPair,
} from './index.ts';

const listOf = (...pairs: readonly unknown[]): unknown => ({ flags: ['unique-name'], version: 0, pairs });

describe('listFromJson', () => {
  it('reads flags by name, and all 32 bits from nvflag', () => {
    expect(listFromJson({ flags: ['unique-name', 'unique-name-type'], version: -2, pairs: [] })).toEqual({
      flags: 3,
      version: -2,
      pairs: [],
    });
    const odd = { flags: ['unique-name'], version: 0, nvflag: 0x80000001, pairs: [] };
    expect(listFromJson(odd).flags).toBe(0x80000001);
    expect(listToJson(listFromJson(odd))).toEqual(odd);
  });

  it.each([
    ['list should be an object', null],
    ['list.flags should be an array', { version: 0, pairs: [] }],
    ['list.version should be a whole number', { flags: [], version: 0.5, pairs: [] }],
    ['list.pairs[0].type should be a data type', listOf({ name: 'a', type: 'toString', value: 1 })],
    [
      'list.pairs[0].value should be a whole number from 0 to 255',
      listOf({ name: 'a', type: 'uint8', value: 256 }),
    ],
    ['list.pairs[0].value should be an unsigned', listOf({ name: 'a', type: 'uint64', value: '-1' })],
    [
      'list.pairs[0].value[1] should be a decimal string',
      listOf({ name: 'a', type: 'int64-array', value: ['1', 2] }),
    ],
    ['list.pairs[0].value should be 16 hex digits', listOf({ name: 'a', type: 'double', value: 1 })],
    ['list.pairs[0].value should be text without NUL', listOf({ name: 'a', type: 'string', value: 'a\0b' })],
    ['list.pairs[0].value should be bytes in hex', listOf({ name: 'a', type: 'byte-array', value: 'abc' })],
    [
      'list.pairs[0].value.pairs should be an array',
      listOf({ name: 'a', type: 'nvlist', value: { flags: [], version: 0 } }),
    ],
  ])('says "%s"', (message, json) => {
    expect(() => listFromJson(json)).toThrow(ListJsonError);
    expect(() => listFromJson(json)).toThrow(message);
  });

  it('refuses a list that is too deep for the stack, instead of overflowing it', () => {
    let json = listOf();
    for (let i = 0; i < 20_000; i += 1) json = listOf({ name: 'n', type: 'nvlist', value: json });
    expect(() => listFromJson(json)).toThrow(ListJsonError);
  });
});

describe('pack refuses what the library could not hold', () => {
  const wrap = (pair: NvPair): NvList => ({
    flags: UNIQUE_NAME,
    version: 0,
    pairs: [{ name: 'outer', type: 'nvlist-array', value: [{ flags: 0, version: 0, pairs: [pair] }] }],
  });
  it.each<[string, NvPair]>([
    ['256 is not a whole number from 0 to 255', { name: 'a', type: 'byte', value: 256 }],
    ['1.5 is not a whole number', { name: 'a', type: 'int32', value: 1.5 }],
    ['-1 is not an unsigned 64-bit number', { name: 'a', type: 'uint64', value: -1n }],
    ['the string holds a NUL', { name: 'a', type: 'string', value: 'x\0y' }],
    ['the string holds a NUL or half a surrogate pair', { name: 'a', type: 'string', value: '\ud800' }],
    ['the string holds a NUL', { name: 'a', type: 'string-array', value: [Uint8Array.of(1, 0)] }],
  ])('%s', (reason, pair) => {
    for (const encoding of ['native', 'xdr'] as const) {
      const result = pack(wrap(pair), { encoding });
      expect(result).toMatchObject({ ok: false, error: { errno: 'EINVAL', path: 'outer[0].a' } });
      expect(result.ok ? '' : result.error.reason).toContain(reason);
    }
  });

  it('a name longer than 32766 bytes', () => {
    const named = (length: number): NvList => ({
      flags: 0,
      version: 0,
      pairs: [{ name: 'n'.repeat(length), type: 'boolean', value: null }],
    });
    expect(pack(named(32766), { encoding: 'native' }).ok).toBe(true);
    expect(pack(named(32767), { encoding: 'native' })).toMatchObject({
      ok: false,
      error: { errno: 'EINVAL' },
    });
  });
});
