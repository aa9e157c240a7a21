import { hexRun, pastSpaces } from './digits.ts';
import type { Radix } from './types.ts';

/** A line of a dump before its bytes are read: its printed offset, and the rest. */
export interface DumpLine {
  readonly digits: string;
  /** Whether the offset has `0x`. */
  readonly isPrefixed: boolean;
  readonly hasColon: boolean;
  /** Whether `gdb`'s symbol of the address follows: `<buf+16>`. */
  readonly hasSymbol: boolean;
  readonly rest: string;
}

const OFFSET = /^ *(0x)?([0-9a-f]{2,20})(?:`([0-9a-f]{8}))?( ?<[^<>]{0,200}>)?(:?)(?: |$)/i;

/** Splits the offset from a line; null when it starts with none. */
export function dumpLine(text: string): DumpLine | null {
  const found = OFFSET.exec(text);
  if (found === null) return null;
  const [whole, prefix, digits = '', lower = '', symbol, colon = ''] = found;
  const hasColon = colon === ':';
  // Two digits at the start of a line are a byte, unless a colon follows.
  if (!hasColon && digits.length < 4) return null;
  return {
    digits: digits + lower,
    isPrefixed: prefix !== undefined,
    hasColon,
    hasSymbol: symbol !== undefined,
    rest: text.slice(whole.length).trimEnd(),
  };
}

/** Number of low digits of an offset that calculations use. */
const LOW_DIGITS = 12;

/** Returns an offset as a number; -1 for digits of another notation, or too many. */
export function offsetValue(digits: string, radix: Radix): number {
  switch (radix) {
    case 'hex':
      return Number.parseInt(digits.slice(-LOW_DIGITS), 16);
    case 'octal':
      return /^[0-7]{1,17}$/.test(digits) ? Number.parseInt(digits, 8) : -1;
    case 'decimal':
      return /^\d{1,15}$/.test(digits) ? Number(digits) : -1;
  }
}

/** Returns the digits above the low ones, which must be the same on every line of a dump. */
export const highDigits = (digits: string): string => digits.slice(0, -LOW_DIGITS).replace(/^0+/, '');

/** Returns the whole offset. */
export function wholeOffset(digits: string, radix: Radix): bigint {
  return radix === 'hex' ? BigInt(`0x${digits}`) : BigInt(offsetValue(digits, radix));
}

/** Notation of the numbers in a dump. */
export type Digits = Radix | 'binary';

/** The numbers of one line with their ranges, up to the first piece that is not a number. */
export interface Groups {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether gaps differ; a wider one may separate the bytes from the text column. */
  readonly isUneven: boolean;
  /** End of the numbers; the end of the line if nothing else follows. */
  readonly end: number;
}

const DASH = 0x2d;

/** Finds the numbers of a line, up to index `limit`. */
export function groupsOf(rest: string, isPrefixed: boolean, limit = rest.length): Groups {
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps = new Set<number>();
  let at = pastSpaces(rest, 0);
  while (at < limit) {
    const from = isPrefixed ? pastPrefix(rest, at) : at;
    const length = from < 0 ? 0 : hexRun(rest, from);
    const end = from + length;
    const next = rest.charCodeAt(end);
    // WinDbg prints a dash between the eighth byte and the ninth.
    const isDash = next === DASH && starts.length === 7;
    if (length === 0 || end > limit || !(end === limit || next === 0x20 || isDash)) break;
    starts.push(from);
    ends.push(end);
    const after = end >= limit ? limit : pastSpaces(rest, isDash ? end + 1 : end);
    // The halves of a row may have a wider gap between them.
    if (after < limit && starts.length % 8 !== 0) gaps.add(after - end);
    at = after;
  }
  return { starts, ends, isUneven: gaps.size > 1, end: Math.min(at, limit) };
}

const pastPrefix = (text: string, at: number): number =>
  text.charCodeAt(at) === 0x30 && (text.charCodeAt(at + 1) | 0x20) === 0x78 ? at + 2 : -1;
