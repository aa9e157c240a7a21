import type { Selection, Staged } from '../address/index.ts';
import { ok, okValue, type Result } from '../base/index.ts';
import type { Frame, PointedMemory, Run, StepNote } from '../frames/index.ts';
import { finish, type KeptRun, type Moment, type ReplayError, type Schedule } from '../schedule/index.ts';
import type { Config, ConfigError, Grain, WorldName } from '../threads/index.ts';
import { atGrain, inWorld, withWorkers } from './changes.ts';
import { Chosen } from './chosen.svelte.ts';
import { Futures, type Stub } from './futures.svelte.ts';
import { NO_HISTORY, push, redo, undo, type History, type Kept } from './history.ts';
import type { Notice } from './notice.ts';
import { Recorded } from './recorded.svelte.ts';

/** Whether a change adds an entry to the browser's history or replaces the present one. */
export type Entry = 'push' | 'replace';

/**
 * The lab: one run, one playhead, one selection. Everything else on the stage is derived. Its methods are the actions of
 * a reader; after each the run replays.
 */
export class Lab {
  readonly #recorded = new Recorded();
  readonly #chosen = new Chosen(this.#recorded);
  #history = $state.raw<History<Kept>>(NO_HISTORY);
  /** The runs that forks led away from and to. */
  readonly futures: Futures;
  #notices = $state.raw<readonly Notice[]>([]);
  isPlaying = $state(false);
  /** Whether the last move was a single step to watch, whose writes may be animated. Scrubbing is never animated. */
  isWatched = $state(false);
  /** Step under the pointer in some view; other views highlight it too. */
  hoveredStep = $state<number | null>(null);
  /** Byte, or block of memory, under the pointer in some view. */
  pointed = $state.raw<PointedMemory | null>(null);
  /** Whether the reader has opened the desk that traces the chosen byte back. */
  isTracing = $state(false);
  /** Two steps of this run that a report on a race names, the earlier first. Another run has none. */
  met = $state.raw<readonly [number, number] | null>(null);
  /** Texts of the reader's own at steps. They stay when the run changes. */
  notes = $state.raw<readonly StepNote[]>([]);
  /** Whether the reader writes one at the step of the playhead. */
  isNoting = $state(false);
  readonly #onchange: (entry: Entry) => void;
  readonly #isPassing: boolean;
  readonly #stubs = $derived.by(() => this.futures.stubsOf(this.#recorded));

  /**
   * `onchange` is called after every change, with the entry that it needs in the browser's history. Kept runs are those of
   * `futures`; without it, they go when another run is opened.
   */
  constructor(onchange: (entry: Entry) => void = () => undefined, futures: Futures | null = null) {
    this.#onchange = onchange;
    this.futures = futures ?? new Futures();
    this.#isPassing = futures === null;
  }

  get run(): Run {
    return this.#recorded.run;
  }
  get frame(): Frame {
    return this.#recorded.frame;
  }
  get scheduleText(): string {
    return this.#recorded.scheduleText;
  }
  get config(): Config {
    return this.#recorded.config;
  }
  get schedule(): Schedule {
    return this.#recorded.schedule;
  }
  get position(): number {
    return this.#recorded.position;
  }
  /** The run and the position of the playhead. */
  get moment(): Moment {
    return this.#recorded.moment;
  }
  get #kept(): Kept {
    return { ...this.moment, notes: this.notes };
  }
  /** The state of the stage that an address records. */
  get staged(): Staged {
    return { moment: this.moment, select: this.selection, buffer: this.chosenBuffer };
  }
  get notices(): readonly Notice[] {
    return this.#notices;
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }
  /** Other futures of the present run. */
  get stubs(): readonly Stub[] {
    return this.#stubs;
  }
  /** The chosen byte as it stands at the playhead; null while it is not there. */
  get selection(): Selection | null {
    return this.#chosen.selection;
  }
  /** The worker whose buffer the reader chose; null when the shown buffer follows the steps. */
  get chosenBuffer(): number | null {
    return this.#chosen.buffer;
  }
  /** The thread whose buffer is shown: the reader's choice, else that of the last step. */
  get shownThread(): number {
    return this.#chosen.thread;
  }

  /** Replaces the run by one that the reader made; undo leads back. Changes nothing for an invalid config. */
  #change(moment: Moment, notices: readonly Notice[] = []): Result<Moment, ConfigError> {
    const before = this.#kept;
    const put = this.#recorded.put(moment);
    if (!put.ok) return put;
    const error = put.value;
    const dropped: readonly Notice[] = error
      ? [{ kind: 'dropped', kept: this.schedule.length, total: moment.schedule.length, error }]
      : [];
    this.#history = push(this.#history, before);
    this.#notices = [...notices, ...dropped];
    this.#arrive();
    this.#onchange('push');
    return ok(this.moment);
  }

  /** Adapts to a new run: stops playing. */
  #arrive(): void {
    this.met = null;
    this.isPlaying = false;
    this.isWatched = false;
  }

  /**
   * Puts the moment of an address or a table on the stage, without undo. Returns the error where the schedule was cut off.
   * Throws for an invalid config, which neither an address nor a table gives.
   */
  open({ moment, select, buffer }: Staged): ReplayError | null {
    const error = okValue(this.#recorded.put(moment));
    this.#chosen.open(select, buffer);
    if (this.#isPassing) this.futures.set([]);
    this.#notices = [];
    this.#arrive();
    return error;
  }

  /** Moves the playhead to after `position` steps. `isWatched` marks a single step to watch, not a scrub. */
  seek(position: number, isWatched = false): void {
    this.isWatched = isWatched;
    if (this.#recorded.seek(position)) this.#onchange('replace');
  }

  /** Starts or stops playing; from the beginning when at the end. */
  togglePlay(): void {
    if (!this.isPlaying && this.position === this.schedule.length) this.seek(0);
    this.isPlaying = !this.isPlaying;
  }

  /** Takes one step while playing; stops at the end. */
  tick(): void {
    this.seek(this.position + 1, true);
    if (this.position === this.schedule.length) this.isPlaying = false;
  }

  /** Lets a thread take the next step. The recorded step only moves the playhead; any other step forks the run. */
  runThread(thread: number): void {
    const at = this.position;
    const offer = this.frame.offers[thread];
    if (!offer || offer.refusal !== null) return;
    this.isPlaying = false;
    if (this.schedule[at] === thread) {
      this.seek(at + 1, true);
      return;
    }
    const before = this.moment;
    this.#change({ ...before, schedule: [...before.schedule.slice(0, at), thread], position: at + 1 });
    this.#dropped(this.futures.fork(before, at, this.moment));
    this.isWatched = true;
  }

  /** Returns to an abandoned future. */
  returnTo(stub: Stub): void {
    const before = this.moment;
    this.#change({ ...stub.moment, position: before.position });
    this.#dropped(this.futures.fork(before, stub.at, this.moment));
  }

  /** Says which kept runs had to go, if any. */
  #dropped(runs: readonly KeptRun[]): void {
    const told = runs.map((run): Notice => ({ kind: 'futureDropped', run }));
    if (told.length > 0) this.#notices = [...this.#notices, ...told];
  }

  /** Tells the reader something about the last change. */
  tell(notice: Notice): void {
    this.#notices = [...this.#notices, notice];
  }

  /** Replaces the notes; undo leads back. */
  annotate(notes: readonly StepNote[]): void {
    this.#history = push(this.#history, this.#kept);
    this.notes = notes;
  }

  /** Returns to the run that a notice kept. */
  restore(moment: Moment): void {
    this.#change(moment);
  }

  /** Puts the steps of the run in another order. */
  reorder(schedule: Schedule, position: number): void {
    this.#change({ ...this.moment, schedule, position });
  }

  /** Continues the run until no thread can run. */
  finishRun(): void {
    const schedule = finish(this.run.trace);
    if (schedule.length === this.schedule.length) return;
    const before = this.moment;
    this.#change({ ...before, schedule });
    this.#dropped(this.futures.grow(before, this.moment));
  }

  setSchedule(schedule: Schedule): void {
    this.#change({ ...this.moment, schedule });
  }

  /** Changes path or fix, and keeps the run as far as it still replays. Fails for an invalid config. */
  setConfig(change: Partial<Pick<Config, 'path' | 'fix'>>): Result<Moment, ConfigError> {
    return this.#change({ ...this.moment, config: { ...this.config, ...change } });
  }

  /** Changes the number of workers. The run ends at the first step of a worker that is gone. */
  setWorkers(threads: number): void {
    const moment = withWorkers(this.moment, threads);
    if (moment) this.#change(moment);
  }

  /** Opens the other world's default run. Keeps the path and what it can of the fix, and reports the rest. */
  setWorld(world: WorldName): void {
    if (world === this.config.world) return;
    const { moment, dropped } = inWorld(this.moment, world);
    const notices: readonly Notice[] = dropped.length > 0 ? [{ kind: 'fixDropped', words: dropped }] : [];
    // Before the change, which writes the address.
    this.#chosen.clear();
    this.#change(moment, notices);
  }

  /** Changes the grain of the run. If a coarser grain changes the outcome, a notice keeps the finer run. */
  setGrain(grain: Grain): void {
    if (grain === this.config.grain) return;
    const before = this.moment;
    const { trace } = this.run;
    this.#change(atGrain(trace, before.position, grain));
    const [was, is] = [trace.outcome, this.run.outcome];
    if (was !== is && was !== null) {
      this.#notices = [...this.#notices, { kind: 'outcome', before: was, after: is ?? '', moment: before }];
    }
  }

  /** Loads a landmark or another moment from a list. */
  load(moment: Moment): void {
    this.#chosen.clear();
    this.#change(moment);
  }

  /** Selects a byte; null selects nothing. */
  select(selection: Selection | null): void {
    this.#chosen.select(selection);
    this.#onchange('replace');
  }

  /** Shows the buffer of a thread. */
  show(thread: number): void {
    this.#chosen.show(thread);
    this.#onchange('replace');
  }

  undo(): void {
    this.#travel(undo(this.#history, this.#kept));
  }

  redo(): void {
    this.#travel(redo(this.#history, this.#kept));
  }

  #travel(step: { history: History<Kept>; moment: Kept } | null): void {
    if (!step) return;
    this.#recorded.put(step.moment);
    this.notes = step.moment.notes;
    this.#history = step.history;
    this.#notices = [];
    this.#arrive();
    this.#onchange('push');
  }

  dismiss(notice: Notice): void {
    this.#notices = this.#notices.filter((other) => other !== notice);
  }
}
