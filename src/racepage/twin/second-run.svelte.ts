import { defined } from '../../base/index.ts';
import { endlessIn, type RaceTrace } from '../../racetext/index.ts';
import { finish, replayProgram } from '../../schedule/index.ts';
import { NO_HISTORY, push, redo, undo, type History } from '../../state/history.ts';
import type { Moment } from '../race-state.ts';
import type { RaceSession } from '../session.svelte.ts';

/** A second run of the race of a page, which is led elsewhere as the first one is. Its forks are futures of the page. */
export class SecondRun {
  readonly #session: RaceSession;
  #moment = $state.raw<Moment>({ schedule: [], position: 0 });
  #history = $state.raw<History<Moment>>(NO_HISTORY);

  readonly trace: RaceTrace = $derived.by(() => {
    const { program } = defined(this.#session.good, 'race');
    const replayed = replayProgram(program, this.#moment.schedule);
    return replayed.ok ? replayed.value : replayed.error.trace;
  });

  constructor(session: RaceSession, moment: Moment) {
    this.#session = session;
    this.#moment = moment;
  }

  get schedule(): readonly number[] {
    return this.#moment.schedule;
  }
  get position(): number {
    return Math.min(this.#moment.position, this.trace.steps.length);
  }

  seek(position: number): void {
    this.#moment = { ...this.#moment, position };
  }

  /** Lets a thread take the next step. The recorded step only moves the playhead; any other forks the run. */
  runThread(thread: number): void {
    const at = this.position;
    if (this.schedule[at] === thread) this.seek(at + 1);
    else this.show([...this.schedule.slice(0, at), thread], at + 1);
  }

  /** Puts another run in its place; undo leads back. */
  show(schedule: readonly number[], position = schedule.length): void {
    const { race, program } = defined(this.#session.good, 'race');
    // A step into a loop that never ends is told by the run of the page.
    if (endlessIn(race, () => void replayProgram(program, schedule))) return;
    this.#history = push(this.#history, this.#moment);
    this.#session.futures.fork(this.#moment, { schedule, position });
    this.#moment = { schedule, position };
  }

  /** Continues the run until no thread can run. */
  finish(): void {
    const schedule = finish(this.trace);
    if (schedule.length > this.schedule.length) this.show(schedule);
  }

  undo(): void {
    this.#travel(undo(this.#history, this.#moment));
  }
  redo(): void {
    this.#travel(redo(this.#history, this.#moment));
  }

  #travel(step: { history: History<Moment>; moment: Moment } | null): void {
    if (step) [this.#history, this.#moment] = [step.history, step.moment];
  }
}
