/** Returns the value of a hex digit by its character code; -1 for any other character. */
export function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** Returns the number of hex digits from `from` on. */
export function hexRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && hexDigit(text.charCodeAt(at)) >= 0) at += 1;
  return at - from;
}

/** Returns the byte of two hex digits, which the caller has checked. */
export const hexPair = (text: string, at: number): number =>
  hexDigit(text.charCodeAt(at)) * 16 + hexDigit(text.charCodeAt(at + 1));

/** Returns the first index from `from` on that is not a space. */
export function pastSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at;
}

/** Converts hex digits to bytes. */
export function hexBytes(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = hexPair(digits, 2 * i);
  return bytes;
}
