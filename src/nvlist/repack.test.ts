import { expect, it } from 'vitest';
import { TYPE_NUMBER } from './model.ts';
import { pack, uniqueNameList, unpack } from './index.ts';
import { cacheFileList, fromHex, packed } from './testing.ts';

// The library decodes an XDR pair into one block of memory and copies the block when it packs as native. The bytes below were
// compared with those of libnvpair 2.1.11.

const words = (...list: number[]): string => list.map((word) => word.toString(16).padStart(8, '0')).join('');

/** The list of these XDR bytes, packed as native, from the name of its first pair on. */
function repacked(bytes: Uint8Array): string {
  const result = unpack(bytes);
  if (!result.ok) throw new Error(result.error.reason);
  const again = pack(result.value.list, { encoding: 'native' });
  return again.ok ? Buffer.from(again.value.subarray(12 + 16, -4)).toString('latin1') : again.error.reason;
}

it('a torn text read as XDR keeps what lay behind its NUL', () => {
  const bytes = packed(cacheFileList('/etc/zfs/pools'), 'xdr');
  bytes[48 + 8] = 0;
  expect(repacked(bytes)).toBe('cachefile\0\0\0\0\0\0\0/etc/zfs\0pools\0\0');
});

it('the next text lies over what is behind a NUL', () => {
  const list = uniqueNameList([{ name: 'a', type: 'string-array', value: ['abcdef', ''] }]);
  const bytes = packed(list, 'xdr');
  bytes[Buffer.from(bytes).indexOf('abcdef', 'latin1') + 3] = 0;
  expect(repacked(bytes).slice(8)).toBe(`${'\0'.repeat(16)}abc\0\0f\0\0`);
});

it('elements beyond the count stay in the padding', () => {
  const pair = words(52, 32, 1, 0x61000000, TYPE_NUMBER['int8-array'], 2, 4, 1, 2, 3, 4);
  expect(repacked(fromHex(`01010000${words(0, 1)}${pair}${words(0, 0)}`))).toBe(
    'a\0\0\0\0\0\0\0\x01\x02\x03\x04\0\0\0\0',
  );
});
