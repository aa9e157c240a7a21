/** A file of any size that is read in pieces. */
export interface Slices {
  readonly size: number;
  /** Reads the bytes from `offset` on; fewer than `length` at the end of the file, none after it. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

/** Wraps bytes in memory as slices. */
export const slicesOf = (bytes: Uint8Array): Slices => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});
