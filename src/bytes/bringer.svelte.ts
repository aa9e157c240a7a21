import { Cancelled } from '../base/cancelled.ts';
import type { LabelFound, ListPlace } from '../bytefile/index.ts';
import type { ExaminerClient } from './examiner-client.ts';
import { partAt, partOf, placeOf, type Part } from './parts.ts';
import type { FileAnswer, PasteAnswer, ReadText } from './examiner-protocol.ts';
import type { OpenedFrom, Opening, Receiver, Work } from './opened.ts';
import { readPart, type Readable } from './slices.ts';

/** A pasted text of this many characters or more is read with its progress told. */
const TOLD_FROM = 1_000_000;

/** What is open, where it was brought: a text that was pasted or dropped, or a file. */
export type Brought =
  | { readonly kind: 'text'; readonly text: ReadText }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly size: number;
      readonly answer: FileAnswer;
      /** Its text, or that of what was unpacked from it. */
      readonly text: ReadText | null;
      /** The part of the file that is shown; null for all of it, or for what was unpacked from it. */
      readonly part: Part | null;
      readonly label: LabelFound | null;
    };

/** What came together with what is open, and was left aside: names of files and folders, or a text. */
export interface Rest {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly hasText: boolean;
}

/** Brings files, texts and samples to the session. The last choice wins: each has a ticket, and an older one opens nothing. */
export class Bringer {
  readonly #session: Receiver;
  readonly #client: ExaminerClient;
  #ticket = 0;
  #file: Readable | null = null;
  #work = $state.raw<Work | null>(null);
  #brought = $state.raw<Brought | null>(null);
  rest = $state.raw<Rest | null>(null);

  constructor(session: Receiver, client: ExaminerClient) {
    this.#session = session;
    this.#client = client;
  }

  get work(): Work | null {
    return this.#work;
  }
  /** What is open; null where it is a sample, or from an address. */
  get brought(): Brought | null {
    return this.#brought;
  }

  /** Opens a file; what was open stays until the new bytes are there. */
  async file(file: Blob, name: string, rest: Rest | null = null): Promise<void> {
    const ticket = this.#begin({ kind: 'load', done: null, total: file.size });
    this.rest = rest;
    await this.#during(ticket, name, async () => {
      const answer = await this.#client.ask({ kind: 'file', file }, (done) => {
        if (this.#isCurrent(ticket)) this.#work = { kind: 'search', done, total: file.size };
      });
      if (this.#isCurrent(ticket)) await this.#show(ticket, file, name, answer);
    });
  }

  async #show(ticket: number, file: Readable, name: string, answer: FileAnswer): Promise<void> {
    const source: OpenedFrom = { kind: 'file', name };
    const { innermost, bytes } = contentOf(answer);
    const { text, label } = innermost;
    const about = { kind: 'file', name, size: file.size, answer, text, label } as const;
    const made = text && madeOf(text.answer);
    if (made) return this.#open(made.bytes, source, { base: made.base }, { ...about, part: null }, null);
    if (bytes !== null) {
      const place = label ? placeOf(label, 0) : payloadOf(innermost);
      return this.#open(bytes, source, { place }, { ...about, part: null }, null);
    }
    await this.#showPart(ticket, file, { ...about, part: partOf(file.size, label) });
  }

  async #showPart(
    ticket: number,
    file: Readable,
    about: Brought & { readonly kind: 'file'; readonly part: Part },
  ): Promise<void> {
    const { part, label, name, size, answer } = about;
    this.#work = { kind: 'load', done: 0, total: part.end - part.start };
    const bytes = await readPart(
      file,
      part,
      (done) => (this.#work = { kind: 'load', done, total: part.end - part.start }),
      () => this.#isCurrent(ticket),
    );
    if (bytes === null) return;
    const isWhole = part.end - part.start === size;
    const place = label ? placeOf(label, part.start) : part.start === 0 ? payloadOf(answer) : null;
    // A part in the middle of a file is nothing that a decoder could begin with.
    const isRaw =
      label === null && place === null && !isWhole && (part.start > 0 || answer.what.kind !== 'list');
    const source: OpenedFrom = { kind: 'file', name, size };
    this.#open(
      bytes,
      source,
      { base: BigInt(part.start), place, isRaw },
      isWhole ? { ...about, part: null } : about,
      file,
    );
  }

  #open(
    bytes: Uint8Array,
    source: OpenedFrom,
    opening: Opening,
    brought: Brought,
    file: Readable | null,
  ): void {
    const { rest } = this;
    this.#session.openBytes(bytes, source, opening);
    this.#brought = brought;
    this.#file = file;
    this.rest = rest;
  }

  /** Opens the list of another label of the same file. */
  async label(label: LabelFound): Promise<void> {
    const about = this.#brought;
    if (about?.kind !== 'file') return;
    if (about.part === null) {
      this.#brought = { ...about, label };
      this.#session.readAt(placeOf(label, 0));
    } else await this.#otherPart({ ...about, label, part: partOf(about.size, label) });
  }

  /** Shows the part of a long file in which an offset is. */
  async part(offset: number): Promise<void> {
    const about = this.#brought;
    if (about?.kind !== 'file' || about.part === null) return;
    if (offset >= about.part.start && offset < about.part.end)
      return this.#session.place.point(offset - about.part.start);
    await this.#otherPart({ ...about, label: null, part: partAt(offset, about.size) });
    const index = offset - Number(this.#session.base);
    // Another choice may have come in between.
    if (this.#brought?.kind === 'file' && this.#brought.part !== null && index >= 0)
      this.#session.place.point(index);
  }

  async #otherPart(about: Brought & { readonly kind: 'file'; readonly part: Part }): Promise<void> {
    const file = this.#file;
    if (file === null) return;
    const ticket = this.#begin({ kind: 'load', done: 0, total: about.part.end - about.part.start });
    await this.#during(ticket, about.name, () => this.#showPart(ticket, file, about));
  }

  /**
   * Opens the bytes that a text is. Returns what it is; null where another choice came in between, or it failed. `from` is
   * what is open, where this is another reading of its text.
   */
  async text(
    text: string,
    choice: string | null = null,
    from: Brought | null = null,
  ): Promise<PasteAnswer | null> {
    const isTold = text.length >= TOLD_FROM;
    const ticket = this.#begin({ kind: 'text', done: null, total: text.length });
    let answer: PasteAnswer | null = null;
    if (from === null) this.rest = null;
    await this.#during(ticket, null, async () => {
      const found = await this.#client.ask({ kind: 'paste', text, choice }, (done) => {
        if (isTold && this.#isCurrent(ticket)) this.#work = { kind: 'text', done, total: text.length };
      });
      if (!this.#isCurrent(ticket)) return;
      answer = found;
      const made = madeOf(found);
      const read: ReadText = { content: text, answer: found };
      const { source } = this.#session;
      if (made === null) return;
      if (from?.kind === 'file')
        this.#open(made.bytes, source, { base: made.base }, { ...from, text: read }, null);
      else
        this.#open(
          made.bytes,
          { kind: 'paste', name: '' },
          { base: made.base },
          { kind: 'text', text: read },
          null,
        );
    });
    return answer;
  }

  /** Reads the text that is open in another way. */
  async reading(choice: string): Promise<void> {
    const about = this.#brought;
    if (about?.text) await this.text(about.text.content, choice, about);
  }

  /** Says what a text is, without opening it. Null where the worker was ended meanwhile. */
  async preview(text: string, choice: string | null): Promise<PasteAnswer | null> {
    try {
      return await this.#client.ask({ kind: 'paste', text, choice }, () => undefined);
    } catch {
      return null;
    }
  }

  /** Opens a sample that has to be fetched. */
  async sample(name: string, fetched: () => Promise<Uint8Array>): Promise<void> {
    const ticket = this.#begin({ kind: 'load', done: null, total: 0 });
    try {
      const bytes = await fetched();
      if (this.#isCurrent(ticket)) this.#session.openBytes(bytes, { kind: 'sample', name });
    } catch {
      if (!this.#isCurrent(ticket)) return;
      this.#work = null;
      this.#session.problem = { kind: 'sample' };
    }
  }

  /** Gives up what is being brought: it opens nothing any more. */
  abandon(): void {
    this.#ticket += 1;
    if (this.#work !== null) this.#client.cancel();
    this.#work = null;
  }
  /** Other bytes are opened: what was said of these is over. */
  forget(): void {
    this.abandon();
    this.#brought = null;
    this.#file = null;
    this.rest = null;
  }
  /** Ends the worker. */
  dispose(): void {
    this.abandon();
    this.#client.cancel();
  }

  #begin(work: Work): number {
    this.#ticket += 1;
    // A worker that is not at work is kept: the preview of a text may be on its way.
    if (this.#work !== null) this.#client.cancel();
    this.#work = work;
    this.#session.problem = null;
    return this.#ticket;
  }
  #isCurrent(ticket: number): boolean {
    return ticket === this.#ticket;
  }

  /** Runs a choice, and tells what goes wrong with it, unless another one was made meanwhile. */
  async #during(ticket: number, name: string | null, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (!this.#isCurrent(ticket) || error instanceof Cancelled) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.#session.problem =
        name === null ? { kind: 'failed', reason } : { kind: 'unreadable', name, reason };
    }
    if (this.#isCurrent(ticket)) this.#work = null;
  }
}

/** What is in a file: after all unpacking, with the unpacked bytes; null for the bytes of the file itself. */
export function contentOf(answer: FileAnswer): {
  readonly innermost: FileAnswer;
  readonly bytes: Uint8Array | null;
} {
  const { unpacked } = answer;
  if (unpacked?.kind !== 'bytes') return { innermost: answer, bytes: null };
  const { innermost, bytes } = contentOf(unpacked.inner);
  return { innermost, bytes: bytes ?? unpacked.bytes };
}

/** The bytes that a text is, with the offset of the first; null where it is none. */
export function madeOf(answer: PasteAnswer): { readonly bytes: Uint8Array; readonly base: bigint } | null {
  if (answer.kind === 'read') return answer.pasted;
  return answer.kind === 'token' ? { bytes: answer.bytes, base: 0n } : null;
}

/** The list in the begin record of a send stream. */
function payloadOf({ what }: FileAnswer): ListPlace | null {
  if (what.kind !== 'sendStream' || what.list === null) return null;
  return { kind: 'inside', label: 0, ...what.list };
}
