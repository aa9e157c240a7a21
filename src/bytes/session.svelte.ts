import { Cancelled } from '../base/cancelled.ts';
import {
  USUAL_MACHINE,
  USUAL_WRITER,
  WRITERS,
  type WriterId,
  type BadCopy,
  type CutString,
  type ListPlace,
  type Machine,
  type Reading,
} from '../bytefile/index.ts';
import type { Encoding } from '../nvlist/index.ts';
import { Bringer } from './bringer.svelte.ts';
import { ReaderClient } from './client.ts';
import { ExaminerClient } from './examiner-client.ts';
import { Edits } from './edits.svelte.ts';
import { Matches } from './matches.svelte.ts';
import { Cursor } from './cursor.svelte.ts';
import { READ_AT_ONCE } from './parts.ts';
import type { OpenedFrom, Opening, Problem, Receiver, Work } from './opened.ts';
import type { Answers, Question } from './protocol.ts';

/** The bytes on the page: where they come from, what the decoder says to them, and the work that is under way. */
export class Session implements Receiver {
  readonly #client: ReaderClient;
  #source = $state.raw<OpenedFrom>({ kind: 'sample', name: '' });
  #reading = $state.raw<Reading | null>(null);
  #machine = $state.raw(USUAL_MACHINE);
  #work = $state.raw<Work | null>(null);
  #base = $state.raw(0n);
  #place: ListPlace | null = null;
  #isOpen = $state(false);
  problem = $state.raw<Problem | null>(null);
  /** The machine that packs again. */
  writer = $state<WriterId>(USUAL_WRITER);
  #isAsked = false;
  /** The visitor wants a tree of these bytes. */
  #isRead = false;

  readonly bring: Bringer;
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

  /** The examiner has a worker of its own: what is brought leaves the work on open bytes alone. */
  constructor(client = new ReaderClient(), examiner = new ExaminerClient()) {
    this.#client = client;
    this.bring = new Bringer(this, examiner);
  }

  /** Whether anything was opened yet, be it an empty file. */
  get isOpen(): boolean {
    return this.#isOpen;
  }
  /** Offset of the first byte. */
  get base(): bigint {
    return this.#base;
  }
  /** The offset of a byte as it is told: in its file, or by its dump. */
  at(index: number): bigint {
    return this.#base + BigInt(index);
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
    return this.bring.work ?? this.#work;
  }

  /** Opens bytes. Whatever was being brought is given up. */
  openBytes(
    bytes: Uint8Array,
    source: OpenedFrom,
    { base = 0n, place = null, isRaw = false }: Opening = {},
  ): void {
    this.bring.forget();
    this.#client.cancel();
    this.problem = null;
    this.#isOpen = true;
    this.#source = source;
    this.#base = base;
    this.#place = place && { ...place, end: Math.min(place.end, bytes.length) };
    this.#reading = null;
    this.#isRead = false;
    this.#work = null;
    this.edits.open(bytes);
    this.place.restart();
    this.matches.forget();
    if (!isRaw && source.kind !== 'absent') this.#readAgain();
  }

  /** Reads the list at another place of the same bytes. */
  readAt(place: ListPlace): void {
    this.#place = place;
    this.#reading = null;
    this.place.forget();
    this.matches.forget();
    void this.read();
  }

  #edited(kind: 'byte' | 'whole'): void {
    // A table of other bytes may point behind the end of these.
    if (kind === 'whole') this.#reading = null;
    if (kind === 'whole') {
      this.#place = null;
      this.place.forget();
    }
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
        const reading = await this.#ask(this.#readQuestion(), (done) => {
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
    this.bring.abandon();
    this.#client.cancel();
    this.#isAsked = false;
    this.#work = null;
  }

  json(): Promise<Blob | null> {
    return this.#make({ kind: 'json' });
  }
  /** The list packed again, as the machine that is chosen writes it. */
  repack(encoding: Encoding): Promise<Uint8Array | null> {
    return this.#make({ kind: 'repack', encoding, writer: WRITERS[this.writer] });
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
        await this.#ask(this.#readQuestion());
      }
      return await this.#ask(question);
    } catch (error) {
      if (!(error instanceof Cancelled)) this.problem = { kind: 'failed', reason: String(error) };
      return null;
    } finally {
      if (this.#work?.kind === 'make') this.#work = null;
    }
  }

  #readQuestion(): Question & { readonly kind: 'read' } {
    return { kind: 'read', machine: this.#machine, place: this.#place };
  }

  #ask<Q extends Question>(question: Q, onprogress?: (done: number) => void): Promise<Answers[Q['kind']]> {
    return this.#client.ask(this.bytes, this.edits.version, question, onprogress);
  }

  dispose(): void {
    this.bring.dispose();
    this.#client.cancel();
  }
}
