/** Name of the only pair in the list. */
const NAME = 'cachefile';
/** Offset of the first byte of the value. */
export const VALUE = 44;

const little32 = (value: number): readonly number[] => [0, 8, 16, 24].map((shift) => (value >> shift) & 255);
const align8 = (size: number): number => Math.ceil(size / 8) * 8;
const ascii = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0));

/**
 * Returns the packed list of one cache file path as hex digits: native, little endian. Written a second time, without the
 * site's codec, so that the bytes that the page shows for any path can be compared with it.
 */
export function packedList(path: string): string {
  const pairSize = align8(16 + NAME.length + 1) + align8(path.length + 1);
  const bytes = new Array<number>(12 + pairSize + 4).fill(0);
  const put = (at: number, values: readonly number[]): void =>
    void bytes.splice(at, values.length, ...values);
  put(0, [0, 1]);
  put(8, little32(1));
  put(12, little32(pairSize));
  put(16, [NAME.length + 1]);
  put(20, little32(1));
  put(24, little32(9));
  put(28, ascii(NAME));
  put(VALUE, ascii(path));
  return Buffer.from(bytes).toString('hex');
}

/** Returns the same list with one byte replaced. */
export const withByte = (hex: string, at: number, byte: string): string =>
  hex.slice(0, at * 2) + byte + hex.slice(at * 2 + 2);
