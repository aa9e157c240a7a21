/** What is known about the checksum of a label's list. */
export type ChecksumState = 'right' | 'wrong' | 'unknown';

/** Computes SHA-256. Browsers have it; this folder does not. */
export type Digest = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Size of the part of a label that holds the list with its checksum: `vdev_phys_t` (vdev_impl.h). */
export const LIST_PART = 112 << 10;
/** Size of the magic number and the four words of checksum at its end (`zio_eck_t`, zio.h). */
export const CHECKSUM_SIZE = 40;
const MAGIC = 0x210da7ab10c7a11n;

/**
 * Checks the checksum in a label. It is computed with the label's own offset on its device in place of the checksum, so
 * that a misplaced label fails; `offsets` are the offsets at which this label may belong. `wrong` means that the bytes or
 * the position are wrong.
 */
export async function checksumState(
  part: Uint8Array,
  offsets: readonly number[],
  digest: Digest,
): Promise<ChecksumState> {
  if (part.length < LIST_PART) return 'unknown';
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  const at = LIST_PART - CHECKSUM_SIZE;
  const isLittle = view.getBigUint64(at, true) === MAGIC;
  // Without the magic number, no checksum was written here, or it is damaged too.
  if (!isLittle && view.getBigUint64(at, false) !== MAGIC) return 'unknown';
  for (const offset of offsets) {
    const copy = part.slice(0, LIST_PART);
    const words = new DataView(copy.buffer);
    for (let word = 0; word < 4; word += 1)
      words.setBigUint64(at + 8 + 8 * word, word === 0 ? BigInt(offset) : 0n, isLittle);
    const made = await digest(copy);
    const sum = new DataView(made.buffer, made.byteOffset, made.byteLength);
    const isSame = [0, 1, 2, 3].every(
      (word) => view.getBigUint64(at + 8 + 8 * word, isLittle) === sum.getBigUint64(8 * word, false),
    );
    if (isSame) return 'right';
  }
  return 'wrong';
}
