import { err, ok, type Result } from '../../base/index.ts';
import { arrayAnswer } from './array.ts';
import { base64Answer } from './base64.ts';
import { armoured } from './armour.ts';
import { cleanedLines, type PastedLines } from './clean.ts';
import { dumpAnswer } from './dump.ts';
import { ellipsisIn } from './ellipsis.ts';
import { beginsAsList, sameBytes } from './evidence.ts';
import { hexAnswer } from './hex.ts';
import { unnumbered } from './prefixed.ts';
import { seemsOf } from './seems.ts';
import { stringAnswer } from './string.ts';
import {
  LONGEST_PASTE,
  shown,
  SURENESS,
  type Candidate,
  type FormAnswer,
  type PasteError,
  type PasteReading,
  type Pasted,
} from './types.ts';
import { unwrapped } from './wrapping.ts';

/** Number of first bytes that a reading shows before it is chosen. */
const FIRST_BYTES = 64;

/**
 * Reads a pasted text as bytes. The whole layout decides what the text is: each form either fits every line, or reports
 * where it stops fitting. A single certain reading is taken. If two fit, or the only one is a guess, the text is refused
 * with the readings as offers; `choice`, the id of one, then takes it. Calls `onprogress` with the part of the text that the
 * furthest form has passed, 0 to 1.
 */
export function parsePaste(
  text: string,
  choice?: string,
  onprogress?: (share: number) => void,
): Result<Pasted, PasteError> {
  if (text.length > LONGEST_PASTE)
    return err({ kind: 'long', length: text.length, most: LONGEST_PASTE, seems: 'text', offers: [] });
  const lines = { ...cleanedLines(text), ...(onprogress && { tell: furthestOf(onprogress) }) };
  if (lines.lines.length === 0) return err({ kind: 'empty', seems: 'nothing', offers: [] });
  const answers = answersTo(lines);
  const candidates = distinct(
    answers.flatMap((answer) => ('candidates' in answer ? answer.candidates : answer.offers)),
  );
  const readings = candidates.map(readingOf);
  const wanted =
    choice === undefined
      ? candidates.findIndex((one) => one.sureness === SURENESS.certain)
      : readings.findIndex(({ id }) => id === choice);
  const certain = candidates.filter((one) => one.sureness === SURENESS.certain);
  const candidate = candidates[wanted];
  const reading = readings[wanted];
  if (candidate !== undefined && reading !== undefined && (choice !== undefined || certain.length === 1)) {
    return ok({
      ...reading,
      bytes: candidate.bytes,
      alternatives: readings.filter((one) => one !== reading),
    });
  }
  return err(refusal(lines, answers, candidates, readings));
}

/** Returns a function that passes on only what is further than before: forms that fail start again. */
function furthestOf(onprogress: (share: number) => void): (share: number) => void {
  let furthest = -1;
  return (share) => {
    if (share <= furthest) return;
    furthest = share;
    onprogress(share);
  };
}

/** Returns the answers of all forms to a text. */
function answersTo(lines: PastedLines): readonly FormAnswer[] {
  const armour = armoured(lines);
  if (armour !== null) return [armour];
  const inner = { ...unwrapped(lines), ...(lines.tell && { tell: lines.tell }) };
  const dump = inner.named === null ? dumpAnswer(lines) : null;
  const hex = inner.named === 'base64' ? null : hexAnswer(inner);
  const base64 = inner.named === 'hex' ? null : base64Answer(inner, inner.named ?? undefined);
  const others = inner.named === null ? [arrayAnswer(lines), stringAnswer(lines)] : [];
  const answers = [dump, ...either(hex, base64), ...others].filter((answer) => answer !== null);
  if (answers.some((answer) => 'candidates' in answer)) return answers;
  // Otherwise, tries a dump whose lines have a prefix: line numbers, or the time of a kernel log.
  const bare = unnumbered(lines);
  const numbered = bare && dumpAnswer(bare);
  return numbered !== null && 'candidates' in numbered ? [numbered] : answers;
}

/** Weighs hex against base64, since hex digits are base64 too. */
function either(hex: FormAnswer | null, base64: FormAnswer | null): readonly (FormAnswer | null)[] {
  if (hex === null || base64 === null || !('candidates' in hex) || !('candidates' in base64))
    return [hex, base64];
  if (hex.candidates.some(({ bytes }) => beginsAsList(bytes)))
    return [hex, { candidates: base64.candidates.map((one) => ({ ...one, sureness: SURENESS.onRequest })) }];
  if (base64.candidates.every(({ sureness }) => sureness === SURENESS.onRequest)) return [hex, base64];
  const isSure = base64.candidates.some(({ sureness }) => sureness === SURENESS.certain);
  const sureness = isSure ? SURENESS.onRequest : SURENESS.plausible;
  return [{ candidates: hex.candidates.map((one) => ({ ...one, sureness })) }, base64];
}

/** Sorts candidates by sureness, without those of equal bytes and base. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates.toSorted((a, b) => b.sureness - a.sureness)) {
    if (!kept.some((other) => other.base === one.base && sameBytes(other.bytes, one.bytes))) kept.push(one);
  }
  // Equal bytes at another base do not make a choice necessary.
  return kept.map((one, i) => {
    const isDoubled = kept.slice(0, i).some((other) => sameBytes(other.bytes, one.bytes));
    return isDoubled ? { ...one, sureness: SURENESS.onRequest } : one;
  });
}

function readingOf({ form, layout, base, bytes, mark }: Candidate): PasteReading {
  const { tool, offsets, digits, word, order } = layout;
  const id = [tool, offsets, digits, word, order, mark]
    .filter((part) => part !== null && part !== undefined)
    .join('-');
  return { id, form, layout, base, length: bytes.length, first: bytes.slice(0, FIRST_BYTES) };
}

/** Explains why the text was not read: a choice is needed, or the fault of the form that came furthest. */
function refusal(
  { lines, first }: PastedLines,
  answers: readonly FormAnswer[],
  candidates: readonly Candidate[],
  offers: readonly PasteReading[],
): PasteError {
  const seems = seemsOf(lines.slice(0, 100).join('\n'));
  const [best] = offers;
  if (best && candidates.some(({ sureness }) => sureness !== SURENESS.onRequest))
    return { kind: 'choose', seems: best.layout.tool, offers };
  const [furthest] = answers
    .flatMap((answer) => ('fault' in answer ? [answer] : []))
    .toSorted((a, b) => b.reach - a.reach);
  if (furthest) {
    // A text that is recognized as something else is not reported as a bad dump.
    const isTold = seems === 'text' || seems === 'decimals' || seems === 'json';
    return { ...furthest.fault, seems: isTold ? furthest.seems : seems, offers };
  }
  const at = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  const text = lines[at] ?? '';
  const kind = lines.length === 1 && /^[0-9a-f]/i.test(text) && ellipsisIn(text) ? 'ellipsis' : 'form';
  return { kind, line: first + at, text: shown(text), seems, offers };
}
