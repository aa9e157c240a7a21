import { TOLD_EVERY, type PastedLines } from './clean.ts';
import { hexDigit, hexPair, hexRun, pastSpaces } from './digits.ts';
import { faultAt } from './ellipsis.ts';
import { ByteSink } from './sink.ts';
import { shown, type PasteFault } from './types.ts';

/** A piece that differs from the others. */
interface OddPiece {
  readonly index: number;
  readonly line: number;
  readonly text: string;
}

/** The pieces of a text of hex digits: their bytes, and their traits together. */
export interface Pieces {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Number of digits of the first piece. */
  readonly width: number;
  /** The first piece of another length, the first of an odd length, and the first of one digit. */
  readonly other: OddPiece | null;
  readonly odd: OddPiece | null;
  readonly short: OddPiece | null;
  /** Number of digits of the longest piece, and of the last one. */
  readonly most: number;
  readonly last: number;
  readonly hasLetter: boolean;
  /** Whether a piece has a leading zero. */
  readonly isPadded: boolean;
  /** The separator of pieces: a space, or one of `:-_.`. */
  readonly separator: string;
  /** Number of lines with pieces, and of pieces in the first of them. */
  readonly lines: number;
  readonly inFirst: number;
  /** Whether each line has one piece. */
  readonly isByLine: boolean;
  /** Whether each line but the first starts with a space, as in `od -An`. */
  readonly isIndented: boolean;
  /** Whether some lines, but not all, are separated by a blank line. */
  readonly hasHole: boolean;
  /** Whether the gap after the first piece of a line is wider than the next one. */
  readonly hasMargin: boolean;
  /** Whether the first pieces of the lines increase as offsets of such lines would. */
  readonly isCounting: boolean;
}

const SEPARATORS = ':-_.';
/** Largest difference between offsets of neighbouring lines. */
const FURTHEST = 1 << 20;

/** Finds the pieces. Returns null when the text does not start with one, and a fault when something else follows. */
export function hexPieces({ lines, first, tell }: PastedLines): Pieces | PasteFault | null {
  const sink = new ByteSink();
  const top = lines.find((line) => line.trim() !== '') ?? '';
  let [count, width, most, last, filled, blanks, inFirst] = [0, 0, 0, 0, 0, 0, 0];
  let [hasLetter, isPadded, isByLine, isIndented, hasMargin, isCounting] = [
    false,
    false,
    true,
    true,
    false,
    true,
  ];
  let other: OddPiece | null = null;
  let odd: OddPiece | null = null;
  let short: OddPiece | null = null;
  let separator = '';
  let offset = -1;
  for (const [i, line] of lines.entries()) {
    let at = pastSpaces(line, 0);
    if (at === line.length) {
      blanks += 1;
      continue;
    }
    if (filled > 0 && at === 0) isIndented = false;
    const before = count;
    let gap = 0;
    while (at < line.length) {
      const length = hexRun(line, at);
      const end = at + length;
      const sign = line.charAt(end);
      const isKnown = sign !== '' && SEPARATORS.includes(sign) && (separator === '' || separator === sign);
      // The dots of an omission are not separators.
      const isSeparator = isKnown && !line.startsWith('..', end);
      if (length === 0 || (sign !== '' && sign !== ' ' && !isSeparator)) {
        if (count === 0 && length === 0) return null;
        const rest = line.slice(at);
        return faultAt(first + i, rest);
      }
      const place = (): OddPiece => ({ index: count, line: first + i, text: shown(line.slice(at, end)) });
      if (count === 0) width = length;
      if (length !== width) other ??= place();
      if (length % 2 !== 0) odd ??= place();
      if (length === 1) short ??= place();
      most = Math.max(most, length);
      last = length;
      isPadded ||= length > 1 && line.charCodeAt(at) === 0x30;
      if (!hasLetter) hasLetter = holdsLetter(line, at, end);
      append(sink, line, at, length);
      count += 1;
      if (count % TOLD_EVERY === 0) tell?.((i + at / line.length) / lines.length);
      const next = pastSpaces(line, isSeparator ? end + 1 : end);
      if (count === before + 1) {
        if (isCounting) {
          const value = Number.parseInt(line.slice(at, Math.min(end, at + 13)), 16);
          isCounting = offset < 0 || (value > offset && value - offset <= FURTHEST);
          offset = value;
        }
        gap = next - end;
      } else if (count === before + 2 && next < line.length) hasMargin ||= gap > next - end;
      // A separator on a line must separate all pieces of that line.
      if (isSeparator) separator = sign;
      else if (separator !== '' && next < line.length)
        return { kind: 'piece', line: first + i, text: shown(line.slice(at)) };
      at = next;
    }
    if (filled === 0) inFirst = count;
    if (count !== before + 1) isByLine = false;
    filled += 1;
  }
  if (count === 0) return null;
  const isApart = separator === '' || top.includes(separator) || hexRun(top.trim(), 0) === top.trim().length;
  if (!isApart) return { kind: 'piece', line: first, text: shown(top) };
  return {
    bytes: sink.bytes(),
    count,
    width,
    other,
    odd,
    short,
    most,
    last,
    hasLetter,
    isPadded,
    separator: separator || ' ',
    lines: filled,
    inFirst,
    isByLine: isByLine && separator === '',
    isIndented: isIndented && (filled > 1 || top.startsWith(' ')),
    hasHole: blanks > 0 && (filled < 3 || blanks !== filled - 1),
    hasMargin,
    isCounting: isCounting && filled > 1,
  };
}

/** Appends the bytes of one piece. An odd piece other than a single digit is refused later, so its bytes do not matter. */
function append(sink: ByteSink, line: string, at: number, length: number): void {
  if (length === 1) sink.push(hexDigit(line.charCodeAt(at)));
  for (let i = 0; i + 1 < length; i += 2) sink.push(hexPair(line, at + i));
}

function holdsLetter(line: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (line.charCodeAt(at) > 0x39) return true;
  return false;
}
