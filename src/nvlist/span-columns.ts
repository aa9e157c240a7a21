import { assert } from '../base/index.ts';
import {
  columnsOf,
  type ByteSpan,
  type Columns,
  type LeafKind,
  type ParentKind,
  type Recorder,
} from './spans.ts';

/** Numbers that are kept of a span: which kind, where it starts and ends, and the row behind it and all inside it. */
const ROW = 4;

/**
 * The spans of one input, a row of numbers each, in input order; a parent stands in front of its children. Objects are made of
 * them for those who ask, a level at a time.
 */
class SpanColumns implements Columns {
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

  path(row: number): string {
    return this.paths[row] ?? '';
  }

  parentKind(row: number): ParentKind {
    return this.parentKinds[this.rows[row * ROW] ?? 0] ?? 'list';
  }

  leaf(row: number): ByteSpan {
    const kind = this.leafKinds[this.rows[row * ROW] ?? 0] ?? 'unread';
    return { kind, start: this.start(row), end: this.end(row), path: this.path(row) };
  }

  /** Returns the spans from one row to another, without those inside them. */
  between(first: number, behind: number): readonly ByteSpan[] {
    const spans: ByteSpan[] = [];
    for (let row = first; row < behind; row = this.behind(row))
      spans.push(this.isLeaf(row) ? this.leaf(row) : parentOf(this, row));
    return spans;
  }
}

/** Returns a span that holds others, which are made once they are asked for. Copies and JSON of it hold them too. */
function parentOf(columns: SpanColumns, row: number): ByteSpan {
  let children: readonly ByteSpan[] | undefined;
  return {
    kind: columns.parentKind(row),
    start: columns.start(row),
    end: columns.end(row),
    path: columns.path(row),
    get children() {
      return (children ??= columns.between(row + 1, columns.behind(row)));
    },
  };
}

/** Rows to begin with. A field takes six bytes on average, and columns that grow leave their old memory to the collector. */
const LEAST_ROOM = 64;
const MOST_ROOM = 1 << 16;

/** Number of a word among those that came before. */
function numberOf<T>(words: T[], word: T): number {
  const known = words.indexOf(word);
  return known < 0 ? words.push(word) - 1 : known;
}

/** Takes the spans from front to back. Each leaf starts where the last one ended, so there is no gap or overlap. */
class SpanRecorder implements Recorder {
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

/** Records the spans of an input of `size` bytes. */
export const recordSpans = (size: number): Recorder => new SpanRecorder(size);
