import { align8 } from '../base/index.ts';
import { TYPE_NUMBER } from './model.ts';

/** Bytes before the list: encoding, endian, two reserved (OpenZFS `nvs_header_t`). */
export const HEADER_SIZE = 4;
/** Fixed part of a native pair: size 4, name size 2, reserved 2, element count 4, type 4 (`nvpair_t`). */
export const PAIR_FIXED = 16;
/** A nested list's header inside its pair: version 4, flags 4, pointer 8, flag 4, pad 4 (`nvlist_t`). */
export const NESTED_HEADER = 24;
/** A pointer slot, kept in the packed form as eight zero bytes. */
export const POINTER = 8;
/** The smallest pair: the fixed part and an empty name with its NUL, aligned. */
export const SMALLEST_PAIR = align8(PAIR_FIXED + 1);
/** Name sizes are signed 16-bit numbers and count the NUL. */
export const LONGEST_NAME = 0x7fff;
/** Sizes of pairs and values are signed 32-bit numbers. */
export const LONGEST_VALUE = 0x7fffffff;
/** Nested levels below the outermost list that user space unpacks, and the kernel (nvpair.c, `nvpair_max_recursion`). */
export const DEFAULT_MAX_DEPTH = 100;
export const KERNEL_MAX_DEPTH = 20;

/** XDR: every field takes a multiple of four bytes. */
export const XDR_WORD = 4;
/** XDR: encoded size, decoded size, name length, type and element count of a pair. */
export const XDR_PAIR_FIXED = 5 * XDR_WORD;
/** XDR: the end mark is two zero words in the place of a pair's two sizes. */
export const XDR_END = 2 * XDR_WORD;

/** Rounds up to a multiple of four, as XDR does (RFC 4506 section 3). */
export const align4 = (length: number): number => (length + 3) & ~3;

/** Where the value starts inside a pair whose name takes `nameSize` bytes, NUL included. */
export const valueOffset = (nameSize: number): number => align8(PAIR_FIXED + nameSize);

type Layout = {
  /** Bytes of one element in memory; for texts and lists what each takes besides its own bytes. */
  readonly element: number;
  readonly array: boolean;
};

const scalar = (element: number): Layout => ({ element, array: false });
const array = (element: number): Layout => ({ element, array: true });

// Indexed by the type's number on the wire.
const LAYOUTS: readonly (Layout | undefined)[] = [
  undefined,
  scalar(0), // boolean: the name is all
  scalar(1),
  scalar(2),
  scalar(2),
  scalar(4),
  scalar(4),
  scalar(8),
  scalar(8),
  scalar(0), // string: its bytes are counted apart
  array(1),
  array(2),
  array(2),
  array(4),
  array(4),
  array(8),
  array(8),
  array(POINTER), // string array: the bytes are counted apart
  scalar(8),
  scalar(NESTED_HEADER),
  array(POINTER + NESTED_HEADER),
  scalar(4), // boolean value: a C int
  scalar(1),
  scalar(1),
  array(4),
  array(1),
  array(1),
  scalar(8),
];

/**
 * Bytes that a value takes in memory, without the bytes of strings; 'type' or 'count' when the type is
 * unknown or the element count is not the one of the type (scalars 1, `boolean` 0). The kernel has no `double`.
 */
export function fixedValueSize(type: number, count: number, isKernel: boolean): number | 'type' | 'count' {
  const layout = LAYOUTS[type];
  if (layout === undefined || (isKernel && type === TYPE_NUMBER.double)) return 'type';
  if (!layout.array) return count === (type === 1 ? 0 : 1) ? layout.element : 'count';
  // The count is read as unsigned, as C does, so a negative one is far too large.
  const size = (count >>> 0) * layout.element;
  return size > LONGEST_VALUE ? 'count' : size;
}

/**
 * XDR: most bytes that a pair can take once decoded when `left` bytes follow its two sizes. The library refuses a
 * larger pair before it allocates. An array of empty strings grows most: four bytes become eight and a NUL.
 */
export function largestDecodedPair(left: number): number {
  const data = Math.max(0, left - XDR_PAIR_FIXED);
  return SMALLEST_PAIR + data * 2 + align4(Math.floor(data / 4));
}
