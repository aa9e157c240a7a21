import { hexByte } from '../base/index.ts';
import { changedBytes, type ChangedBytes } from '../frames/index.ts';
import type { Trace, TraceStep } from '../schedule/index.ts';
import { kindOfOp, memoryOp } from '../sim/index.ts';

const HEAD = ['step', 'thread', 'row', 'source', 'does', 'changed'] as const;

/** Prints the steps of a run as comma-separated values (RFC 4180). */
export const csvRun = (trace: Trace): string =>
  [HEAD, ...rowsOf(trace)].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');

const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Prints the steps of a run as a table in Markdown. */
export const markdownRun = (trace: Trace): string =>
  [HEAD, HEAD.map(() => '---'), ...rowsOf(trace)]
    .map((row) => `| ${row.map((text) => text.replace(/[|\\]/g, '\\$&')).join(' | ')} |\n`)
    .join('');

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
