/** Returns a byte as the page writes it: two lower-case hex digits. */
export const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Returns the printable ASCII character of a byte; null for any other byte. */
export const character = (byte: number): string | null =>
  byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : null;
