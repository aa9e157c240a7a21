import { Cancelled } from '../base/index.ts';
import {
  differences,
  differencesAt,
  field,
  fieldAt,
  NONE,
  NOTHING_OPEN,
  openAtFirst,
  openedTo,
  rowOf,
  toggled,
  visibleNodes,
  nodeOfRange,
  type BadCopy,
  type CutString,
  type Difference,
  type Field,
  type Match,
  type Reading,
} from '../bytefile/index.ts';
import type { Encoding, Endian } from '../nvlist/index.ts';
import { ReaderClient } from './client.ts';
import type { Answers, Question } from './protocol.ts';

/** Up to here a file is read as soon as it is opened; above, its tree is made when asked for. */
export const READ_AT_ONCE = 32 << 20;
/** Longest file that is opened: what browsers give a page as one piece. */
export const LONGEST_FILE = 1 << 30;

/** Where the bytes came from. `name` is a file's name, a sample's word, or the form of a pasted text. */
export interface Source {
  readonly kind: 'sample' | 'file' | 'paste' | 'address';
  readonly name: string;
}

/** Bytes from `start` to before `end`; of a node of the tree, or bytes alone (`node` -1). */
export interface Choice {
  readonly start: number;
  readonly end: number;
  readonly node: number;
}

export type Problem =
  | { readonly kind: 'tooLarge'; readonly size: number; readonly most: number }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** What runs now; `done` of `total` bytes, `null` while that is not known. */
export interface Work {
  readonly kind: 'load' | 'read' | 'make';
  readonly done: number | null;
  readonly total: number;
}

type Edit =
  | { readonly kind: 'byte'; readonly at: number; readonly before: number; readonly after: number }
  | { readonly kind: 'whole'; readonly before: Uint8Array; readonly after: Uint8Array };

const EMPTY: Uint8Array = new Uint8Array();

/** The bytes on the page: what was opened, what became of it, what the decoder says, and where the reader is. */
export class Session {
  readonly #client = new ReaderClient();
  #source = $state.raw<Source>({ kind: 'sample', name: '' });
  #original = $state.raw(EMPTY);
  #current = $state.raw(EMPTY);
  #version = $state(0);
  #reading = $state.raw<Reading | null>(null);
  #isAsked = false;
  /** The reader wants a tree of these bytes. */
  #isRead = false;
  /** The reader, or an address, has chosen a place: a first answer of the decoder leaves the cursor there. */
  #isPlaced = false;
  #host = $state<Endian>('little');
  #work = $state.raw<Work | null>(null);
  problem = $state.raw<Problem | null>(null);
  #edits = $state.raw<readonly Edit[]>([]);
  #undone = $state.raw<readonly Edit[]>([]);
  cursor = $state(0);
  choice = $state.raw<Choice | null>(null);
  hovered = $state<number | null>(null);
  open = $state.raw<ReadonlySet<number>>(NOTHING_OPEN);
  matches = $state.raw<readonly Match[] | null>(null);
  matchAt = $state(-1);
  /** The place that the two views bring into sight next; a new object for each wish. */
  wish = $state.raw<{ readonly offset: number; readonly node: number }>({ offset: 0, node: 0 });

  readonly rows = $derived(this.#reading ? visibleNodes(this.#reading.fields, this.open) : new Uint32Array());
  readonly differences = $derived.by<readonly Difference[]>(() => {
    void this.#version;
    const isWhole = this.#edits.some(({ kind }) => kind === 'whole');
    if (isWhole) return differences(this.#original, this.#current);
    const touched = this.#edits.flatMap((edit) => (edit.kind === 'byte' ? [edit.at] : []));
    return differencesAt(this.#original, this.#current, touched);
  });

  get source(): Source {
    return this.#source;
  }
  get original(): Uint8Array {
    return this.#original;
  }
  /** Read `version` beside it: an edit changes bytes in place. */
  get bytes(): Uint8Array {
    void this.#version;
    return this.#current;
  }
  get version(): number {
    return this.#version;
  }
  /** What the decoder says; after an edit the last answer stays until the next one is there. */
  get reading(): Reading | null {
    return this.#reading;
  }
  get host(): Endian {
    return this.#host;
  }
  get work(): Work | null {
    return this.#work;
  }
  get isEdited(): boolean {
    return this.#edits.length > 0;
  }
  get canUndo(): boolean {
    return this.#edits.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  fieldAt(offset: number): Field | null {
    const reading = this.#reading;
    return reading && field(reading.fields, fieldAt(reading.fields, offset));
  }

  /** Opens a file; what was open stays until the new bytes are there. */
  async openBlob(blob: Blob, name: string): Promise<void> {
    this.problem = null;
    if (blob.size > LONGEST_FILE) {
      this.problem = { kind: 'tooLarge', size: blob.size, most: LONGEST_FILE };
      return;
    }
    this.#work = { kind: 'load', done: null, total: blob.size };
    try {
      this.openBytes(new Uint8Array(await blob.arrayBuffer()), { kind: 'file', name });
    } catch (error) {
      this.#work = null;
      this.problem = { kind: 'unreadable', name, reason: String(error) };
    }
  }

  openBytes(bytes: Uint8Array, source: Source): void {
    this.#client.cancel();
    this.problem = null;
    this.#source = source;
    this.#original = bytes;
    this.#current = bytes;
    this.#edits = [];
    this.#undone = [];
    this.#reading = null;
    this.#isRead = false;
    this.#isPlaced = false;
    this.#work = null;
    this.matches = null;
    this.choice = null;
    this.cursor = 0;
    this.hovered = null;
    this.wish = { offset: 0, node: 0 };
    this.#changed();
    if (bytes.length <= READ_AT_ONCE) void this.read();
  }

  /** Asks the decoder. While it is at work further wishes are one: it is asked again when it has answered. */
  async read(): Promise<void> {
    this.#isAsked = true;
    this.#isRead = true;
    if (this.#work?.kind === 'read') return;
    while (this.#isAsked) {
      this.#isAsked = false;
      const version = this.#version;
      const bytes = this.#current;
      const total = bytes.length;
      this.#work = { kind: 'read', done: 0, total };
      try {
        const reading = await this.#client.ask(bytes, version, { kind: 'read', host: this.#host }, (done) => {
          this.#work = { kind: 'read', done, total };
        });
        this.#take(reading);
      } catch (error) {
        // A new file has its own work by now.
        if (error instanceof Cancelled) return;
        this.#isAsked = false;
        this.problem = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
      }
      this.#work = null;
    }
  }

  #take(reading: Reading): void {
    const before = this.#reading;
    const isFirst = before === null;
    // The same tree by its look: what was open stays open.
    const isAlike = before?.fields.nodeCount === reading.fields.nodeCount;
    this.#reading = reading;
    if (isFirst || !isAlike) this.open = openAtFirst(reading.fields);
    const { choice } = this;
    if (choice) {
      const node = nodeOfRange(reading.fields, choice.start, choice.end);
      this.choice = { ...choice, node };
    }
    if (isFirst && !this.#isPlaced) this.point(reading.refusal?.offset ?? reading.place.start);
    else {
      const node = this.choice && this.choice.node >= 0 ? this.choice.node : this.nodeAt(this.cursor);
      this.open = openedTo(reading.fields, this.open, node);
      this.wish = { offset: this.cursor, node };
    }
  }

  /** Stops what is under way; the bytes stay, without a tree if there was none. */
  cancel(): void {
    this.#client.cancel();
    this.#isAsked = false;
    this.#work = null;
  }

  setHost(host: Endian): void {
    if (host === this.#host) return;
    this.#host = host;
    if (this.#isRead || this.#current.length <= READ_AT_ONCE) void this.read();
  }

  nodeAt(offset: number): number {
    return this.fieldAt(offset)?.node ?? 0;
  }

  /** Puts the cursor on a byte, and lets the tree follow. */
  point(offset: number): void {
    this.#isPlaced = true;
    this.cursor = Math.max(0, Math.min(offset, this.#current.length - 1));
    this.choice = null;
    const reading = this.#reading;
    const node = this.nodeAt(this.cursor);
    if (reading) this.open = openedTo(reading.fields, this.open, node);
    this.wish = { offset: this.cursor, node };
  }

  /** Chooses a node of the tree, and lets the bytes follow. */
  chooseNode(node: number): void {
    const fields = this.#reading?.fields;
    if (!fields) return;
    const start = fields.nodeStart[node] ?? 0;
    this.choice = { start, end: fields.nodeEnd[node] ?? start, node };
    const value = fields.nodeValueStart[node] ?? NONE;
    this.cursor = value === NONE ? start : value;
    this.open = openedTo(fields, this.open, node);
    this.wish = { offset: start, node };
  }

  /** Chooses bytes: an address does, before the tree is there. */
  chooseRange(start: number, end: number): void {
    const last = this.#current.length;
    if (start >= last || end > last || end <= start) return;
    const node = this.#reading ? nodeOfRange(this.#reading.fields, start, end) : -1;
    if (end === start + 1 && node < 0) return this.point(start);
    this.#isPlaced = true;
    this.choice = { start, end, node };
    this.cursor = start;
    this.wish = { offset: start, node: Math.max(0, node) };
  }

  toggle(node: number, isOpen = !this.open.has(node)): void {
    this.open = toggled(this.open, node, isOpen);
  }
  rowOfNode(node: number): number {
    return rowOf(this.rows, node);
  }

  setByte(at: number, to: number): void {
    const before = this.#current[at];
    if (before === undefined || before === to) return;
    this.#apply({ kind: 'byte', at, before, after: to }, false);
    this.#undone = [];
  }
  /** Takes other bytes in place of all, for instance a bad copy; the original stays to compare with. */
  replace(bytes: Uint8Array): void {
    this.#apply({ kind: 'whole', before: this.#current, after: bytes }, false);
    this.#undone = [];
  }
  undo(): void {
    const edit = this.#edits.at(-1);
    if (!edit) return;
    this.#edits = this.#edits.slice(0, -1);
    this.#undone = [...this.#undone, edit];
    this.#write(edit, true);
  }
  redo(): void {
    const edit = this.#undone.at(-1);
    if (!edit) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#apply(edit, false);
  }
  /** Back to the bytes that were opened, as a step that can be undone. */
  reset(): void {
    if (this.#current === this.#original) return;
    this.replace(this.#original);
  }

  #apply(edit: Edit, isBack: boolean): void {
    this.#edits = [...this.#edits, edit];
    this.#write(edit, isBack);
  }
  #write(edit: Edit, isBack: boolean): void {
    if (edit.kind === 'whole') {
      this.#current = isBack ? edit.before : edit.after;
      // A table of other bytes may point behind the end of these.
      this.#reading = null;
      this.choice = null;
      this.#isPlaced = false;
    } else {
      // The bytes that were opened stay as they were, for comparison.
      if (this.#current === this.#original) this.#current = this.#original.slice();
      this.#current[edit.at] = isBack ? edit.before : edit.after;
    }
    this.cursor = Math.min(this.cursor, Math.max(0, this.#current.length - 1));
    this.#changed();
    if (this.#isRead || this.#current.length <= READ_AT_ONCE) void this.read();
  }
  #changed(): void {
    this.#version += 1;
    this.matches = null;
    this.matchAt = -1;
  }

  /** Looks for a text or number and goes to the first match behind the cursor. */
  async find(query: string): Promise<void> {
    const found = await this.#make({ kind: 'find', query });
    if (!found) return;
    this.matches = found;
    this.matchAt = -1;
    this.nextMatch(1);
  }
  nextMatch(by: 1 | -1): void {
    const count = this.matches?.length ?? 0;
    if (count === 0) return;
    this.matchAt = (this.matchAt + by + (this.matchAt < 0 && by < 0 ? 1 : 0) + count) % count;
    const match = this.matches?.[this.matchAt];
    if (!match) return;
    if (match.node >= 0) this.chooseNode(match.node);
    else this.chooseRange(match.start, match.end);
  }

  json(): Promise<Blob | null> {
    return this.#make({ kind: 'json' });
  }
  repack(encoding: Encoding, endian: Endian): Promise<Uint8Array | null> {
    return this.#make({ kind: 'repack', encoding, endian });
  }
  copies(string: CutString, slash: number): Promise<readonly BadCopy[] | null> {
    return this.#make({ kind: 'copies', string, slash });
  }

  /** A question about the bytes as they are read; null when it was cancelled or failed, which is said. */
  async #make<Q extends Question>(question: Q): Promise<Answers[Q['kind']] | null> {
    const { length } = this.#current;
    // A worker that was ended has no reading any more: what it is asked would be answered without one.
    this.#work = { kind: 'make', done: null, total: length };
    try {
      if (this.#reading && !this.#client.has(this.#version)) {
        await this.#client.ask(this.#current, this.#version, { kind: 'read', host: this.#host });
      }
      return await this.#client.ask(this.#current, this.#version, question);
    } catch (error) {
      if (!(error instanceof Cancelled)) this.problem = { kind: 'failed', reason: String(error) };
      return null;
    } finally {
      if (this.#work?.kind === 'make') this.#work = null;
    }
  }

  dispose(): void {
    this.#client.cancel();
  }
}
