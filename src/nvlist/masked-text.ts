import type { ByteText } from './ascii-window.ts';

/** Bytes that are masked at once. */
const MOST = 1 << 15;

/**
 * Returns a function that makes strings with a character for each byte, by way of a decoder of UTF-8: the highest bit of every
 * byte is cleared, so that each is a character.
 */
export function maskedText(decode: (bytes: Uint8Array) => string): ByteText {
  const masked = new Int32Array(MOST >> 2);
  const bytes = new Uint8Array(masked.buffer);
  return (words, start, end) => {
    let text = '';
    for (let at = start; at < end; at += MOST) {
      const size = Math.min(MOST, end - at);
      mask(words, at >> 2, masked, (size + 3) >> 2);
      text += decode(bytes.subarray(0, size));
    }
    return text;
  };
}

// Four words a round take half the time of one.
function mask(from: Int32Array, start: number, to: Int32Array, count: number): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    to[i] = (from[start + i] ?? 0) & 0x7f7f7f7f;
    to[i + 1] = (from[start + i + 1] ?? 0) & 0x7f7f7f7f;
    to[i + 2] = (from[start + i + 2] ?? 0) & 0x7f7f7f7f;
    to[i + 3] = (from[start + i + 3] ?? 0) & 0x7f7f7f7f;
  }
  for (; i < count; i += 1) to[i] = (from[start + i] ?? 0) & 0x7f7f7f7f;
}
