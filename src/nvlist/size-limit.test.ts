import { describe, expect, it } from 'vitest';
import { isBeyondOwnLimit } from './fuzz.ts';
import { uniqueNameList, unpack, type NvList, type NvPair } from './index.ts';
import { fromHex, packed, refusal } from './testing.ts';

// The limit is an estimate from what is left of the input (nvpair.c, `NVS_XDR_MAX_LEN`); docs/nvlist-format.md has its rule.
describe('the size limit of an XDR pair', () => {
  // A string array of one empty string. The name has a length of 1, and its one byte is NUL: in memory it is empty.
  const found = fromHex(
    '0101000000000000000013010000001c0000002800000001000000000000001100000001000000000000000000000000',
  );
  const list: NvList = {
    flags: 0x1301,
    version: 0,
    pairs: [{ name: '', type: 'string-array', value: [''] }],
  };

  it('refuses a list as the library itself packs it', () => {
    const result = unpack(found);
    expect(result.ok && result.value.list).toEqual(list);
    const again = packed(list, 'xdr');
    // Packed again, the name takes no byte, so four bytes fewer follow the sizes: 24, of which 4 are beyond the shortest.
    expect([...again]).toEqual([
      ...found.subarray(0, 12),
      ...fromHex('00000018000000280000000000000011000000010000000000000000'),
      ...fromHex('00000000'),
    ]);
    expect(refusal(again)).toMatchObject({
      errno: 'EFAULT',
      offset: 16,
      detail: { kind: 'pairSize', size: 40, limit: 24 + 2 * 4 + 4 },
    });
    expect(isBeyondOwnLimit(list)).toBe(true);
    // The same pair with four bytes more behind the list.
    expect(unpack(Uint8Array.of(...again, 0, 0, 0, 0)).ok).toBe(true);
  });

  it.each([
    ['an empty name and four empty strings', '', 4, true],
    ['an empty name and five empty strings', '', 5, false],
    ['an empty name and twelve empty strings', '', 12, true],
    ['an empty name and thirteen empty strings', '', 13, false],
    ['a name and one empty string', 'a', 1, false],
  ])('%s', (_, name, count, isRefused) => {
    const strings: NvPair = { name, type: 'string-array', value: Array.from({ length: count }, () => '') };
    const value = uniqueNameList([strings]);
    expect(unpack(packed(value, 'xdr')).ok).toBe(!isRefused);
    expect(isBeyondOwnLimit(value)).toBe(isRefused);
    // Another pair behind it raises the limit.
    expect(unpack(packed(uniqueNameList([strings, { ...strings, name: 'b' }]), 'xdr')).ok).toBe(true);
  });
});
