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

type OpenSpan = {
  readonly kind: ParentKind;
  readonly start: number;
  readonly path: string;
  readonly children: ByteSpan[];
};

/**
 * Builds the tree of spans from front to back. Each leaf starts where the last one ended, so there is no gap or overlap.
 */
export class SpanRecorder {
  #position = 0;
  readonly #roots: ByteSpan[] = [];
  readonly #stack: OpenSpan[] = [];

  /** Adds a leaf up to `end`; an empty one is left out. */
  leaf(kind: LeafKind, end: number, path: string): void {
    assert(end >= this.#position, `span ${kind} ends at ${end}, before ${this.#position}`);
    if (end === this.#position) return;
    this.#add({ kind, start: this.#position, end, path });
    this.#position = end;
  }

  open(kind: ParentKind, path: string): void {
    this.#stack.push({ kind, start: this.#position, path, children: [] });
  }

  close(): void {
    const span = this.#stack.pop();
    assert(span !== undefined, 'a span is closed that was not opened');
    if (span.children.length > 0) this.#add({ ...span, end: this.#position });
  }

  /** Closes the spans that a refusal left open, and names the rest of the input. */
  finish(length: number, rest: 'trailing' | 'unread'): readonly ByteSpan[] {
    while (this.#stack.length > 0) this.close();
    this.leaf(rest, length, '');
    return this.#roots;
  }

  #add(span: ByteSpan): void {
    (this.#stack.at(-1)?.children ?? this.#roots).push(span);
  }
}

/** The leaves in input order. */
export function* leaves(spans: readonly ByteSpan[]): Generator<ByteSpan> {
  // One stack, because a generator for each level would pass each leaf up through all of them.
  const levels = [spans.values()];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const { done, value: span } = level.next();
    if (done === true) levels.pop();
    else if ('children' in span) levels.push(span.children.values());
    else yield span;
  }
}

/** The leaf that covers `offset`, or undefined outside the input. Takes time logarithmic in the number of spans. */
export function leafAt(spans: readonly ByteSpan[], offset: number): ByteSpan | undefined {
  let first = 0;
  let last = spans.length - 1;
  while (first <= last) {
    const middle = (first + last) >> 1;
    const span = spans[middle];
    if (span === undefined) return undefined;
    if (offset < span.start) last = middle - 1;
    else if (offset >= span.end) first = middle + 1;
    else return 'children' in span ? leafAt(span.children, offset) : span;
  }
  return undefined;
}
