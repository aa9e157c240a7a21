import { describe, expect, it } from 'vitest';
import { TYPE_NUMBER, uniqueNameList, unpack } from './index.ts';
import { cacheFileList, packed, refusal } from './testing.ts';

describe('the kernel as the reader', () => {
  const kernel = { reader: 'kernel' } as const;
  const words = (...list: number[]): number[] =>
    list.flatMap((word) => [word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff]);

  it('has no double, and 20 levels', () => {
    const list = uniqueNameList([{ name: 'd', type: 'double', value: 0n }]);
    for (const encoding of ['native', 'xdr'] as const) {
      expect(unpack(packed(list, encoding)).ok).toBe(true);
      expect(refusal(packed(list, encoding), kernel)).toMatchObject({
        errno: 'EFAULT',
        detail: { kind: 'type', type: 27 },
      });
    }
    let deep = uniqueNameList([]);
    for (let i = 0; i < 21; i += 1) deep = uniqueNameList([{ name: 'n', type: 'nvlist', value: deep }]);
    expect(refusal(packed(deep), kernel)).toMatchObject({ errno: 'EINVAL', detail: { limit: 20 } });
  });

  it('refuses a torn path as XDR even where the library does not notice', () => {
    const bytes = packed(cacheFileList('/etc/zfs/pools'), 'xdr');
    bytes[48 + 8] = 0;
    expect(unpack(bytes).ok).toBe(true);
    expect(refusal(bytes, kernel)).toMatchObject({ offset: 56, detail: { kind: 'textNul', index: 8 } });
  });

  it('refuses stray padding, and numbers wider than their type', () => {
    const bytes = packed(cacheFileList('/tmp/zc'), 'xdr');
    bytes[33] = 0x5a; // behind the nine characters of the name
    expect(unpack(bytes).ok).toBe(true);
    expect(refusal(bytes, kernel)).toMatchObject({ offset: 33, detail: { kind: 'padding', value: 0x5a } });
    // What user space on x86 packs for 200, sign and all.
    const byte = packed(uniqueNameList([{ name: 'n', type: 'uint8', value: 200 }]), 'xdr');
    expect(refusal(byte, kernel)).toMatchObject({ detail: { kind: 'wide', value: 0xffffffc8, most: 0xff } });
    const short = Uint8Array.of(
      1,
      1,
      0,
      0,
      ...words(0, 1, 32, 32, 1, 0x6e000000, TYPE_NUMBER['int16-array'], 2, 2, 7, 0x10000, 0, 0),
    );
    expect(refusal(short, kernel)).toMatchObject({ offset: 44, detail: { kind: 'wide', most: 0xffff } });
  });
});
