/** The position of the packed list in a file. */
export interface ListPlace {
  /** `inside`: within something else, such as a record of a stream, or a label of no known device. */
  readonly kind: 'whole' | 'label' | 'inside';
  /** Number of the label on the disk, from 0; 0 if the list is in no label. */
  readonly label: number;
  readonly start: number;
  readonly end: number;
}

/** Size of a label: 8 KiB blank, 8 KiB boot header, 112 KiB with the list, 128 KiB of uberblocks (vdev_impl.h). */
export const LABEL_SIZE = 256 << 10;
export const LIST_AT = 16 << 10;
/** Most bytes of the list: its part ends with a checksum of 40 bytes. */
export const LIST_ROOM = (112 << 10) - 40;

/**
 * Reports whether a packed list may start at `at`: a known encoding and endian byte, zeros in the reserved bytes and the
 * version, and a flag. A damaged list usually keeps these; the decoder decides.
 */
export function looksLikeList(bytes: Uint8Array, at: number): boolean {
  if (at + 12 > bytes.length) return false;
  const byte = (i: number): number => bytes[at + i] ?? 0;
  if (byte(0) > 1 || byte(1) > 1) return false;
  for (let i = 2; i < 8; i += 1) if (byte(i) !== 0) return false;
  const words = [byte(8) | (byte(9) << 8) | (byte(10) << 16), byte(11) | (byte(10) << 8) | (byte(9) << 16)];
  return words.some((flags) => flags >= 1 && flags <= 3);
}

/** Finds the list: at the start of the file, or in the first label of a disk image or of a part of one. */
export function findList(bytes: Uint8Array): ListPlace {
  const whole: ListPlace = { kind: 'whole', label: 0, start: 0, end: bytes.length };
  if (looksLikeList(bytes, 0)) return whole;
  return labels(bytes)[0] ?? whole;
}

/** Returns the possible labels of a disk image: two at its start, two at its end. */
export function labels(bytes: Uint8Array): readonly ListPlace[] {
  const behind = Math.floor(bytes.length / LABEL_SIZE) * LABEL_SIZE;
  const starts = new Set([0, LABEL_SIZE, behind - 2 * LABEL_SIZE, behind - LABEL_SIZE]);
  return [...starts].flatMap((start, label) =>
    start >= 0 && looksLikeList(bytes, start + LIST_AT)
      ? [
          {
            kind: 'label' as const,
            label,
            start: start + LIST_AT,
            end: Math.min(start + LIST_AT + LIST_ROOM, bytes.length),
          },
        ]
      : [],
  );
}
