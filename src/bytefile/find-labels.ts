import { LABEL_SIZE, LIST_AT, LIST_ROOM, looksLikeList, type ListPlace } from './label.ts';
import { checksumState, LIST_PART, type ChecksumState, type Digest } from './label-checksum.ts';
import { partitionsOf, type Partition } from './partitions.ts';
import { readList, USUAL_MACHINE, type Refusal } from './read-list.ts';
import type { Slices } from './slices.ts';

/** What stands at a place where a label may be. */
export interface LabelFound {
  /** Where the label begins in the file, and where its list stands. */
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  /** Which of the four labels of a vdev it is, 0 to 3; null at a place that no device explains. */
  readonly number: 0 | 1 | 2 | 3 | null;
  /** The partition that has it; null of the whole file. */
  readonly partition: Partition | null;
  /**
   * `whole`: the decoder takes the list. `damaged`: it refuses it, `refusal` says where (offsets count from the start of the
   * file). `other`: no list begins here. `blank`: zeros.
   */
  readonly state: 'whole' | 'damaged' | 'other' | 'blank';
  readonly refusal: Refusal | null;
  readonly checksum: ChecksumState;
}

export interface LabelSearch {
  /** SHA-256; without it nothing is said of checksums. */
  readonly digest?: Digest;
  /** Bytes of the file that were looked over. */
  readonly onprogress?: (done: number) => void;
  readonly isCancelled?: () => boolean;
}

/** Places that are read at a time when a whole file is looked over. */
const AT_ONCE = 64;
const IN_VDEV = [0, 1, 2, 3] as const;

/**
 * Finds every label of a device or image: the four of the file as a whole and of each partition in it, then those that
 * stand at any other multiple of 256 KiB. Of a device with one label all four places are told, so that a damaged label 0
 * is seen, and hides none of the others. In the order of the file.
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

/** The label that is opened: the first whole one, and among those rather one whose checksum is not wrong. */
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

/** Where a label stands on a device: two at its start, two at the end of its whole labels (vdev_label_offset). */
function offsetOf(number: 0 | 1 | 2 | 3, size: number): number | null {
  const room = Math.floor(size / LABEL_SIZE) * LABEL_SIZE;
  const offset = number < 2 ? number * LABEL_SIZE : room - (4 - number) * LABEL_SIZE;
  // On a device of one or two labels those at its end are those at its start.
  const isThere = number < 2 ? offset + LIST_AT < size : offset >= 2 * LABEL_SIZE;
  return isThere ? offset : null;
}

/** Multiples of 256 KiB at which a list begins where that of a label would. */
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
  // A label that no device explains is one of the first two of a device that begins there, or of this file.
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
    // Where the device begins is not known: neither is what its checksum should be.
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
  // The list of a label is XDR, which any machine reads; what a little-endian one refuses in native form may be big-endian.
  const isNativeBig = part[0] === 0 && part[1] === 0;
  const machine = isNativeBig ? { ...USUAL_MACHINE, host: 'big' as const } : USUAL_MACHINE;
  const { refusal } = readList(part, machine, undefined, place);
  if (refusal === null) return { state: 'whole', refusal: null };
  const { offset, cause } = refusal;
  return { state: 'damaged', refusal: { ...refusal, offset: start + offset, cause: start + cause } };
}
