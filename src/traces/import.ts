import { err, ok, type Result } from '../base/index.ts';
import { foreignReport } from './foreign.ts';
import { cleanText, fencedBlocks } from './clean.ts';
import { field, isObject, parseJson, type JsonObject } from './json.ts';
import { tooLarge } from './limits.ts';
import {
  isAddress,
  isScheduleLike,
  isShiViz,
  readAddress,
  readChrome,
  readSchedule,
  readShiViz,
} from './logs.ts';
import { FORMAT, readOwn } from './own.ts';
import { placeOf, type Refusal } from './refusal.ts';
import { isSpin, readSpin } from './spin.ts';
import { readItf, readTlc } from './state-files.ts';
import { sentenceOf } from './tell.ts';
import { isTsan, readTsan } from './tsan.ts';
import type { ImportContext, ImportError, ImportedRun, Tool } from './types.ts';

type Read = Result<ImportedRun, Refusal>;
/** A form of a text: whose it is, and how it is read. */
type Form = readonly [tool: Tool | null, read: () => Read];

/**
 * Reads a run that another tool wrote, or that was saved here. Every state of it is checked against a replay. Never throws:
 * what cannot be read is an error with its place and an English sentence.
 */
export function importRun(text: string, context: ImportContext = {}): Result<ImportedRun, ImportError> {
  const [tool, read] = formOf(text, context);
  const found = read();
  if (found.ok) return ok(found.value);
  const refusal = found.error;
  return err({ tool, at: placeOf(refusal), reason: sentenceOf(refusal), refusal });
}

const refused =
  (refusal: Refusal): (() => Read) =>
  () =>
    err(refusal);

function formOf(given: string, context: ImportContext): Form {
  const large = tooLarge(given.length, 'characters');
  if (large) return [null, refused(large)];
  const text = cleanText(given);
  if (text.trim() === '') return [null, refused({ kind: 'empty' })];
  if (isUtf16(text)) return [null, refused({ kind: 'encoding' })];
  const json = /^\s*[[{]/.test(text) ? jsonForm(text, context) : null;
  // A line of a log may begin with a bracket; the note of a run may speak of anything.
  if (json && !isAddress(text) && (json.isWhole || !(isTsan(text) || isSpin(text)))) return json.form;
  if (isTsan(text)) return ['tsan', () => readTsan(text, context)];
  if (isShiViz(text)) return ['own', () => readShiViz(text, context)];
  if (/^-{4,} *MODULE\b/m.test(text)) return ['tlc', refused({ kind: 'tlaText' })];
  if (/(?:^|\s)(?:@!@!@STARTMSG|TLC2 Version|State \d+: <|Error: Invariant )/.test(text)) {
    return ['tlc', refused({ kind: 'tlcText' })];
  }
  if (isSpin(text)) return ['spin', () => readSpin(text, context)];
  if (isAddress(text)) return ['schedule', () => readAddress(text)];
  if (isScheduleLike(text)) return ['schedule', () => readSchedule(text, context)];
  for (const block of fencedBlocks(text)) {
    const form = formOf(block, context);
    if (form[0] !== null) return form;
  }
  const of = foreignReport(text);
  return [null, refused({ kind: 'unknownFormat', told: of === null ? null : { kind: 'report', of } })];
}

/** How much of a text tells its encoding. */
const HEAD = 400;

/** Reports whether a text is one in UTF-16 that was read as another encoding: nearly every second sign is a NUL. */
function isUtf16(text: string): boolean {
  const head = text.slice(0, HEAD);
  const halves = [0, 1].map((side) =>
    Array.from(head.matchAll(/\0/g)).filter(({ index }) => index % 2 === side),
  );
  const [even = 0, odd = 0] = halves.map((half) => half.length / Math.ceil(head.length / 2));
  return (even > 0.7 && odd < 0.1) || (odd > 0.7 && even < 0.1);
}

/** The form of a text that begins as JSON does, and whether it is JSON of a known form. */
function jsonForm(text: string, context: ImportContext): { readonly form: Form; readonly isWhole: boolean } {
  const parsed = parseJson(text);
  if (!parsed.ok) return { form: [likelyTool(text), refused(parsed.error)], isWhole: false };
  const form = isObject(parsed.value) ? formOfFile(parsed.value, context) : null;
  const unknown: Form = [null, refused({ kind: 'unknownFormat', told: null })];
  return { form: form ?? unknown, isWhole: form !== null };
}

function formOfFile(file: JsonObject, context: ImportContext): Form | null {
  if (field(file, 'format') === FORMAT) return ['own', () => readOwn(file)];
  if (field(file, 'counterexample') !== undefined) return ['tlc', () => readTlc(file, context)];
  if (field(file, 'states') !== undefined || field(file, 'vars') !== undefined) {
    return ['itf', () => readItf(file, context)];
  }
  return field(file, 'traceEvents') === undefined ? null : ['own', () => readChrome(file, context)];
}

/** Returns whose a damaged text most likely is. */
function likelyTool(text: string): Tool | null {
  if (/["']counterexample["']/.test(text)) return 'tlc';
  if (/["'](?:#meta|states)["']/.test(text)) return 'itf';
  return text.includes(FORMAT) ? 'own' : null;
}
