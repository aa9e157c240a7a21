import { LABEL_SIZE, type LabelFound, type ListPlace } from '../bytefile/index.ts';

/** A file up to this size is read as soon as it is opened. For a larger one the reader asks for the tree. */
export const READ_AT_ONCE = 32 << 20;
/** The longest file that is shown in one piece. Of a longer one, a part is shown at a time. */
export const LONGEST_WHOLE = 1 << 30;
/** Size of a part. */
export const PART = 16 << 20;

/** A range of a file, in bytes. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The part of a long file in which an offset is. */
export function partAt(offset: number, size: number): Part {
  const start = Math.floor(offset / PART) * PART;
  return { start, end: Math.min(size, start + PART) };
}

/** The part to show of a file with a list at `label`, or without one: the whole of it where that is not too long. */
export function partOf(size: number, label: LabelFound | null): Part {
  if (label !== null && size > READ_AT_ONCE)
    return { start: label.offset, end: Math.min(size, label.offset + LABEL_SIZE) };
  return size > LONGEST_WHOLE ? partAt(0, size) : { start: 0, end: size };
}

/** The list of a label, in bytes that begin at `from` in the file. */
export const placeOf = ({ number, start, end }: LabelFound, from: number): ListPlace => ({
  kind: number === null ? 'inside' : 'label',
  label: number ?? 0,
  start: start - from,
  end: end - from,
});
