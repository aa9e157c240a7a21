import { LABEL_SIZE, LIST_AT, LIST_ROOM, looksLikeList, type ListPlace } from './label.ts';
import { checksumState, LIST_PART, type ChecksumState, type Digest } from './label-checksum.ts';
import { partitionsOf, type Partition } from './partitions.ts';
import { readList, USUAL_MACHINE, type Refusal } from './read-list.ts';
import type { Slices } from './slices.ts';

/** The content of a possible position of a label. */
export interface LabelFound {
  /** Start of the label in the file, and range of its list. */
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  /** Its number on the device, 0 to 3; null at a position that belongs to no known device. */
  readonly number: 0 | 1 | 2 | 3 | null;
  /** The partition of the label; null for the whole file. */
  readonly partition: Partition | null;
  /**
   * `whole`: the decoder accepts the list. `damaged`: it refuses the list, with `refusal` (offsets from the start of the
   * file). `other`: no list starts here. `blank`: zeros.
   */
  readonly state: 'whole' | 'damaged' | 'other' | 'blank';
  readonly refusal: Refusal | null;
  readonly checksum: ChecksumState;
}

export interface LabelSearch {
  /** SHA-256. Without it, checksums stay `unknown`. */
  readonly digest?: Digest;
  /** Called with the number of bytes searched so far. */
  readonly onprogress?: (done: number) => void;
  readonly isCancelled?: () => boolean;
}

/** Number of positions to read at once when searching a whole file. */
const AT_ONCE = 64;
const IN_VDEV = [0, 1, 2, 3] as const;

/**
 * Finds every label of a device or image: the four of the whole file and of each partition in it, then those at any other
 * multiple of 256 KiB. For a device with at least one label, reports all four positions, so that a damaged label 0 shows
 * without hiding the others. Sorted by offset.
 */
export async function findLabels(file: Slices, search: LabelSearch = {}): Promise<readonly LabelFound[]> {
  const found = new Map<number, LabelFound>();
  const devices = [
    { start: 0, size: file.size, partition: null },
    ...(await partitionsOf(file)).map(deviceOf),
  ];
  for (const device of devices) {
    const all: LabelFound[] = [];
    for (const number of IN_VDEV) {
      const within = offsetOf(number, device.size);
      if (within !== null)
        all.push(await lookAt(file, device.start + within, number, device.partition, search));
    }
    if (!all.some(isLabel)) continue;
    for (const one of all) {
      const known = found.get(one.offset);
      if (known === undefined || (!isLabel(known) && isLabel(one))) found.set(one.offset, one);
    }
  }
  for (const offset of await boundaries(file, search)) {
    if (!found.has(offset)) found.set(offset, await lookAt(file, offset, null, null, search));
  }
  return [...found.values()].toSorted((a, b) => a.offset - b.offset);
}

/** Returns the label to open: the first intact one, preferably without a wrong checksum. */
export function chosenLabel(labels: readonly LabelFound[]): LabelFound | null {
  const whole = labels.filter(({ state }) => state === 'whole');
  return (
    whole.find(({ checksum }) => checksum !== 'wrong') ??
    whole[0] ??
    labels.find(({ state }) => state === 'damaged') ??
    null
  );
}

const isLabel = ({ state, checksum }: LabelFound): boolean =>
  state === 'whole' || state === 'damaged' || checksum === 'right';

const deviceOf = (partition: Partition): { start: number; size: number; partition: Partition } => ({
  start: partition.start,
  size: partition.size,
  partition,
});

/** Returns the offset of a label on a device: two at the start, two at the end of its whole labels (vdev_label_offset). */
function offsetOf(number: 0 | 1 | 2 | 3, size: number): number | null {
  const room = Math.floor(size / LABEL_SIZE) * LABEL_SIZE;
  const offset = number < 2 ? number * LABEL_SIZE : room - (4 - number) * LABEL_SIZE;
  // On a device with room for one or two labels, the last ones coincide with the first ones.
  const isThere = number < 2 ? offset + LIST_AT < size : offset >= 2 * LABEL_SIZE;
  return isThere ? offset : null;
}

/** Returns the multiples of 256 KiB at which a label with a list seems to start. */
async function boundaries(
  file: Slices,
  { onprogress, isCancelled }: LabelSearch,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (let first = 0; first + LIST_AT < file.size; first += AT_ONCE * LABEL_SIZE) {
    if (isCancelled?.() === true) break;
    const places = Array.from({ length: AT_ONCE }, (_, i) => first + i * LABEL_SIZE).filter(
      (offset) => offset + LIST_AT < file.size,
    );
    const heads = await Promise.all(places.map((offset) => file.read(offset + LIST_AT, 16)));
    for (const [i, head] of heads.entries()) if (looksLikeList(head, 0)) found.push(places[i] ?? 0);
    onprogress?.(Math.min(file.size, first + AT_ONCE * LABEL_SIZE));
  }
  return found;
}

async function lookAt(
  file: Slices,
  offset: number,
  number: LabelFound['number'],
  partition: Partition | null,
  { digest }: LabelSearch,
): Promise<LabelFound> {
  const start = offset + LIST_AT;
  const part = await file.read(start, LIST_PART);
  const end = start + Math.min(LIST_ROOM, part.length);
  // A label of no known device may be one of the first two of a device that starts there, or of this file.
  const offsets =
    number === null ? [start, LIST_AT, LABEL_SIZE + LIST_AT] : [start - (partition?.start ?? 0)];
  const checksum = digest === undefined ? 'unknown' : await checksumState(part, offsets, digest);
  const isPlaceUnknown = number === null && checksum === 'wrong';
  return {
    offset,
    start,
    end,
    number,
    partition,
    ...stateOf(part, start, number),
    // Without the start of the device, its expected checksum is unknown too.
    checksum: isPlaceUnknown ? 'unknown' : checksum,
  };
}

function stateOf(
  part: Uint8Array,
  start: number,
  number: LabelFound['number'],
): Pick<LabelFound, 'state' | 'refusal'> {
  if (!looksLikeList(part, 0)) {
    const isBlank = part.every((byte) => byte === 0);
    return { state: isBlank ? 'blank' : 'other', refusal: null };
  }
  const place: ListPlace = {
    kind: 'label',
    label: number ?? 0,
    start: 0,
    end: Math.min(LIST_ROOM, part.length),
  };
  // A label's list is XDR, which any machine reads. A native big-endian one needs a big-endian machine.
  const isNativeBig = part[0] === 0 && part[1] === 0;
  const machine = isNativeBig ? { ...USUAL_MACHINE, host: 'big' as const } : USUAL_MACHINE;
  const { refusal } = readList(part, machine, undefined, place);
  if (refusal === null) return { state: 'whole', refusal: null };
  const { offset, cause } = refusal;
  return { state: 'damaged', refusal: { ...refusal, offset: start + offset, cause: start + cause } };
}
