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

/** Is told by the decoder which bytes are which field, from front to back. */
export interface Recorder {
  /** Adds a leaf up to `end`; an empty one is left out. */
  leaf(kind: LeafKind, end: number, path: string): void;
  open(kind: ParentKind, path: string): void;
  close(): void;
  /** Closes the spans that a refusal left open, and names the rest of the input. */
  finish(length: number, rest: 'trailing' | 'unread'): readonly ByteSpan[];
}

/** Spans of one input as numbers (span-columns.ts), a row each, in input order; a parent stands in front of its children. */
export interface Columns {
  readonly count: number;
  start(row: number): number;
  end(row: number): number;
  isLeaf(row: number): boolean;
  leaf(row: number): ByteSpan;
}

/** The columns that the outermost spans were made of. */
export const columnsOf = new WeakMap<readonly ByteSpan[], Columns>();

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
