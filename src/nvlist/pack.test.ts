import { describe, expect, it } from 'vitest';
import { pack, packedSize, uniqueNameList, type NvList, type NvPair } from './index.ts';

describe('what cannot be packed', () => {
  const errors = (pair: NvPair) =>
    (['native', 'xdr'] as const).map((encoding) => {
      const result = pack(uniqueNameList([{ name: 'l', type: 'nvlist', value: uniqueNameList([pair]) }]), {
        encoding,
      });
      return result.ok ? 'packed' : `${result.error.errno} at ${result.error.path}: ${result.error.reason}`;
    });

  it.each<[string, NvPair]>([
    ['l.a: the string holds a NUL or half a surrogate pair', { name: 'a', type: 'string', value: 'a\0b' }],
    ['l.a: the string holds a NUL or half a surrogate pair', { name: 'a', type: 'string', value: '\ud800' }],
    ['l.a\0: the name holds a NUL or half a surrogate pair', { name: 'a\0', type: 'boolean', value: null }],
    ['l.n: 256 is not a whole number from 0 to 255', { name: 'n', type: 'uint8', value: 256 }],
    ['l.n: 0.5 is not a whole number from -32768 to 32767', { name: 'n', type: 'int16', value: 0.5 }],
    ['l.n: -1 is not an unsigned 64-bit number', { name: 'n', type: 'uint64', value: -1n }],
    [
      'l.a[1]: flags -1 are not an unsigned 32-bit number',
      { name: 'a', type: 'nvlist-array', value: [uniqueNameList([]), { flags: -1, version: 0, pairs: [] }] },
    ],
  ])('%s', (told, pair) => {
    expect(errors(pair)).toEqual([`EINVAL at ${told}`, `EINVAL at ${told}`]);
  });

  it('is a name of more than 32766 bytes', () => {
    expect(errors({ name: 'n'.repeat(32766), type: 'boolean', value: null })).toEqual(['packed', 'packed']);
    expect(errors({ name: 'n'.repeat(32767), type: 'boolean', value: null })[0]).toContain('EINVAL');
  });

  // One array many times: the size pass counts it, and nothing is written.
  it('is a list of more than 31 bits', () => {
    const value = new Uint8Array(1 << 26);
    const many = (count: number): NvList =>
      uniqueNameList(Array.from({ length: count }, () => ({ name: 'a', type: 'byte-array', value })));
    for (const encoding of ['native', 'xdr'] as const) {
      expect(packedSize(many(31), { encoding }).ok).toBe(true);
      expect(packedSize(many(32), { encoding })).toMatchObject({ ok: false, error: { errno: 'EINVAL' } });
    }
  });
});
