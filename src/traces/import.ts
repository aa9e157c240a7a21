import { err, ok, type Result } from '../base/index.ts';
import { foreignReport } from './foreign.ts';
import { field, isObject, parseJson } from './json.ts';
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
  const text = given.replace(/^\ufeff/, '');
  if (text.trim() === '') return [null, refused({ kind: 'empty' })];
  if (isUtf16(text)) return [null, refused({ kind: 'encoding' })];
  if (/^\s*[[{]/.test(text) && !isTsan(text)) return jsonForm(text, context);
  if (isTsan(text)) return ['tsan', () => readTsan(text, context)];
  if (isShiViz(text)) return ['own', () => readShiViz(text, context)];
  if (/^-{4,} *MODULE\b/m.test(text)) return ['tlc', refused({ kind: 'tlaText' })];
  if (/^(?:@!@!@STARTMSG|TLC2 Version|State \d+: <|Error: Invariant )/m.test(text)) {
    return ['tlc', refused({ kind: 'tlcText' })];
  }
  if (isSpin(text)) return ['spin', () => readSpin(text, context)];
  if (isAddress(text)) return ['schedule', () => readAddress(text)];
  if (isScheduleLike(text)) return ['schedule', () => readSchedule(text, context)];
  const of = foreignReport(text);
  return [null, refused({ kind: 'unknownFormat', told: of === null ? null : { kind: 'report', of } })];
}

/** How much of a text tells its encoding. */
const HEAD = 400;

/** Reports whether a text is one in UTF-16 that was read as another encoding: it has a NUL beside nearly every sign. */
function isUtf16(text: string): boolean {
  const head = text.slice(0, HEAD);
  return head.replaceAll('\0', '').length < head.length * 0.6;
}

function jsonForm(text: string, context: ImportContext): Form {
  const parsed = parseJson(text);
  if (!parsed.ok) return [likelyTool(text), refused(parsed.error)];
  const file = parsed.value;
  const unknown: Form = [null, refused({ kind: 'unknownFormat', told: null })];
  if (!isObject(file)) return unknown;
  if (field(file, 'format') === FORMAT) return ['own', () => readOwn(file)];
  if (field(file, 'counterexample') !== undefined) return ['tlc', () => readTlc(file, context)];
  if (field(file, 'states') !== undefined || field(file, 'vars') !== undefined) {
    return ['itf', () => readItf(file, context)];
  }
  if (field(file, 'traceEvents') !== undefined) return ['own', () => readChrome(file, context)];
  return unknown;
}

/** Returns whose a damaged text most likely is. */
function likelyTool(text: string): Tool | null {
  if (/["']counterexample["']/.test(text)) return 'tlc';
  if (/["'](?:#meta|states)["']/.test(text)) return 'itf';
  return text.includes(FORMAT) ? 'own' : null;
}
