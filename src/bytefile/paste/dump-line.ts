import { hexRun, pastSpaces } from './digits.ts';
import type { Radix } from './types.ts';

/** A line of a dump before its bytes are read: its offset as written, and where the rest begins. */
export interface DumpLine {
  readonly digits: string;
  /** Written with `0x`. */
  readonly isPrefixed: boolean;
  readonly hasColon: boolean;
  /** What `gdb` says of an address: `<buf+16>`. */
  readonly hasSymbol: boolean;
  readonly rest: string;
}

const OFFSET = /^ *(0x)?([0-9a-f]{2,20})(?:`([0-9a-f]{8}))?( ?<[^<>]{0,200}>)?(:?)(?: |$)/i;

/** The offset at the start of a line; null for what has none. */
export function dumpLine(text: string): DumpLine | null {
  const found = OFFSET.exec(text);
  if (found === null) return null;
  const [whole, prefix, digits = '', lower = '', symbol, colon = ''] = found;
  const hasColon = colon === ':';
  // Two digits at the start of a line are a byte, unless a colon says otherwise.
  if (!hasColon && digits.length < 4) return null;
  return {
    digits: digits + lower,
    isPrefixed: prefix !== undefined,
    hasColon,
    hasSymbol: symbol !== undefined,
    rest: text.slice(whole.length).trimEnd(),
  };
}

/** The part of an offset that is reckoned with. */
const LOW_DIGITS = 12;

/** An offset as a number; -1 where the digits are none of this notation, or too many. */
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

/** The digits of an address that are above those reckoned with: the same on every line of a dump. */
export const highDigits = (digits: string): string => digits.slice(0, -LOW_DIGITS).replace(/^0+/, '');

/** The whole offset. */
export function wholeOffset(digits: string, radix: Radix): bigint {
  return radix === 'hex' ? BigInt(`0x${digits}`) : BigInt(offsetValue(digits, radix));
}

/** How the numbers of a dump are written. */
export type Digits = Radix | 'binary';

/** The numbers of one line: where each begins and ends. They end at the first piece that is none. */
export interface Groups {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether gaps differ: a wider one is where bytes end and their picture begins. */
  readonly isUneven: boolean;
  /** Where the numbers end: the end of the line if it holds nothing else. */
  readonly end: number;
}

const DASH = 0x2d;

/** Finds the numbers of a line, up to `limit` in its text. */
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
    // WinDbg puts a dash between the eighth byte and the ninth.
    const isDash = next === DASH && starts.length === 7;
    if (length === 0 || end > limit || !(end === limit || next === 0x20 || isDash)) break;
    starts.push(from);
    ends.push(end);
    const after = end >= limit ? limit : pastSpaces(rest, isDash ? end + 1 : end);
    // Half of a row may stand apart.
    if (after < limit && starts.length % 8 !== 0) gaps.add(after - end);
    at = after;
  }
  return { starts, ends, isUneven: gaps.size > 1, end: Math.min(at, limit) };
}

const pastPrefix = (text: string, at: number): number =>
  text.charCodeAt(at) === 0x30 && (text.charCodeAt(at + 1) | 0x20) === 0x78 ? at + 2 : -1;
