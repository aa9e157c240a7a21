/** Value of a hex digit by its character code; -1 for any other character. */
export function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** Number of hex digits that stand at `from`. */
export function hexRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && hexDigit(text.charCodeAt(at)) >= 0) at += 1;
  return at - from;
}

/** The byte of two hex digits; the caller has seen that they are. */
export const hexPair = (text: string, at: number): number =>
  hexDigit(text.charCodeAt(at)) * 16 + hexDigit(text.charCodeAt(at + 1));

/** First place from `from` on that is no space. */
export function pastSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at;
}

/** Hex digits as bytes. */
export function hexBytes(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = hexPair(digits, 2 * i);
  return bytes;
}
