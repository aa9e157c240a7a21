import { hexByte } from '../base/index.ts';
import type { Trace, TraceStep } from '../schedule/index.ts';
import { kindOfOp, memoryOp, type Access } from '../sim/index.ts';

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
function changesOf({ performed }: TraceStep, letters: readonly string[]): string {
  const stretches: Access[][] = [];
  for (const access of performed.flatMap(({ accesses }) => accesses)) {
    if (access.kind !== 'write') continue;
    const last = stretches.at(-1);
    const end = last?.at(-1);
    if (last && end?.allocation === access.allocation && end.index + 1 === access.index) last.push(access);
    else stretches.push([access]);
  }
  return stretches.map((stretch) => printStretch(stretch, letters)).join('; ');
}

function printStretch(stretch: readonly Access[], letters: readonly string[]): string {
  const [first] = stretch;
  const last = stretch.at(-1);
  if (!first || !last) return '';
  const name = nameOf(first.allocation, letters);
  const place = first === last ? String(first.index) : `${first.index}-${last.index}`;
  return stretch.length > SHOWN
    ? `${name}[${place}]: ${stretch.length} bytes`
    : `${name}[${place}]=${stretch.map(({ byte }) => hexByte(byte)).join(' ')}`;
}

function nameOf(allocation: string, letters: readonly string[]): string {
  const [object = '', thread] = allocation.split(':');
  if (thread !== undefined) return `${object} of ${letters[Number(thread)] ?? ''}`;
  return object === 'value' ? 'string' : object;
}
