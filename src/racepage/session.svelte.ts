import { finish, replayProgram } from '../schedule/index.ts';
import {
  endlessIn,
  raceProgram,
  readRace,
  type Race,
  type RaceError,
  type RaceGrain,
  type RaceTrace,
} from '../racetext/index.ts';
import { NO_HISTORY, push, redo, undo, type History } from '../state/history.ts';
import { afterSearch, baselineOf, tallyBefore, type Baseline } from './baseline.ts';
import { Cancelled, RaceClient } from './client.ts';
import { RaceFutures } from './futures.svelte.ts';
import type { About, Foreseen } from './protocol.ts';
import type { Good, Moment, SearchState } from './race-state.ts';
import { finished } from './run-end.ts';
import { isBadIn, worstOf, type Tally } from './verdict.ts';

/** ms without a key after which a text is read. */
const QUIET = 150;

/** The race that a reader writes: its text, the last one that could be read, one run of it, and what a search found. */
export class RaceSession {
  text = $state('');
  #grain = $state<RaceGrain>('statement');
  #good = $state.raw<Good | null>(null);
  #errors = $state.raw<readonly RaceError[]>([]);
  #moment = $state.raw<Moment>({ schedule: [], position: 0 });
  #history = $state.raw<History<Moment>>(NO_HISTORY);
  #search = $state.raw<SearchState>({ kind: 'none' });
  #baseline = $state.raw<Baseline | null>(null);
  /** Whether the run on the stage is one that the page chose, so that a shorter one to something bad may replace it. */
  #isChosen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #searcher: RaceClient;
  readonly #mapper: RaceClient;
  readonly futures = new RaceFutures();
  isPlaying = $state(false);
  hoveredStep = $state<number | null>(null);

  /** `client` makes what asks a worker: one for the search, which can be cancelled, and one for maps. */
  constructor(client = () => new RaceClient()) {
    this.#searcher = client();
    this.#mapper = client();
  }

  readonly trace: RaceTrace | null = $derived.by(() => {
    const good = this.#good;
    if (!good) return null;
    const replayed = replayProgram(good.program, this.#moment.schedule);
    return replayed.ok ? replayed.value : replayed.error.trace;
  });

  get grain(): RaceGrain {
    return this.#grain;
  }
  get good(): Good | null {
    return this.#good;
  }
  get errors(): readonly RaceError[] {
    return this.#errors;
  }
  get search(): SearchState {
    return this.#search;
  }
  get schedule(): readonly number[] {
    return this.#moment.schedule;
  }
  get position(): number {
    return Math.min(this.#moment.position, this.trace?.steps.length ?? 0);
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }
  /** What a search of the present text found; null while there is none. */
  get found(): Extract<SearchState, { kind: 'found' }> | null {
    const search = this.#search;
    return search.kind === 'found' && search.text === this.#good?.text && search.grain === this.#grain
      ? search
      : null;
  }
  /** The tally of the text before, at the present grain, if the text has changed since. */
  get before(): Tally | null {
    return tallyBefore(this.#baseline, this.#good?.text, this.#grain);
  }
  /** The text that the present one is compared with. */
  get baselineText(): string | null {
    return this.#baseline?.text ?? null;
  }

  /** Puts another text on the page, with its run if one is given. Returns why that run stops early; null if it does not. */
  open(text: string, grain: RaceGrain = 'statement', run: readonly number[] | null = null): number | null {
    clearTimeout(this.#timer);
    this.text = text;
    this.#grain = grain;
    this.#good = null;
    this.#errors = [];
    this.#baseline = null;
    this.#search = { kind: 'none' };
    this.#history = NO_HISTORY;
    this.#moment = { schedule: run ?? [], position: run?.length ?? 0 };
    this.#isChosen = run !== null;
    if (text.trim() === '') return null;
    this.#read();
    const good = this.good;
    const replayed = run && good && replayProgram(good.program, run);
    if (!replayed || replayed.ok) return null;
    const { index } = replayed.error;
    [this.#moment, this.#isChosen] = [{ schedule: run.slice(0, index), position: index }, true];
    return index;
  }

  /** Takes what was typed; it is read once no key was pressed for a moment. */
  type(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), QUIET);
  }

  setGrain(grain: RaceGrain): void {
    if (grain === this.#grain) return;
    this.#grain = grain;
    [this.#isChosen, this.#history] = [false, NO_HISTORY];
    this.#moment = { schedule: [], position: 0 };
    if (this.#good) this.#put(this.#good.race, this.#good.text);
  }

  /** Compares from now on with the text as it is. */
  rebase(): void {
    if (this.found) this.#baseline = baselineOf(this.found);
  }

  #read(): void {
    const { text } = this;
    if (text === this.#good?.text) {
      this.#errors = [];
      return;
    }
    const read = readRace(text);
    if (read.ok) this.#put(read.value, text);
    else this.#refuse(read.error);
  }

  #refuse(errors: readonly RaceError[]): void {
    this.#errors = errors;
    this.isPlaying = false;
  }

  #put(race: Race, text: string): void {
    const endless = endlessIn(race, () => {
      const program = raceProgram(race, this.#grain);
      this.futures.clear();
      const replayed = replayProgram(program, this.#moment.schedule);
      const kept = replayed.ok ? replayed.value : replayed.error.trace;
      const isWhole = replayed.ok && this.#isChosen;
      const schedule = isWhole ? this.#moment.schedule : finished(kept);
      const atEnd = this.#moment.position === this.#moment.schedule.length;
      this.#good = { text, race, program };
      this.#errors = [];
      this.#moment = {
        schedule,
        position: atEnd ? schedule.length : Math.min(this.#moment.position, schedule.length),
      };
      this.#isChosen = isWhole;
      this.isPlaying = false;
      this.#mapper.cancel();
      void this.explore();
    });
    if (endless) this.#refuse([endless]);
  }

  /** Searches every interleaving of the present race. */
  async explore(): Promise<void> {
    const good = this.#good;
    if (!good) return;
    const [{ text }, grain] = [good, this.#grain];
    this.#searcher.cancel();
    this.#search = { kind: 'searching', progress: null };
    try {
      const answer = await this.#searcher.ask({ kind: 'explore', text, grain }, (progress) => {
        if (this.#good === good) this.#search = { kind: 'searching', progress };
      });
      if (this.#good !== good || this.#grain !== grain) return;
      if (answer.kind === 'endless') {
        this.#search = { kind: 'none' };
        this.#refuse([answer.error]);
      } else {
        this.#find({ ...answer, kind: 'found', text, grain }, good);
      }
    } catch (error) {
      const isMine = this.#good === good && this.#grain === grain;
      if (isMine && !(error instanceof Cancelled)) this.#search = { kind: 'failed', reason: String(error) };
    }
  }

  cancel(): void {
    this.#search = { kind: 'cancelled' };
    this.#searcher.cancel();
  }

  #find(found: Extract<SearchState, { kind: 'found' }>, { race }: Good): void {
    this.#search = found;
    this.#baseline = afterSearch(this.#baseline, found);
    if (this.#isChosen) return;
    const worst = worstOf(found.exploration, isBadIn(race));
    if (worst) this.#moment = { schedule: digits(worst.schedule), position: worst.schedule.length };
  }

  /** Returns what can still happen along the run on the stage; null where there are too many states, or for another run. */
  async futureOf(): Promise<Foreseen | null> {
    const [good, trace, grain] = [this.#good, this.trace, this.#grain];
    if (!good || !trace) return null;
    const schedule = trace.steps.map(({ thread }) => thread);
    const future = await this.#mapper.ask({ kind: 'future', text: good.text, grain, schedule });
    return future === 'tooLarge' ? null : future;
  }

  /** Asks the worker of maps about the present race; null where there is none. */
  async ofMaps<T>(ask: (client: RaceClient, about: About) => Promise<T>): Promise<T | null> {
    const good = this.#good;
    return good && ask(this.#mapper, { text: good.text, grain: this.#grain });
  }

  seek(position: number): void {
    this.#moment = { ...this.#moment, position: Math.min(Math.max(0, position), this.schedule.length) };
  }

  /** Starts or stops playing; from the beginning when at the end. */
  togglePlay(): void {
    if (!this.isPlaying && this.position === this.schedule.length) this.seek(0);
    this.isPlaying = !this.isPlaying;
  }

  /** Takes one step while playing; stops at the end. */
  tick(): void {
    this.seek(this.position + 1);
    if (this.position === this.schedule.length) this.isPlaying = false;
  }

  /** Lets a thread take the next step. The recorded step only moves the playhead; any other forks the run. */
  runThread(thread: number): void {
    const at = this.position;
    if (this.schedule[at] === thread) this.seek(at + 1);
    else this.show([...this.schedule.slice(0, at), thread], at + 1);
  }

  /** Puts another run on the stage; undo leads back. */
  show(schedule: readonly number[], position = schedule.length): void {
    const good = this.#good;
    const endless = good && endlessIn(good.race, () => void replayProgram(good.program, schedule));
    if (endless) {
      this.#refuse([endless]);
      return;
    }
    this.#history = push(this.#history, this.#moment);
    this.futures.fork(this.#moment, { schedule, position });
    this.#moment = { schedule, position };
    this.#isChosen = true;
    this.isPlaying = false;
  }

  /** Continues the run until no thread can run. */
  finish(): void {
    const [good, trace] = [this.#good, this.trace];
    if (!good || !trace) return;
    const endless = endlessIn(good.race, () => {
      const schedule = finish(trace);
      if (schedule.length > this.schedule.length) this.show(schedule);
    });
    if (endless) this.#refuse([endless]);
  }

  undo(): void {
    this.#travel(undo(this.#history, this.#moment));
  }
  redo(): void {
    this.#travel(redo(this.#history, this.#moment));
  }

  #travel(step: { history: History<Moment>; moment: Moment } | null): void {
    if (!step) return;
    this.#history = step.history;
    this.#moment = step.moment;
    this.isPlaying = false;
  }

  /** Ends its workers. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#searcher.cancel();
    this.#mapper.cancel();
  }
}

const digits = (schedule: string): readonly number[] => [...schedule].map(Number);
