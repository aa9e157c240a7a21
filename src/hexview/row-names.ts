import type { RequestCell, RequestField } from '../frames/index.ts';
import { COLUMNS } from './outline.ts';

/** One piece of the line that names the fields of a row. */
export type RowTerm =
  /** A field that begins here, with its number once all its bytes are written. */
  | { readonly kind: 'field'; readonly field: string; readonly number: number | null }
  /** A text in this row. `isOut`: behind the first NUL, where no string function reads. */
  | { readonly kind: 'text'; readonly text: string; readonly isOut: boolean; readonly hasEnd: boolean }
  | { readonly kind: 'nul' }
  | { readonly kind: 'poison' };

/** Fields that tell the reader of a row nothing. */
const SILENT: ReadonlySet<string> = new Set(['reserved', 'pairReserved']);
const PADDING: ReadonlySet<string> = new Set(['namePadding', 'valuePadding']);
const TEXTS: ReadonlySet<string> = new Set(['name', 'value']);

/** A longer text is shown row by row, as in a hex dump; a shorter one once, in the row that holds most of it. */
const LONGEST = 26;

interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isOut: boolean;
}

const rowOf = (offset: number): number => Math.floor(offset / COLUMNS);

/** Returns the runs of characters inside one text field. NUL, poison and unwritten bytes end a run. */
function textRuns(cells: readonly RequestCell[], field: RequestField): readonly TextRun[] {
  const runs: TextRun[] = [];
  let isOut = false;
  let start = field.start;
  for (let at = field.start; at <= field.end; at++) {
    const cell = cells[at];
    const isText = at < field.end && cell?.isWritten === true && cell.byte !== 0 && !cell.isPoison;
    if (isText) continue;
    if (at > start) {
      const bytes = cells.slice(start, at).map(({ byte }) => byte);
      runs.push({ start, end: at, text: String.fromCharCode(...bytes), isOut });
    }
    if (cell?.isWritten === true && cell.byte === 0) isOut = true;
    start = at + 1;
  }
  return runs;
}

/** Returns the part of a run that `row` shows; null where another row shows it. */
function toldIn(
  run: TextRun,
  row: number,
  field: RequestField,
): { readonly end: number; readonly text: string } | null {
  const part = (r: number): readonly [number, number] => [
    Math.max(run.start, r * COLUMNS),
    Math.min(run.end, (r + 1) * COLUMNS),
  ];
  if (run.text.length > LONGEST) {
    const [start, end] = part(row);
    return end > start ? { end, text: run.text.slice(start - run.start, end - run.start) } : null;
  }
  // The row where the field begins already shows its name, so any other row is better.
  let best = rowOf(run.start);
  let most = 0;
  for (let r = rowOf(run.start); r <= rowOf(run.end - 1); r++) {
    const [start, end] = part(r);
    const size = end - start - (r === rowOf(field.start) ? COLUMNS : 0);
    if (size > most) [best, most] = [r, size];
  }
  return best === row ? { end: run.end, text: run.text } : null;
}

function textTerms(cells: readonly RequestCell[], field: RequestField, row: number): readonly RowTerm[] {
  const terms: RowTerm[] = [];
  if (rowOf(field.start) === row) terms.push({ kind: 'field', field: field.kind, number: null });
  const inRow = cells.slice(Math.max(field.start, row * COLUMNS), Math.min(field.end, (row + 1) * COLUMNS));
  if (inRow.some(({ isPoison }) => isPoison)) terms.push({ kind: 'poison' });
  // The NUL that ends the field is shown in its own row, beside the text if that is there too.
  const last = cells[field.end - 1];
  const endsHere = rowOf(field.end - 1) === row && last?.isWritten === true && last.byte === 0;
  let isEndTold = false;
  for (const run of textRuns(cells, field)) {
    const told = toldIn(run, row, field);
    if (!told) continue;
    const hasEnd = endsHere && told.end === field.end - 1;
    isEndTold ||= hasEnd;
    terms.push({ kind: 'text', text: told.text, isOut: run.isOut, hasEnd });
  }
  if (endsHere && !isEndTold) terms.push({ kind: 'nul' });
  return terms;
}

/** Names of the fields in every row of eight bytes, in the order of the bytes. */
export function rowNames(
  fields: readonly RequestField[],
  cells: readonly RequestCell[],
): readonly RowTerm[][] {
  const rows: RowTerm[][] = Array.from({ length: Math.ceil(cells.length / COLUMNS) }, () => []);
  for (const field of fields) {
    if (SILENT.has(field.kind)) continue;
    for (let row = rowOf(field.start); row <= rowOf(field.end - 1); row++) {
      const terms = rows[row];
      if (TEXTS.has(field.kind)) terms?.push(...textTerms(cells, field, row));
      else if (PADDING.has(field.kind)) terms?.push({ kind: 'field', field: field.kind, number: null });
      else if (rowOf(field.start) === row) {
        const isWritten = cells.slice(field.start, field.end).every((cell) => cell.isWritten);
        terms?.push({ kind: 'field', field: field.kind, number: isWritten ? field.number : null });
      }
    }
  }
  return rows;
}
