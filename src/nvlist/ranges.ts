import type { NumberType, NvList } from './model.ts';

/** Least and greatest number of each type of up to 32 bits. */
export const RANGE: Readonly<Record<NumberType, readonly [number, number]>> = {
  byte: [0, 0xff],
  int8: [-0x80, 0x7f],
  uint8: [0, 0xff],
  int16: [-0x8000, 0x7fff],
  uint16: [0, 0xffff],
  int32: [-0x80000000, 0x7fffffff],
  uint32: [0, 0xffffffff],
};

/** Whether a value is a number of the type. */
export function isNumberOf(type: NumberType, value: number): boolean {
  const [least, most] = RANGE[type];
  return value >= least && value <= most && Number.isInteger(value);
}

// Compared, because `BigInt.asIntN` takes twice as long.
export const isSigned64 = (value: bigint): boolean =>
  value >= -0x8000_0000_0000_0000n && value <= 0x7fff_ffff_ffff_ffffn;
export const isUnsigned64 = (value: bigint): boolean => value >= 0n && value <= 0xffff_ffff_ffff_ffffn;

/** Whether the flags are an unsigned word, and the version a signed one. */
export const hasListWords = ({ flags, version }: NvList): boolean =>
  flags >>> 0 === flags && (version | 0) === version;
