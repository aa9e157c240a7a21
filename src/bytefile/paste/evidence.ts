import { looksLikeList } from '../label.ts';

/**
 * Reports whether bytes start as a packed list does, consistently in one byte order. This decides between two orders of one
 * text. Bytes that fit both, such as zeros, are no evidence.
 */
export function beginsAsList(bytes: Uint8Array): boolean {
  if (!looksLikeList(bytes, 0)) return false;
  const [encoding, endian] = bytes;
  // XDR is big endian whatever the second byte says; native follows it.
  const isLittle = encoding === 0 && endian === 1;
  return (isLittle ? bytes[8] : bytes[11]) !== 0;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
