import { assert } from '../base/index.ts';

/** Fields of the packed form. Leaves cover the input without gap or overlap. */
export type LeafKind =
  | 'encoding' // byte 0
  | 'endian' // byte 1
  | 'reserved' // bytes 2 and 3
  | 'version' // of a list
  | 'flags' // of a list
  | 'encodedSize' // XDR: bytes of the pair on the wire, not used by the reader
  | 'pairSize' // native: bytes of the pair; XDR: bytes of the pair once decoded
  | 'nameSize' // native: with NUL; XDR: without
  | 'pairReserved'
  | 'elementCount'
  | 'type'
  | 'name' // native: with NUL
  | 'namePadding'
  | 'valueSize' // XDR: length of a text, without NUL
  | 'arrayCount' // XDR: second element count, in front of the elements
  | 'pointers' // native: slots of a string array or nvlist array
  | 'value'
  | 'valuePadding'
  | 'nestedPointer' // words of a nested list's header that the reader ignores
  | 'nestedFlag'
  | 'nestedPad'
  | 'endMark'
  | 'trailing' // behind the outermost end mark
  | 'unread'; // behind a refusal

/** `nestedHeader` is the 24 bytes inside a native pair; the pairs of that list follow as a `list` behind them. */
export type ParentKind = 'header' | 'list' | 'pair' | 'nestedHeader';

export type ByteSpan =
  | { readonly kind: LeafKind; readonly start: number; readonly end: number; readonly path: string }
  | {
      readonly kind: ParentKind;
      readonly start: number;
      readonly end: number;
      readonly path: string;
      readonly children: readonly ByteSpan[];
    };

/** Numbers that are kept of a span: which kind, where it starts and ends, and the row behind it and all inside it. */
const ROW = 4;

/**
 * The spans of one input, a row of numbers each, in input order; a parent stands in front of its children. Objects are made of
 * them for those who ask, a level at a time.
 */
class SpanColumns {
  rows: Int32Array;
  count = 0;
  readonly leafKinds: LeafKind[] = [];
  readonly parentKinds: ParentKind[] = [];
  readonly paths: string[];

  constructor(room: number) {
    this.rows = new Int32Array(ROW * room);
    this.paths = new Array<string>(room);
  }

  push(kind: number, start: number, end: number, path: string): void {
    const at = this.count * ROW;
    if (at === this.rows.length) {
      const grown = new Int32Array(at * 2);
      grown.set(this.rows);
      this.rows = grown;
    }
    this.paths[this.count] = path;
    this.count += 1;
    this.rows[at] = kind;
    this.rows[at + 1] = start;
    this.rows[at + 2] = end;
    this.rows[at + 3] = this.count;
  }

  /** Ends a parent at `end`; one with nothing in it is left out. */
  close(row: number, end: number): void {
    if (this.count === row + 1) this.count = row;
    else {
      this.rows[row * ROW + 2] = end;
      this.rows[row * ROW + 3] = this.count;
    }
  }

  start(row: number): number {
    return this.rows[row * ROW + 1] ?? 0;
  }

  end(row: number): number {
    return this.rows[row * ROW + 2] ?? 0;
  }

  behind(row: number): number {
    return this.rows[row * ROW + 3] ?? 0;
  }

  isLeaf(row: number): boolean {
    return this.behind(row) === row + 1;
  }

  leaf(row: number): ByteSpan {
    const kind = this.leafKinds[this.rows[row * ROW] ?? 0] ?? 'unread';
    return { kind, start: this.start(row), end: this.end(row), path: this.paths[row] ?? '' };
  }

  /** Returns the spans from one row to another, without those inside them. */
  between(first: number, behind: number): readonly ByteSpan[] {
    const spans: ByteSpan[] = [];
    for (let row = first; row < behind; row = this.behind(row))
      spans.push(this.isLeaf(row) ? this.leaf(row) : new Parent(this, row));
    return spans;
  }
}

class Parent {
  readonly kind: ParentKind;
  readonly start: number;
  readonly end: number;
  readonly path: string;
  readonly #columns: SpanColumns;
  readonly #row: number;
  #children: readonly ByteSpan[] | null = null;

  constructor(columns: SpanColumns, row: number) {
    this.kind = columns.parentKinds[columns.rows[row * ROW] ?? 0] ?? 'list';
    this.start = columns.start(row);
    this.end = columns.end(row);
    this.path = columns.paths[row] ?? '';
    this.#columns = columns;
    this.#row = row;
  }

  get children(): readonly ByteSpan[] {
    return (this.#children ??= this.#columns.between(this.#row + 1, this.#columns.behind(this.#row)));
  }
}

/** Rows to begin with. A field takes six bytes on average, and columns that grow leave their old memory to the collector. */
const LEAST_ROOM = 64;
const MOST_ROOM = 1 << 16;

/** The columns that the outermost spans were made of. */
const columnsOf = new WeakMap<readonly ByteSpan[], SpanColumns>();

/** Number of a word among those that came before. */
function numberOf<T>(words: T[], word: T): number {
  const known = words.indexOf(word);
  return known < 0 ? words.push(word) - 1 : known;
}

/** Takes the spans from front to back. Each leaf starts where the last one ended, so there is no gap or overlap. */
export class SpanRecorder {
  #position = 0;
  readonly #columns: SpanColumns;
  /** The rows of the spans that are open. */
  readonly #stack: number[] = [];

  /** For an input of `size` bytes. */
  constructor(size = 0) {
    this.#columns = new SpanColumns(Math.min(MOST_ROOM, Math.max(LEAST_ROOM, size >> 3)));
  }

  /** Adds a leaf up to `end`; an empty one is left out. */
  leaf(kind: LeafKind, end: number, path: string): void {
    assert(end >= this.#position, `span ${kind} ends at ${end}, before ${this.#position}`);
    if (end === this.#position) return;
    this.#columns.push(numberOf(this.#columns.leafKinds, kind), this.#position, end, path);
    this.#position = end;
  }

  open(kind: ParentKind, path: string): void {
    const columns = this.#columns;
    this.#stack.push(columns.count);
    columns.push(numberOf(columns.parentKinds, kind), this.#position, this.#position, path);
  }

  close(): void {
    const row = this.#stack.pop();
    assert(row !== undefined, 'a span is closed that was not opened');
    this.#columns.close(row, this.#position);
  }

  /** Closes the spans that a refusal left open, and names the rest of the input. */
  finish(length: number, rest: 'trailing' | 'unread'): readonly ByteSpan[] {
    while (this.#stack.length > 0) this.close();
    this.leaf(rest, length, '');
    const spans = this.#columns.between(0, this.#columns.count);
    columnsOf.set(spans, this.#columns);
    return spans;
  }
}

/** The leaves in input order. */
export function* leaves(spans: readonly ByteSpan[]): Generator<ByteSpan> {
  const columns = columnsOf.get(spans);
  if (columns !== undefined) {
    for (let row = 0; row < columns.count; row += 1) if (columns.isLeaf(row)) yield columns.leaf(row);
    return;
  }
  for (const span of spans) {
    if ('children' in span) yield* leaves(span.children);
    else yield span;
  }
}

/** The leaf that covers `offset`, or undefined outside the input. Takes time logarithmic in the number of spans. */
export function leafAt(spans: readonly ByteSpan[], offset: number): ByteSpan | undefined {
  const columns = columnsOf.get(spans);
  if (columns === undefined)
    return [...leaves(spans)].find(({ start, end }) => start <= offset && offset < end);
  // The last row that starts up to there: of those that start at one byte, the innermost.
  let first = 0;
  let behind = columns.count;
  while (first < behind) {
    const middle = (first + behind) >> 1;
    if (columns.start(middle) <= offset) first = middle + 1;
    else behind = middle;
  }
  if (first === 0) return undefined;
  return offset < columns.end(first - 1) ? columns.leaf(first - 1) : undefined;
}
