import {
  field,
  fieldAt,
  nodeOfRange,
  NONE,
  NOTHING_OPEN,
  openAtFirst,
  openedTo,
  rowOf,
  toggled,
  visibleNodes,
  type Field,
  type Reading,
} from '../bytefile/index.ts';

/** The bytes from `start` to before `end`: a node of the tree, or bytes alone (`node` is -1). */
export interface Chosen {
  readonly start: number;
  readonly end: number;
  readonly node: number;
}

/** Where the reader is in the bytes and in their tree, which follow each other: the cursor, what is chosen, what is open. */
export class Cursor {
  readonly #reading: () => Reading | null;
  readonly #length: () => number;
  /** The reader, or an address, has chosen a place, so the first answer of the decoder leaves the cursor there. */
  #isChosen = false;
  cursor = $state(0);
  chosen = $state.raw<Chosen | null>(null);
  hovered = $state<number | null>(null);
  open = $state.raw<ReadonlySet<number>>(NOTHING_OPEN);
  /** What the two views are to scroll to; a new object for each request. */
  wish = $state.raw<{ readonly offset: number; readonly node: number }>({ offset: 0, node: 0 });
  /** The nodes of the tree that have a row: those whose parents are all open. */
  readonly rows = $derived.by(() => {
    const reading = this.#reading();
    return reading ? visibleNodes(reading.fields, this.open) : new Uint32Array();
  });

  constructor(reading: () => Reading | null, length: () => number) {
    this.#reading = reading;
    this.#length = length;
  }

  /** Returns to the first byte, because other bytes were opened. */
  restart(): void {
    this.forget();
    this.cursor = 0;
    this.hovered = null;
    this.wish = { offset: 0, node: 0 };
  }
  /**
   * Drops the choice, because the tree of these bytes will be another one. The cursor stays where there still is a byte.
   */
  forget(): void {
    this.chosen = null;
    this.#isChosen = false;
    this.clamp();
  }
  clamp(): void {
    this.cursor = Math.min(this.cursor, Math.max(0, this.#length() - 1));
  }

  /**
   * Follows an answer of the decoder: the first one moves the cursor to the byte of a refusal, a later one moves nothing.
   */
  follow(reading: Reading, before: Reading | null): void {
    // A tree with as many nodes is taken for the same one: what was open stays open.
    const isAlike = before?.fields.nodeCount === reading.fields.nodeCount;
    if (!isAlike) this.open = openAtFirst(reading.fields);
    if (this.chosen) {
      const { start, end } = this.chosen;
      this.chosen = { start, end, node: nodeOfRange(reading.fields, start, end) };
    }
    if (before === null && !this.#isChosen) return this.point(reading.refusal?.cause ?? reading.place.start);
    const node = this.chosen && this.chosen.node >= 0 ? this.chosen.node : this.nodeAt(this.cursor);
    this.open = openedTo(reading.fields, this.open, node);
    this.wish = { offset: this.cursor, node };
  }

  fieldAt(offset: number): Field | null {
    const reading = this.#reading();
    return reading && field(reading.fields, fieldAt(reading.fields, offset));
  }
  nodeAt(offset: number): number {
    return this.fieldAt(offset)?.node ?? 0;
  }

  /** Puts the cursor on a byte, and lets the tree follow. */
  point(offset: number): void {
    this.#isChosen = true;
    this.cursor = Math.max(0, Math.min(offset, this.#length() - 1));
    this.chosen = null;
    const reading = this.#reading();
    const node = this.nodeAt(this.cursor);
    if (reading) this.open = openedTo(reading.fields, this.open, node);
    this.wish = { offset: this.cursor, node };
  }

  /** Chooses a node of the tree, and lets the bytes follow. */
  chooseNode(node: number): void {
    const fields = this.#reading()?.fields;
    if (!fields) return;
    const start = fields.nodeStart[node] ?? 0;
    this.chosen = { start, end: fields.nodeEnd[node] ?? start, node };
    const value = fields.nodeValueStart[node] ?? NONE;
    this.cursor = value === NONE ? start : value;
    this.open = openedTo(fields, this.open, node);
    this.wish = { offset: start, node };
  }

  /** Chooses bytes. An address does so before there is a tree. */
  chooseRange(start: number, end: number): void {
    const last = this.#length();
    if (start >= last || end > last || end <= start) return;
    const reading = this.#reading();
    const node = reading ? nodeOfRange(reading.fields, start, end) : -1;
    if (end === start + 1 && node < 0) return this.point(start);
    this.#isChosen = true;
    this.chosen = { start, end, node };
    this.cursor = start;
    this.wish = { offset: start, node: Math.max(0, node) };
  }

  toggle(node: number, isOpen = !this.open.has(node)): void {
    this.open = toggled(this.open, node, isOpen);
  }
  rowOfNode(node: number): number {
    return rowOf(this.rows, node);
  }
}
