import { pack, uniqueNameList, unpack, type DecodeError, type NvList, type UnpackOptions } from './index.ts';

// What the tests of this folder share.

export const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));

/** The list of `zpool import -o cachefile=...`. */
export const cacheFileList = (value: string): NvList =>
  uniqueNameList([{ name: 'cachefile', type: 'string', value }]);

export function refusal(bytes: Uint8Array, options?: UnpackOptions): DecodeError {
  const result = unpack(bytes, options);
  if (result.ok) throw new Error('unpacked');
  return result.error;
}

export function packed(list: NvList, encoding: 'native' | 'xdr' = 'native'): Uint8Array {
  const result = pack(list, { encoding });
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}
