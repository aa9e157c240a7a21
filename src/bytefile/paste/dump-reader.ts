import { err, ok, type Result } from '../../base/index.ts';
import { pastSpaces } from './digits.ts';
import {
  dumpLine,
  groupsOf,
  highDigits,
  offsetValue,
  wholeOffset,
  type DumpLine,
  type Groups,
} from './dump-line.ts';
import { rowBytes, type Unit } from './dump-row.ts';
import { ellipsisIn } from './ellipsis.ts';
import { mayShow, showsBytes } from './picture.ts';
import { ByteSink } from './sink.ts';
import { shown, type PasteFault, type Radix } from './types.ts';
import { TOLD_EVERY, type PastedLines } from './clean.ts';

/** A possible layout of a dump, which every line must fit. */
export interface Shape {
  readonly radix: Radix;
  readonly unit: Unit;
  /** What follows the bytes: nothing, or their text column, with signs around it (`bar`, `angle`) or without (`plain`). */
  readonly picture: 'none' | 'bar' | 'angle' | 'plain';
  /** Whether numbers have `0x`. */
  readonly isPrefixed: boolean;
  /** Skips comparing the text column with the bytes: it may use another alphabet, or have names blotted out. */
  readonly isBlind?: boolean;
  /** The first line, as a model for the others. */
  readonly like: DumpLine;
}

export interface DumpRead {
  readonly bytes: Uint8Array;
  readonly base: bigint;
  readonly rows: number;
  /** Number of bytes in the last row. */
  readonly last: number;
  /** Whether the dump ends with the offset after its last byte. */
  readonly isEnded: boolean;
  /** Whether a row had gaps of different width between its numbers. */
  readonly isUneven: boolean;
  /** Least number of spaces between bytes and text column. */
  readonly gap: number;
  /** Whether every number may be decimal: decimal digits without leading zeros. */
  readonly isDecimal: boolean;
}

export interface DumpFault {
  readonly fault: PasteFault;
  /** Index of the line. */
  readonly at: number;
}

/** Most bytes to make of a text, since a `*` may stand for any number. */
export const MOST_BYTES = 32 << 20;
/** Most positions in a line to try as the start of its text column. */
const MOST_TRIES = 64;

interface Row {
  readonly bytes: Uint8Array;
  readonly groups: Groups;
  readonly gap: number;
}

/** Reads a dump by a shape. Returns the fault of the first line that does not fit. */
export function readDump({ lines, first, tell }: PastedLines, shape: Shape): Result<DumpRead, DumpFault> {
  const { like, radix, unit } = shape;
  const sink = new ByteSink();
  const base = offsetValue(like.digits, radix);
  const high = highDigits(like.digits);
  let [width, last, rows, gap] = [0, 0, 0, Number.POSITIVE_INFINITY];
  let isRepeated = false;
  let isEnded = false;
  let isUneven = false;
  let isDecimal = true;
  let at = 0;
  const refuse = (fault: PasteFault): Result<DumpRead, DumpFault> => err({ fault, at });
  const misfit = (): Result<DumpRead, DumpFault> => {
    const [line, text] = [first + at, lines[at] ?? ''];
    const isLeftOut = dumpLine(text) === null && ellipsisIn(text);
    return refuse({ kind: isLeftOut ? 'ellipsis' : 'dumpLine', line, text: shown(text) });
  };

  for (; at < lines.length; at += 1) {
    if (at % TOLD_EVERY === 0) tell?.(at / lines.length);
    const text = lines[at] ?? '';
    const trimmed = text.trim();
    if (trimmed === '') continue;
    if (trimmed === '*') {
      if (rows === 0 || isRepeated || isEnded || last !== width) return misfit();
      isRepeated = true;
      continue;
    }
    const line = dumpLine(text);
    if (line === null || isEnded || !isAlike(line, like)) return misfit();
    const offset = offsetValue(line.digits, radix);
    const place = offset - base;
    const isEnd = line.rest === '';
    if (offset < 0 || !hasWidth(line, like, offset, radix)) return misfit();
    const expected = sink.length + (isRepeated ? last : 0);
    const jump = (): Result<DumpRead, DumpFault> =>
      refuse({ kind: 'dumpOffset', line: first + at, found: offset, expected: base + expected });
    if (highDigits(line.digits) !== high) return jump();
    if (isRepeated) {
      if (place < expected || (place - sink.length) % last !== 0) return jump();
      if (place > MOST_BYTES)
        return refuse({ kind: 'many', line: first + at, length: place, most: MOST_BYTES });
      sink.repeat(last, place);
      isRepeated = false;
    } else if (place !== sink.length) {
      if (!isEnd || !isPadding(sink, place, unit)) return jump();
      sink.shorten(place);
    }
    if (isEnd) {
      if (rows === 0 || line.hasColon) return misfit();
      isEnded = true;
      continue;
    }
    if (rows > 0 && last !== width) return misfit();
    const row = readRow(line.rest, shape, width, distance(lines, at, offset, radix));
    if (row === null) return misfit();
    if (row === 'picture') return refuse({ kind: 'picture', line: first + at, text: shown(text) });
    if (rows === 0) width = row.bytes.length;
    if (row.bytes.length > width) return misfit();
    sink.append(row.bytes);
    last = row.bytes.length;
    rows += 1;
    isUneven ||= row.groups.isUneven;
    isDecimal &&= row.groups.starts.every((start, i) =>
      isDecimalNumber(line.rest, start, row.groups.ends[i] ?? 0),
    );
    gap = Math.min(gap, row.gap);
  }
  if (isRepeated || rows === 0) return refuse({ kind: 'cut', line: first + lines.length - 1 });
  const whole = wholeOffset(like.digits, radix);
  return ok({ bytes: sink.bytes(), base: whole, rows, last, isEnded, isUneven, gap, isDecimal });
}

function isDecimalNumber(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) === 0x30 && end > start + 1) return false;
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) > 0x39) return false;
  return true;
}

const isAlike = (a: DumpLine, b: DumpLine): boolean =>
  a.isPrefixed === b.isPrefixed && a.hasColon === b.hasColon && (a.hasSymbol === b.hasSymbol || b.hasColon);

const RADIX = { hex: 16, octal: 8, decimal: 10 } as const;

/** Reports whether an offset has as many digits as the first one, or more because its value needs them. */
const hasWidth = ({ digits, isPrefixed }: DumpLine, like: DumpLine, offset: number, radix: Radix): boolean =>
  isPrefixed ||
  digits.length === like.digits.length ||
  (digits.length > like.digits.length && offset.toString(RADIX[radix]).length === digits.length);

/** Reports whether the bytes after `length` may be zeros with which a tool filled the last word. */
function isPadding(sink: ByteSink, length: number, { size }: Unit): boolean {
  if (length >= sink.length || sink.length - length >= size) return false;
  for (let i = length; i < sink.length; i += 1) if (sink.at(i) !== 0) return false;
  return true;
}

/** Returns the difference to the offset on the next line; 0 without one. */
function distance(lines: readonly string[], at: number, offset: number, radix: Radix): number {
  let next = at + 1;
  while (next < lines.length && (lines[next] ?? '').trim() === '') next += 1;
  const line = dumpLine(lines[next] ?? '');
  return line === null ? 0 : Math.max(0, offsetValue(line.digits, radix) - offset);
}

/** Reads a row if all of it fits. `width`: bytes of the earlier rows; `next`: bytes according to the next offset. */
function readRow(rest: string, shape: Shape, width: number, next: number): Row | 'picture' | null {
  const { picture, unit, isPrefixed } = shape;
  if (picture === 'plain') return plainRow(rest, shape, width, next);
  const [open, close] = picture === 'bar' ? ['|', '|'] : ['>', '<'];
  const limit = picture === 'none' ? rest.length : rest.indexOf(open);
  if (limit < 0) return null;
  const groups = groupsOf(rest, isPrefixed, rest.slice(0, limit).trimEnd().length);
  if (groups.end < groups.starts.length || groups.starts.length === 0) return null;
  if (rest.slice(groups.end, limit).trim() !== '') return null;
  const bytes = rowBytes(rest, groups, groups.starts.length, unit);
  if (bytes === null) return null;
  if (picture === 'none') return { bytes, groups, gap: Number.POSITIVE_INFINITY };
  if (!rest.endsWith(close) || rest.length < limit + 2) return null;
  if (shape.isBlind === true) return { bytes, groups, gap: Number.POSITIVE_INFINITY };
  const side = rest.slice(limit + 1, -1);
  // The text column of a filled word is shorter than the word.
  const least = Math.max(1, bytes.length - unit.size + 1);
  for (let length = bytes.length; length >= least; length -= 1) {
    if (showsBytes(bytes.subarray(0, length), side)) {
      return { bytes: bytes.subarray(0, length), groups, gap: Number.POSITIVE_INFINITY };
    }
  }
  return 'picture';
}

/** Reads a row whose text column follows the numbers without a sign. */
function plainRow(rest: string, shape: Shape, width: number, next: number): Row | 'picture' | null {
  const { unit, isPrefixed, isBlind } = shape;
  const groups = groupsOf(rest, isPrefixed);
  if (isBlind === true) return unseenRow(rest, groups, unit);
  const known = next > 0 && next <= rest.length ? next : width;
  const count = Math.ceil(known / unit.size);
  const isThere = count > 0 && count <= groups.starts.length;
  const row = isThere ? pictured(rest, groups, unit, count, known) : null;
  const found = row ?? searchedRow(rest, groups, unit, width);
  if (found !== null) return found;
  return unseenRow(rest, groups, unit) === null ? null : 'picture';
}

/** Reads a row up to its first wide gap, whatever follows. */
function unseenRow(rest: string, groups: Groups, unit: Unit): Row | null {
  const { starts, ends } = groups;
  const apart = ends.findIndex((end, i) => (starts[i + 1] ?? pastSpaces(rest, end)) - end > 1);
  const bytes = apart < 0 ? null : rowBytes(rest, groups, apart + 1, unit);
  return bytes === null ? null : { bytes, groups, gap: Number.POSITIVE_INFINITY };
}

function pictured(rest: string, groups: Groups, unit: Unit, count: number, length: number): Row | null {
  const bytes = rowBytes(rest, groups, count, unit);
  if (bytes?.length !== length) return null;
  const end = groups.ends[count - 1] ?? 0;
  const from = pastSpaces(rest, end);
  if (!showsBytes(bytes, rest.slice(from))) return null;
  return { bytes, groups, gap: from >= rest.length ? Number.POSITIVE_INFINITY : from - end };
}

/** Reads a row of unknown length: as many bytes as the rest of the line shows. */
function searchedRow(rest: string, groups: Groups, unit: Unit, width: number): Row | null {
  let tries = 0;
  const [byte = 0] = rowBytes(rest, groups, 1, { ...unit, isCut: true }) ?? [];
  for (let count = 1; count <= groups.starts.length && tries < MOST_TRIES; count += 1) {
    const digits = (groups.ends[count - 1] ?? 0) - (groups.starts[count - 1] ?? 0);
    const length = (count - 1) * unit.size + Math.min(unit.size, digits / 2);
    if (width > 0 && length > width) break;
    const next = groups.starts[count] ?? pastSpaces(rest, groups.ends[count - 1] ?? 0);
    if (rest.length - next > length || (next < rest.length && !mayShow(byte, rest.charCodeAt(next))))
      continue;
    tries += 1;
    const row = pictured(rest, groups, unit, count, length);
    if (row !== null) return row;
  }
  return null;
}
