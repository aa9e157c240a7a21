/** Two lower-case hex digits, as every byte on the page is written. */
export const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** The printable ASCII character of a byte; null for a NUL and for anything else without a picture. */
export const character = (byte: number): string | null =>
  byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : null;
