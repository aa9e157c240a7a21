/** The byte that ends a C string. A byte, not a pointer: the pointer is called NULL. */
export const NUL = 0x00;
/** The byte `/`, which the validation borrows. */
export const SLASH = 0x2f;

/**
 * Rounds up to a multiple of eight, as the native encoding does (OpenZFS `NV_ALIGN`, sys/nvpair.h). Exact beyond 32 bits
 * too: a damaged count asks for sizes near 2^31, and a wrap to a negative size would pass for a small one.
 */
export const align8 = (length: number): number => length + (-length & 7);

/** Two lower-case hex digits of one byte. */
export const hexByte = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Returns the bytes of printable ASCII text. The caller has checked the text (see scenarios/path.ts). */
export function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i) & 0xff;
  return bytes;
}

/** Returns the text of ASCII bytes. A byte outside printable ASCII becomes `\xNN`, so that every byte shows. */
export function asciiText(bytes: Iterable<number>): string {
  let text = '';
  for (const byte of bytes) {
    text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${hexByte(byte)}`;
  }
  return text;
}

/** Returns the index of the first NUL in `bytes`, or `bytes.length` when there is none. */
export function stringLength(bytes: Uint8Array): number {
  const at = bytes.indexOf(NUL);
  return at < 0 ? bytes.length : at;
}
