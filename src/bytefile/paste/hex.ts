import type { PastedLines } from './clean.ts';
import { beginsAsList, sameBytes } from './evidence.ts';
import { hexPieces, type Pieces } from './hex-pieces.ts';
import {
  refused,
  SURENESS,
  type Candidate,
  type FormAnswer,
  type PasteFault,
  type Sureness,
} from './types.ts';

/*
 * Hex without offsets: separate bytes, pieces of one even length, or lines of digits as in `xxd -p`. Digits of different
 * pieces are never joined to a byte.
 */

/** Reads a text as hex; null when it does not start with a hex digit. */
export function hexAnswer(text: PastedLines): FormAnswer | null {
  const pieces = hexPieces(text);
  if (pieces === null) return null;
  const fault = 'kind' in pieces ? pieces : misfit(pieces);
  if (fault !== null) return refused(fault, 'hex', 'line' in fault ? fault.line - text.first : 0);
  return 'kind' in pieces ? null : { candidates: candidatesOf(pieces) };
}

/** Returns why the pieces are not bytes; null if they are. */
function misfit(pieces: Pieces): PasteFault | null {
  const { count, width, most, last, other, odd, short, isByLine } = pieces;
  if (count > 1 && short !== null && most <= 2) {
    // In the notation without leading zeros, a two-digit piece must not start with zero.
    return pieces.isPadded ? { kind: 'piece', line: short.line, text: short.text } : null;
  }
  if (count === 1 && odd !== null) return { kind: 'oddDigits', line: odd.line, digits: width };
  // The last line of digits may be shorter.
  const isLastOnly = isByLine && other !== null && other.index === count - 1 && last < width;
  const place = odd ?? (isLastOnly ? null : other);
  return place === null ? null : { kind: 'piece', line: place.line, text: place.text };
}

function candidatesOf(pieces: Pieces): readonly Candidate[] {
  const { bytes, separator, width, count, other } = pieces;
  const asWritten: Candidate = {
    form: 'hex',
    layout: {
      tool: separator === ' ' ? 'plain' : 'separated',
      offsets: null,
      digits: 'hex',
      word: 1,
      order: null,
    },
    base: 0n,
    bytes,
    sureness: writtenSureness(pieces),
  };
  const size = width / 2;
  const isWord = (size === 2 || size === 4 || size === 8) && separator === ' ' && other === null;
  if (!isWord || (count === 1 && !pieces.isIndented)) return [asWritten];
  // `od -An` fills its last word with zeros, without telling how many.
  const isFilled = pieces.isIndented && bytes.at(-1) === 0;
  return ordered(isFilled ? { ...asWritten, sureness: SURENESS.plausible } : asWritten, size);
}

/** Returns the readings of pieces that may be words, whose bytes would be in the other order. */
function ordered(asWritten: Candidate, size: number): readonly Candidate[] {
  const { bytes } = asWritten;
  const turned = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += size)
    for (let i = 0; i < size; i += 1) turned[at + i] = bytes[at + size - 1 - i] ?? 0;
  if (sameBytes(bytes, turned)) return [asWritten];
  const layout = { ...asWritten.layout, word: size, order: 'little' } as const;
  const asWords: Candidate = { ...asWritten, layout, bytes: turned, sureness: SURENESS.onRequest };
  if (beginsAsList(bytes)) return [asWritten, asWords];
  if (beginsAsList(turned)) {
    const sureness = turned.at(-1) === 0 ? SURENESS.plausible : asWritten.sureness;
    return [
      { ...asWords, sureness },
      { ...asWritten, sureness: SURENESS.onRequest },
    ];
  }
  return [asWritten, asWords].map((one) => ({ ...one, sureness: SURENESS.plausible }));
}

function writtenSureness(pieces: Pieces): Sureness {
  const { count, short, most, width, hasLetter, isPadded } = pieces;
  if (looksNumbered(pieces) || pieces.hasHole) return SURENESS.plausible;
  if (count === 1) return SURENESS.certain;
  // Numbers of one digit are the same in decimal and in hex.
  if (short !== null) return hasLetter || most === 1 ? SURENESS.certain : SURENESS.plausible;
  // 10.20.30.40 is an address, 10:20:30 a time, and 10 20 30 may be decimal.
  return hasLetter || isPadded || width !== 2 ? SURENESS.certain : SURENESS.plausible;
}

/** Numbers of words in a row, including its offset. */
const ROWS = [3, 5, 9];

/**
 * Reports whether the first piece of each line may be an offset: separate on the only line, or increasing by the bytes of
 * the lines. Such a text is a dump that does not fit, not plain hex.
 */
function looksNumbered({
  width,
  count,
  inFirst,
  lines,
  separator,
  hasMargin,
  isCounting,
  bytes,
}: Pieces): boolean {
  if (separator !== ' ' || width < 4 || inFirst < 2) return false;
  if (hasMargin) return true;
  const beginsAtZero = bytes.subarray(0, width / 2).every((byte) => byte === 0);
  if (lines === 1 && width === 8 && beginsAtZero && ROWS.includes(count)) return true;
  return isCounting && width <= 12;
}
