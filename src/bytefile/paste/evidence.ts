import { looksLikeList } from '../label.ts';

/**
 * Whether bytes begin as a packed list does, in one byte order from end to end: what tells two orders of one text apart.
 * Bytes that say little about themselves, such as zeros, are no evidence.
 */
export function beginsAsList(bytes: Uint8Array): boolean {
  if (!looksLikeList(bytes, 0)) return false;
  const [encoding, endian] = bytes;
  // XDR is big endian whatever the second byte says; native as it says.
  const isLittle = encoding === 0 && endian === 1;
  return (isLittle ? bytes[8] : bytes[11]) !== 0;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
