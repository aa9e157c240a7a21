import type { PastedLines } from './clean.ts';
import { dumpLine, groupsOf, type DumpLine } from './dump-line.ts';
import { readDump, type DumpFault, type DumpRead, type Shape } from './dump-reader.ts';
import { unitsOf } from './dump-row.ts';
import { beginsAsList, sameBytes } from './evidence.ts';
import {
  refused,
  SURENESS,
  type Candidate,
  type FormAnswer,
  type Layout,
  type Radix,
  type Sureness,
} from './types.ts';
import type { Tool } from './tool.ts';

/*
 * Dumps: each line has an offset, the bytes from there on, and perhaps their text column. No single line decides what the
 * numbers are (bytes, words of either order, octal, binary) and how offsets are written. Each possible layout is tested on
 * all lines: every offset must equal the first one plus the bytes before it.
 */

interface Found {
  readonly shape: Shape;
  readonly read: DumpRead;
}

/** Reads a text as a dump with offsets; null when its first line has no offset. */
export function dumpAnswer(text: PastedLines): FormAnswer | null {
  const first = text.lines.find((line) => line.trim() !== '') ?? '';
  const like = dumpLine(first);
  if (like === null || like.rest === '') return null;
  const found: Found[] = [];
  let furthest: { readonly fault: DumpFault; readonly shape: Shape } | null = null;
  for (const shape of shapesOf(like)) {
    const read = readDump(text, shape);
    if (read.ok) found.push({ shape, read: read.value });
    else if (furthest === null || isBetter(read.error, furthest.fault))
      furthest = { fault: read.error, shape };
  }
  if (found.length > 0) return { candidates: judged(found) };
  if (furthest === null) return null;
  const { fault, shape } = furthest;
  return refused(
    fault.fault,
    toolOf(shape),
    fault.at + 1,
    fault.fault.kind === 'picture' ? unseen(text, shape) : [],
  );
}

/** Prefers the fault on a later line; on the same line, a mismatch of the text column; otherwise the more usual layout. */
const isBetter = (a: DumpFault, b: DumpFault): boolean =>
  a.at > b.at || (a.at === b.at && b.fault.kind === 'dumpLine' && a.fault.kind === 'picture');

/** Reads a dump by its numbers, whatever its text column shows. */
function unseen(text: PastedLines, shape: Shape): readonly Candidate[] {
  const read = readDump(text, { ...shape, isBlind: true });
  return read.ok ? [{ ...candidate({ shape, read: read.value }, SURENESS.onRequest), mark: 'unseen' }] : [];
}

function shapesOf(like: DumpLine): readonly Shape[] {
  const { rest, hasColon } = like;
  const isPrefixed = /^ *0x/i.test(rest);
  // `gdb` prints the symbol of an address; its numbers without `0x` are decimal or octal.
  if (like.hasSymbol && !isPrefixed) return [];
  const groups = groupsOf(rest, isPrefixed);
  const width = (groups.ends[0] ?? 0) - (groups.starts[0] ?? 0);
  const units = unitsOf(width, !hasColon && !isPrefixed, hasColon && !isPrefixed, hasColon);
  return radicesOf(like).flatMap((radix) =>
    units.flatMap((unit) =>
      picturesOf(rest, groups.end)
        .filter((picture) => picture !== 'bar' || radix === 'hex')
        .map((picture) => ({ radix, unit, picture, isPrefixed, like })),
    ),
  );
}

/** Returns the possible notations of the offsets, the most usual for this layout first. */
function radicesOf({ digits, isPrefixed, hasColon }: DumpLine): readonly Radix[] {
  if (isPrefixed || /[a-f]/i.test(digits)) return ['hex'];
  if (hasColon) return ['hex', 'decimal'];
  // `od` pads octal and decimal offsets to seven digits; other widths are those of hex.
  if (digits.length === 7) return ['octal', 'hex', 'decimal'];
  return digits.length > 7 && !digits.startsWith('0') ? ['hex', 'octal', 'decimal'] : ['hex'];
}

function picturesOf(rest: string, numbersEnd: number): readonly Shape['picture'][] {
  const between: Shape['picture'][] = [];
  if (/\|.*\|$/.test(rest)) between.push('bar');
  if (/>.*<$/.test(rest)) between.push('angle');
  return numbersEnd >= rest.length ? ['none', ...between, 'plain'] : [...between, 'plain'];
}

/** Sorts the readings by sureness. */
function judged(found: readonly Found[]): readonly Candidate[] {
  const isListed = found.map(({ read }) => beginsAsList(read.bytes));
  const hasList = isListed.includes(true);
  const candidates = found.map((one, i) =>
    candidate(one, surenessOf(one, found, hasList && isListed[i] !== true)),
  );
  return candidates.toSorted((a, b) => b.sureness - a.sureness);
}

function surenessOf({ shape, read }: Found, all: readonly Found[], isOtherListed: boolean): Sureness {
  const { unit, radix } = shape;
  const rivals = all.filter((other) => !sameBytes(other.read.bytes, read.bytes));
  if (rivals.length === 0) return lonely(shape, read);
  if (rivals.some((other) => isDrawn(other, shape))) return SURENESS.onRequest;
  if (shape.picture === 'plain' && read.gap < 2 && rivals.some((other) => other.shape.picture === 'none'))
    return SURENESS.plausible;
  if (shape.picture === 'none' && rivals.some((other) => other.shape.picture === 'plain'))
    return SURENESS.plausible;
  // Two byte orders of one text: prefers the one in which a list starts, then the tool's usual one, else asks.
  if (rivals.some((other) => isOrderOf(other.shape, shape))) {
    if (isOtherListed) return SURENESS.onRequest;
    if (!beginsAsList(read.bytes)) {
      const usual = usualOrder(shape);
      if (usual === null) return SURENESS.plausible;
      if (usual !== unit.order) return SURENESS.onRequest;
    }
  }
  const notations = [
    ...new Set(all.filter((other) => other.shape.unit.digits === unit.digits).map((o) => o.shape.radix)),
  ];
  if (notations.length > 1 && rivals.some((other) => other.shape.radix !== radix)) {
    // `hexdump` (hex offsets) and `od` (octal offsets) write words and octal bytes in the same layout.
    if ((unit.size > 1 || unit.digits === 'octal') && shape.like.digits.length === 7)
      return SURENESS.plausible;
    if (radicesOf(shape.like).find((one) => notations.includes(one)) !== radix) return SURENESS.onRequest;
  }
  return lonely(shape, read);
}

/** Returns the sureness of a reading without rivals. */
function lonely(shape: Shape, read: DumpRead): Sureness {
  const { unit, like } = shape;
  // A tool that fills its last word prints the end offset; without it, a final zero may be filling.
  const isFilled = unit.size > 1 && !like.hasColon && shape.picture === 'none' && unit.digits !== 'binary';
  if (isFilled && !read.isEnded && read.bytes.at(-1) === 0) return SURENESS.plausible;
  if (shape.picture === 'none' && mayBeDecimal(shape, read)) return SURENESS.plausible;
  // The last of three rows of `hexdump`, without the second row, would be one of `od -x`.
  const isThird = unit.size > 1 && shape.radix === 'octal' && read.rows === 2 && read.last <= 8;
  if (isThird && !like.hasColon) return SURENESS.plausible;
  // Octal bytes of `gdb` have four digits, as have the pairs of `tcpdump`, whose offsets start at zero.
  const isPair = like.isPrefixed && !shape.isPrefixed && unit.size > 1;
  if (isPair && read.rows === 1 && read.base !== 0n) return SURENESS.plausible;
  // Numbers as long as the offset: two lines may be consecutive by chance, and a single line always is.
  const isLikeOffset = !like.hasColon && like.digits.length === unit.width;
  if (isLikeOffset && read.rows < 3 && !read.isEnded && shape.picture === 'none') return SURENESS.plausible;
  if (read.rows > 1 || like.hasColon || shape.picture !== 'none' || read.isEnded) return SURENESS.certain;
  // A single line of numbers whose first is not zero may be anything.
  return read.base === 0n ? SURENESS.certain : SURENESS.plausible;
}

/**
 * Reports whether the numbers may be decimal: those of `od -t u1` or `-t u2`, which are further apart or look octal, or
 * those of `gdb`, which writes hex with `0x`.
 */
const mayBeDecimal = ({ unit, like, isPrefixed }: Shape, read: DumpRead): boolean =>
  read.isDecimal &&
  !isPrefixed &&
  (like.hasColon ? like.isPrefixed : /^ *\S+ {2,}\S|^ \S/.test(like.rest) || unit.digits === 'octal');

/** Reports whether another reading has a separate text column where this one reads more bytes. */
const isDrawn = (other: Found, shape: Shape): boolean =>
  other.shape.picture === 'plain' && other.read.gap >= 2 && shape.picture === 'none';

const isOrderOf = (a: Shape, b: Shape): boolean =>
  a.unit.order !== b.unit.order &&
  a.unit.digits === b.unit.digits &&
  a.picture === b.picture &&
  a.radix === b.radix;

/** Returns the byte order in which this layout's tool prints a word; null when two tools share the layout. */
function usualOrder({ unit, like, isPrefixed }: Shape): Shape['unit']['order'] | null {
  if (isPrefixed || !like.hasColon) return 'little';
  // `xxd` and `tcpdump` print pairs in byte order; `xxd -g 4` and `xxd -e` cannot be told apart.
  return unit.size === 2 ? 'text' : null;
}

function candidate({ shape, read }: Found, sureness: Sureness): Candidate {
  const { unit, picture } = shape;
  const isWord = unit.size > 1 && (unit.order !== 'text' || isWordTool(shape));
  const layout: Layout = {
    tool: toolOf(shape),
    offsets: shape.radix,
    digits: unit.digits,
    word: isWord ? unit.size : 1,
    order: isWord ? (unit.order === 'little' ? 'little' : 'big') : null,
  };
  return { form: 'dump', layout, base: read.base, bytes: read.bytes, sureness, mark: picture };
}

/** Reports whether numbers of several bytes are words, rather than bytes printed without spaces. */
const isWordTool = ({ like, isPrefixed }: Shape): boolean => isPrefixed || !like.hasColon;

function toolOf({ like, unit, picture, radix, isPrefixed }: Shape): Tool {
  const { digits } = like;
  if (like.hasColon) {
    if (like.hasSymbol || isPrefixed) return 'gdb';
    if (like.isPrefixed) return unit.size === 2 ? 'tcpdump' : 'lldb';
    return 'xxd';
  }
  if (picture === 'bar') return 'hexdumpC';
  if (picture === 'angle' || unit.digits === 'octal') return 'od';
  if (unit.size > 1)
    return digits.length === 7 && radix === 'hex' ? 'hexdump' : digits.length <= 7 ? 'od' : 'offsets';
  if (digits.length === 4) return 'wireshark';
  if (picture === 'plain') return 'offsets';
  if (digits.length === 6 || digits.length === 7) return 'od';
  return digits.length === 8 ? 'hexdumpC' : 'offsets';
}
