import type { Selection, Staged } from '../address/index.ts';
import { ok, okValue, type Result } from '../base/index.ts';
import type { Frame, Run, ThreadState } from '../frames/index.ts';
import {
  finish,
  legalPlaces,
  moveSteps,
  type Moment,
  type ReplayError,
  type Schedule,
} from '../schedule/index.ts';
import type { Config, ConfigError, Grain, WorldName } from '../threads/index.ts';
import { atGrain, inWorld, withWorkers } from './changes.ts';
import { Futures, type Stub } from './futures.svelte.ts';
import { NO_HISTORY, push, redo, undo, type History } from './history.ts';
import type { Notice } from './notice.ts';
import { Recorded } from './recorded.svelte.ts';

/** What a change of the run asks of the address: a new entry, or the same one. */
export type Entry = 'push' | 'replace';

/**
 * The lab: one run, one playhead, one selection. Everything else on the stage is derived. Verbs are what a reader can
 * do; each leaves a run that replays.
 */
export class Lab {
  readonly #recorded = new Recorded();
  #selection = $state.raw<Selection | null>(null);
  #history = $state.raw<History>(NO_HISTORY);
  readonly #futures = new Futures();
  #notices = $state.raw<readonly Notice[]>([]);
  #shown = $state<number | null>(null);
  isPlaying = $state(false);
  /** The last move was one step forward that one looks at: what it wrote may fly and glow. Scrubbing never waits. */
  isWatched = $state(false);
  /** Step that a view points at; other views follow. */
  hoveredStep = $state<number | null>(null);
  readonly #onchange: (entry: Entry) => void;

  /** `onchange` is told after every change, and whether it deserves an entry of its own in the browser's history. */
  constructor(onchange: (entry: Entry) => void = () => undefined) {
    this.#onchange = onchange;
  }

  get run(): Run {
    return this.#recorded.run;
  }
  get frame(): Frame {
    return this.#recorded.frame;
  }
  get threadStates(): readonly ThreadState[] {
    return this.#recorded.threadStates;
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
  /** The run, and where the playhead stands in it. */
  get moment(): Moment {
    return this.#recorded.moment;
  }
  get selection(): Selection | null {
    return this.#selection;
  }
  /** What an address tells of the stage. */
  get staged(): Staged {
    return { moment: this.moment, select: this.#selection, buffer: this.chosenBuffer };
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
  /** Futures left behind that start on the present run. */
  get stubs(): readonly Stub[] {
    return this.#futures.stubs;
  }
  /** The worker whose buffer the reader chose; null where it follows the steps. */
  get chosenBuffer(): number | null {
    return this.run.asker === null ? this.#shown : null;
  }
  /** The thread whose buffer is shown: the reader's choice, else that of the last step. */
  get shownThread(): number {
    const chosen = this.#shown;
    return chosen !== null && chosen < this.run.threads.length && this.run.asker === null
      ? chosen
      : this.frame.shownThread;
  }

  /** A new run made by the reader: undo leads back. Changes nothing where the config names no model. */
  #change(moment: Moment, notices: readonly Notice[] = []): Result<Moment, ConfigError> {
    const before = this.moment;
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

  /** Another run is on the stage: nothing plays, and futures that do not start on it are gone. */
  #arrive(): void {
    this.#futures.follow(this.moment);
    this.isPlaying = false;
    this.isWatched = false;
  }

  /** Is there such a byte at the playhead? */
  #hasByte({ object, index }: Selection): boolean {
    if (object === 'string') return index < this.frame.string.length;
    const request = this.frame.requests[this.shownThread];
    return object === 'packed' && request !== null && request !== undefined && index < request.length;
  }

  /**
   * Puts on the stage what an address or a table tells, without undo. Returns what was cut off. Throws where the config names no model: whoever opens one has
   * read it from an address or a table, which give none.
   */
  open({ moment, select, buffer }: Staged): ReplayError | null {
    const error = okValue(this.#recorded.put(moment));
    this.#shown = buffer ?? select?.thread ?? null;
    this.#selection = select && this.#hasByte(select) ? select : null;
    this.#futures.clear();
    this.#notices = [];
    this.#arrive();
    return error;
  }

  /** Moves the playhead: `position` steps done. `isWatched`: a step that one looks at, not one of a scrub. */
  seek(position: number, isWatched = false): void {
    this.isWatched = isWatched;
    if (this.#recorded.seek(position)) this.#onchange('replace');
  }

  /** Starts from the beginning when at the end. */
  togglePlay(): void {
    if (!this.isPlaying && this.position === this.schedule.length) this.seek(0);
    this.isPlaying = !this.isPlaying;
  }

  /** One step while playing; stops at the end. */
  tick(): void {
    this.seek(this.position + 1, true);
    if (this.position === this.schedule.length) this.isPlaying = false;
  }

  /** Lets a thread take the next step. The recorded step only moves the playhead; any other forks the run. */
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
    this.#futures.keep(before, at);
    this.isWatched = true;
  }

  /** Returns to a future that was left behind. */
  returnTo(stub: Stub): void {
    const before = this.moment;
    const at = Math.min(stub.at, before.schedule.length);
    this.#change({ ...stub.moment, position: before.position });
    this.#futures.keep(before, at);
    this.#futures.forget(stub);
  }

  /** Returns to a run that a notice kept. */
  restore(moment: Moment): void {
    this.#change(moment);
  }

  /** Numbers that the step may take instead of its own; a folded block moves as one. */
  legalMoves(step: number): readonly number[] {
    const block = this.run.blocks.find(({ from, to }) => from <= step && step <= to);
    return block ? legalPlaces(this.config, this.schedule, block.from, block.to - block.from + 1) : [];
  }

  /** Moves the block of a step along its lane, so that its first step becomes number `to`. */
  moveStep(step: number, to: number): void {
    const block = this.run.blocks.find(({ from, to: last }) => from <= step && step <= last);
    if (!block) return;
    const count = block.to - block.from + 1;
    const schedule = moveSteps(this.schedule, block.from, count, to);
    this.#change({ ...this.moment, schedule, position: to + count - 1 });
  }

  /** Continues the run until nobody can run. */
  finishRun(): void {
    const schedule = finish(this.run.trace);
    if (schedule.length > this.schedule.length) this.#change({ ...this.moment, schedule });
  }

  setSchedule(schedule: Schedule): void {
    this.#change({ ...this.moment, schedule });
  }

  /** Another path or fix: the run is kept as far as it still replays. Fails where the config names no model. */
  setConfig(change: Partial<Pick<Config, 'path' | 'fix'>>): Result<Moment, ConfigError> {
    return this.#change({ ...this.moment, config: { ...this.config, ...change } });
  }

  /** Another number of workers; steps of workers that are gone end the run there. */
  setWorkers(threads: number): void {
    const moment = withWorkers(this.moment, threads);
    if (moment) this.#change(moment);
  }

  /** Opens the other world's default run; keeps the path and what fix it can, and says what was dropped. */
  setWorld(world: WorldName): void {
    if (world === this.config.world) return;
    const { moment, dropped } = inWorld(this.moment, world);
    const notices: readonly Notice[] = dropped.length > 0 ? [{ kind: 'fixDropped', words: dropped }] : [];
    this.#shown = null;
    // Before the change, which writes the address.
    this.#selection = null;
    this.#change(moment, notices);
  }

  /** Cuts the same run finer or coarser. If a coarser cut changes the outcome, the finer run stays one click back. */
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

  /** A landmark run, or any other moment chosen from a list. */
  load(moment: Moment): void {
    this.#shown = null;
    this.#selection = null;
    this.#change(moment);
  }

  /** Selects a byte, or nothing. */
  select(selection: Selection | null): void {
    this.#selection = selection;
    this.#onchange('replace');
  }

  /** Chooses whose buffer to show. */
  show(thread: number): void {
    this.#shown = thread;
    if (this.#selection?.object === 'packed') this.#selection = { ...this.#selection, thread };
    this.#onchange('replace');
  }

  undo(): void {
    this.#travel(undo(this.#history, this.moment));
  }

  redo(): void {
    this.#travel(redo(this.#history, this.moment));
  }

  #travel(step: { history: History; moment: Moment } | null): void {
    if (!step) return;
    this.#recorded.put(step.moment);
    this.#history = step.history;
    this.#notices = [];
    this.#arrive();
    this.#onchange('push');
  }

  dismiss(notice: Notice): void {
    this.#notices = this.#notices.filter((other) => other !== notice);
  }
}
