import { hexByte } from '../base/index.ts';
import { changedBytes, type ChangedBytes } from '../frames/index.ts';
import type { Trace, TraceStep } from '../schedule/index.ts';
import { kindOfOp, memoryOp } from '../sim/index.ts';
import type { Extras, RunNote } from './types.ts';

const HEAD = ['step', 'thread', 'row', 'source', 'does', 'changed'] as const;

/** Prints the steps of a run as comma-separated values (RFC 4180). With notes there is a column for them. */
export const csvRun = (trace: Trace, { notes = [] }: Extras): string =>
  withNotes(trace, notes, csvField, (text) => csvField(csvText(text)))
    .map((row) => `${row.join(',')}\r\n`)
    .join('');

/** A spreadsheet takes what begins like this for a formula, and a note may be a stranger's. */
const csvText = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text);

const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Prints the steps of a run as a table in Markdown. With notes there is a column for them. */
export function markdownRun(trace: Trace, { notes = [] }: Extras): string {
  const cell = (text: string): string => text.replace(/[|\\]/g, '\\$&');
  const [head = [], ...rows] = withNotes(trace, notes, cell, markdownText);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** Escapes what Markdown would take for a mark of its own, or for HTML. */
const markdownText = (text: string): string => text.replace(/[|\\`*_~[\]<>&]/g, '\\$&');

/** Returns the head and the rows of the table, with its cells and notes made fit for it. */
function withNotes(
  trace: Trace,
  notes: readonly RunNote[],
  cell: (text: string) => string,
  noteCell: (text: string) => string,
): readonly (readonly string[])[] {
  const rows = [HEAD, ...rowsOf(trace)].map((row) => row.map(cell));
  const noted = new Map(notes.map(({ step, text }) => [step, noteCell(text)]));
  return notes.length === 0
    ? rows
    : rows.map((row, at) => [...row, at === 0 ? 'note' : (noted.get(at) ?? '')]);
}

const rowsOf = ({ steps, program }: Trace): readonly (readonly string[])[] =>
  steps.map((step, at) => [
    String(at + 1),
    program.letters[step.thread] ?? '',
    step.step,
    sourceOf(step),
    doesOf(step),
    changesOf(step, program.letters),
  ]);

function sourceOf({ performed }: TraceStep): string {
  const source = performed.find(({ state }) => state.source !== undefined)?.state.source;
  return source ? `${source.file}:${source.line}` : '';
}

function doesOf({ performed }: TraceStep): string {
  const said = performed.flatMap(({ state: { op } }) => {
    if (op === undefined) return [];
    const known = memoryOp(op);
    return [kindOfOp(known).says(known)];
  });
  return [...new Set(said)].join('; ');
}

/** Most bytes that are printed one by one. */
const SHOWN = 4;

/** Returns the bytes that a step wrote, as stretches: `string[10]=00`, `request of B[80-102]: 23 bytes`. */
const changesOf = (step: TraceStep, letters: readonly string[]): string =>
  changedBytes(step)
    .map((changed) => printChanged(changed, letters))
    .join('; ');

function printChanged({ object, thread, from, to, bytes }: ChangedBytes, letters: readonly string[]): string {
  const shared = object === 'value' ? 'string' : object;
  const name = thread === null ? shared : `${object} of ${letters[thread] ?? ''}`;
  const place = from === to ? String(from) : `${from}-${to}`;
  return bytes.length > SHOWN
    ? `${name}[${place}]: ${bytes.length} bytes`
    : `${name}[${place}]=${bytes.map(hexByte).join(' ')}`;
}
