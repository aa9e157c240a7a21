import { withNote, type StepNote } from '../frames/step-notes.ts';
import type { Lab } from '../state/index.ts';
import { Cancelled } from '../base/cancelled.ts';
import type { Config } from '../threads/index.ts';
import type { ImportedRun, Meeting, Refusal, RunNote, Tool } from '../traces/index.ts';
import { tooLarge } from '../traces/limits.ts';
import { TraceReader } from './client.ts';
import { textOfFile } from './file-text.ts';
import type { Given } from './given.ts';
import { readMapping } from './mapping.ts';
import { typed } from './typed.svelte.ts';

/** What became of what was brought. */
export type Arrival =
  | { readonly kind: 'reading'; readonly name: string | null }
  | {
      readonly kind: 'read';
      readonly name: string | null;
      readonly run: ImportedRun;
      /** The meeting on the stage, of a report on races. */
      readonly shown: Meeting | null;
      /** Names of further files, which were not opened. */
      readonly others: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly name: string | null;
      readonly tool: Tool | null;
      readonly refusal: Refusal;
      /** Whether it can be read again with other rows. */
      readonly isReport: boolean;
    }
  | { readonly kind: 'failed' };

/** Returns the notes of a lab with those that a run brought. */
const withRunNotes = ({ run, notes }: Lab, brought: readonly RunNote[]): readonly StepNote[] =>
  brought.reduce((kept, { step, text }) => withNote(run.trace, kept, step, text), notes);

/** Reads what was brought, and puts the run on the stage. The last choice wins. */
export class Arrivals {
  readonly #lab: Lab;
  readonly #reader: TraceReader;
  #ticket = 0;
  #text = '';
  #name: string | null = null;
  #others: readonly string[] = [];
  #now = $state.raw<Arrival | null>(null);

  constructor(lab: Lab, reader = new TraceReader()) {
    this.#lab = lab;
    this.#reader = reader;
  }

  get now(): Arrival | null {
    return this.#now;
  }

  /** Opens a file, or a text. Sizes are checked before anything is read. */
  async open({ files, text }: Given): Promise<void> {
    const ticket = ++this.#ticket;
    const [file, ...others] = files;
    this.#name = file?.name ?? null;
    this.#others = others.map(({ name }) => name);
    const large = file ? tooLarge(file.size, 'bytes') : tooLarge(text.length, 'characters');
    if (large) return this.#refuse(null, large);
    this.#now = { kind: 'reading', name: this.#name };
    try {
      const read = file ? await textOfFile(file) : text;
      if (ticket !== this.#ticket) return;
      this.#text = read;
    } catch {
      if (ticket === this.#ticket) this.#refuse(null, { kind: 'unreadable' });
      return;
    }
    await this.again(this.#lab.config);
  }

  /** Reads the text again, with other rows, or with another config. */
  async again(config: Config = this.#lab.config): Promise<void> {
    const ticket = ++this.#ticket;
    this.#now = { kind: 'reading', name: this.#name };
    const name = this.#name === null ? {} : { name: this.#name };
    try {
      const arrived = await this.#reader.read(this.#text, {
        ...name,
        config,
        mapping: readMapping(typed.rows).mapping,
      });
      if (ticket !== this.#ticket) return;
      if (!arrived.ok) return this.#refuse(arrived.error.tool, arrived.error.refusal);
      this.#put(arrived.value);
    } catch (error) {
      if (ticket === this.#ticket) this.#now = error instanceof Cancelled ? null : { kind: 'failed' };
    }
  }

  #refuse(tool: Tool | null, refusal: Refusal): void {
    const isReport = tool === 'tsan';
    this.#now = { kind: 'refused', name: this.#name, tool, refusal, isReport };
  }

  #put(run: ImportedRun): void {
    const { config, schedule, step = schedule.length, accesses, byte = null } = run;
    const [earlier, later] = accesses ?? [];
    const shown = earlier && later ? { config, schedule, accesses: [earlier, later] as const, byte } : null;
    this.#lab.load({ config, schedule, position: step });
    // With the run, so that undo takes both back.
    if (run.notes) this.#lab.notes = withRunNotes(this.#lab, run.notes);
    this.#select(shown);
    this.#now = { kind: 'read', name: this.#name, run, shown, others: this.#others };
  }

  /** Puts another meeting of the same report on the stage. */
  show(meeting: Meeting): void {
    if (this.#now?.kind !== 'read') return;
    const { config, schedule } = meeting;
    this.#lab.load({ config, schedule, position: schedule.length });
    this.#select(meeting);
    this.#now = { ...this.#now, shown: meeting };
  }

  /** Marks the two accesses that meet, and the byte. */
  #select(meeting: Meeting | null): void {
    const last = meeting?.schedule.length ?? 0;
    this.#lab.met = last > 1 ? [last - 1, last] : null;
    const byte = meeting?.byte ?? null;
    if (byte !== null) this.#lab.select({ object: 'string', index: byte });
  }

  /** Ends the reading, or takes away what is said of it. */
  close(): void {
    this.#ticket += 1;
    if (this.#now?.kind === 'reading') this.#reader.cancel();
    this.#now = null;
  }
}
