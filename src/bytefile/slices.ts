/** A file that is read piece by piece: one of any size, which nobody holds in memory. */
export interface Slices {
  readonly size: number;
  /** The bytes from `offset` on; fewer than `length` at the end of the file, none behind it. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

/** Bytes that are at hand, as slices. */
export const slicesOf = (bytes: Uint8Array): Slices => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});
