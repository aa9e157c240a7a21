import { err, ok, type Result } from '../base/index.ts';
import { Cancelled } from '../base/worker-talk.ts';
import {
  USUAL_MACHINE,
  type BadCopy,
  type CutString,
  type Machine,
  type PasteError,
  type Reading,
} from '../bytefile/index.ts';
import type { Encoding, Endian } from '../nvlist/index.ts';
import { ReaderClient } from './client.ts';
import { Edits } from './edits.svelte.ts';
import { Matches } from './matches.svelte.ts';
import { Cursor } from './cursor.svelte.ts';
import type { Answers, Question } from './protocol.ts';

/** A file up to this size is read as soon as it is opened. For a larger one the reader asks for the tree. */
export const READ_AT_ONCE = 32 << 20;
/** The longest file that can be opened: browsers give a page no larger one in one piece. */
export const LONGEST_FILE = 1 << 30;

/** Where the bytes came from. `name` is a file's name, a sample's word, or the form of a pasted text. */
export interface OpenedFrom {
  readonly kind: 'sample' | 'file' | 'paste' | 'address';
  readonly name: string;
}

export type Problem =
  | { readonly kind: 'tooLarge'; readonly size: number; readonly most: number }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string }
  | { readonly kind: 'paste'; readonly error: PasteError }
  | { readonly kind: 'failed'; readonly reason: string };

/** What runs now; `done` of `total` bytes, `null` while that is not known. */
export interface Work {
  readonly kind: 'load' | 'read' | 'make';
  readonly done: number | null;
  readonly total: number;
}

/** The bytes on the page: where they come from, what the decoder says to them, and the work that is under way. */
export class Session {
  readonly #client: ReaderClient;
  #source = $state.raw<OpenedFrom>({ kind: 'sample', name: '' });
  #reading = $state.raw<Reading | null>(null);
  #machine = $state.raw(USUAL_MACHINE);
  #work = $state.raw<Work | null>(null);
  problem = $state.raw<Problem | null>(null);
  #isAsked = false;
  /** The visitor wants a tree of these bytes. */
  #isRead = false;

  readonly edits = new Edits((kind) => this.#edited(kind));
  readonly place = new Cursor(
    () => this.#reading,
    () => this.bytes.length,
  );
  readonly matches = new Matches(
    (query) => this.#make({ kind: 'find', query }),
    ({ node, start, end }) => {
      if (node >= 0) this.place.chooseNode(node);
      else this.place.chooseRange(start, end);
    },
  );

  constructor(client = new ReaderClient()) {
    this.#client = client;
  }

  get source(): OpenedFrom {
    return this.#source;
  }
  get bytes(): Uint8Array {
    return this.edits.current;
  }
  /** What the decoder says; after an edit the last answer stays until the next one is there. */
  get reading(): Reading | null {
    return this.#reading;
  }
  get machine(): Machine {
    return this.#machine;
  }
  get work(): Work | null {
    return this.#work;
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

  /**
   * Opens the bytes that a text is; what knows the forms of text comes with the first one. Fails with what is wrong with the
   * text, or with null where that could not be loaded: then it is told as a problem.
   */
  async openPaste(text: string): Promise<Result<null, PasteError | null>> {
    try {
      const { parsePaste } = await import('../bytefile/paste/parse.ts');
      const parsed = parsePaste(text);
      if (!parsed.ok) return parsed;
      this.openBytes(parsed.value.bytes, { kind: 'paste', name: parsed.value.form });
      return ok(null);
    } catch (error) {
      this.problem = { kind: 'failed', reason: String(error) };
      return err(null);
    }
  }

  openBytes(bytes: Uint8Array, source: OpenedFrom): void {
    this.#client.cancel();
    this.problem = null;
    this.#source = source;
    this.#reading = null;
    this.#isRead = false;
    this.#work = null;
    this.edits.open(bytes);
    this.place.restart();
    this.matches.forget();
    this.#readAgain();
  }

  #edited(kind: 'byte' | 'whole'): void {
    // A table of other bytes may point behind the end of these.
    if (kind === 'whole') this.#reading = null;
    if (kind === 'whole') this.place.forget();
    this.matches.forget();
    this.#readAgain();
  }

  setMachine(machine: Machine): void {
    if (machine.host === this.#machine.host && machine.reader === this.#machine.reader) return;
    this.#machine = machine;
    this.#readAgain();
  }

  #readAgain(): void {
    if (this.#isRead || this.bytes.length <= READ_AT_ONCE) void this.read();
  }

  /** Asks the decoder. While it is at work further wishes are one: it is asked again when it has answered. */
  async read(): Promise<void> {
    this.#isAsked = true;
    this.#isRead = true;
    if (this.#work?.kind === 'read') return;
    while (this.#isAsked) {
      this.#isAsked = false;
      const total = this.bytes.length;
      this.#work = { kind: 'read', done: 0, total };
      try {
        const reading = await this.#ask({ kind: 'read', machine: this.#machine }, (done) => {
          this.#work = { kind: 'read', done, total };
        });
        const before = this.#reading;
        this.#reading = reading;
        this.place.follow(reading, before);
        // What stopped an earlier attempt is over.
        if (this.problem?.kind === 'failed') this.problem = null;
      } catch (error) {
        // A new file has its own work by now.
        if (error instanceof Cancelled) return;
        this.#isAsked = false;
        this.problem = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
      }
      this.#work = null;
    }
  }

  /** Stops what is under way; the bytes stay, without a tree if there was none. */
  cancel(): void {
    this.#client.cancel();
    this.#isAsked = false;
    this.#work = null;
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
    this.#work = { kind: 'make', done: null, total: this.bytes.length };
    try {
      // A worker that was ended has no reading any more: what it is asked would be answered without one.
      if (this.#reading && !this.#client.has(this.edits.version)) {
        await this.#ask({ kind: 'read', machine: this.#machine });
      }
      return await this.#ask(question);
    } catch (error) {
      if (!(error instanceof Cancelled)) this.problem = { kind: 'failed', reason: String(error) };
      return null;
    } finally {
      if (this.#work?.kind === 'make') this.#work = null;
    }
  }

  #ask<Q extends Question>(question: Q, onprogress?: (done: number) => void): Promise<Answers[Q['kind']]> {
    return this.#client.ask(this.bytes, this.edits.version, question, onprogress);
  }

  dispose(): void {
    this.#client.cancel();
  }
}
