import type { Offer, Run } from '../../frames/index.ts';
import { columnsOf, differencesOf, lengthOf, partingsOf } from '../../frames/twin.ts';
import { finish, replayKept, type Moment, type Schedule } from '../../schedule/index.ts';
import { Lab } from '../../state/index.ts';
import type { Config } from '../../threads/index.ts';

/** Why a half of the stage does not take a step that the other takes. */
export type HalfRefusal =
  | { readonly kind: 'ended' }
  /** The other run has a worker more. */
  | { readonly kind: 'none' }
  | { readonly kind: 'offer'; readonly offer: Offer };

/** Returns the run of a schedule under another config, as far as it replays, and finished where the first one is. */
export function beside(config: Config, { trace }: Run, position: number): Moment {
  const schedule = trace.steps.map(({ thread }) => thread);
  const kept = replayKept(config, schedule);
  if (!kept.ok) return { config: trace.config, schedule, position };
  return {
    config,
    schedule: trace.outcome === null ? kept.value.schedule : finish(kept.value.trace),
    position,
  };
}

/**
 * Two runs under one flag: that of the lab, and a second one. What one does at the flag is done in both; a run that has ended
 * stays as it ended while the flag goes on.
 */
export class Twin {
  readonly first: Lab;
  readonly second: Lab;
  #position = $state(0);
  isPlaying = $state(false);
  /** Which runs each choice changed, for undo; and those undone, for redo. */
  #done = $state.raw<readonly (readonly Lab[])[]>([]);
  #undone = $state.raw<readonly (readonly Lab[])[]>([]);
  readonly #onchange: () => void;

  /** Length of the longer run. */
  readonly length = $derived.by(() => lengthOf(this.first.run, this.second.run));
  readonly differences = $derived.by(() => differencesOf(this.first.run, this.second.run));
  readonly partings = $derived.by(() => partingsOf(this.differences));
  readonly columns = $derived.by(() => columnsOf(this.first.run, this.second.run));

  /** The threads of both runs: the one with fewer workers has the first of them. */
  readonly threads = $derived.by(() =>
    this.first.run.threads.length < this.second.run.threads.length
      ? this.second.run.threads
      : this.first.run.threads,
  );
  #shown = $state<number | null>(null);
  /** The thread whose buffers are shown. */
  readonly shownThread = $derived.by(() =>
    this.#shown !== null && this.#shown < this.threads.length && this.first.run.asker === null
      ? this.#shown
      : this.first.shownThread,
  );

  /** `onchange` is called when the second run or the flag has changed. */
  constructor(first: Lab, second: Moment, onchange: () => void) {
    this.first = first;
    this.#onchange = onchange;
    this.second = new Lab(undefined, first.futures);
    this.second.open({ moment: second, select: null, buffer: null });
    this.#position = Math.max(first.position, Math.min(second.position, this.length));
    this.#follow();
  }

  get position(): number {
    return this.#position;
  }
  get canUndo(): boolean {
    return this.#done.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }
  /** The second run, with the flag. */
  get moment(): Moment {
    return { ...this.second.moment, position: this.#position };
  }

  /** Puts both playheads below the flag. */
  #follow(): void {
    this.first.seek(Math.min(this.#position, this.first.run.length));
    this.second.seek(Math.min(this.#position, this.second.run.length));
  }

  /** Shows the buffers of a thread. */
  show(thread: number): void {
    this.#shown = thread;
    if (thread < this.first.run.threads.length) this.first.show(thread);
  }

  seek(position: number): void {
    this.#position = Math.max(0, Math.min(this.length, position));
    this.#follow();
    this.#onchange();
  }

  /** The first run has been led elsewhere, by an address or by undo: the flag goes along. */
  meet(): void {
    const { position, run } = this.first;
    if (Math.min(this.#position, run.length) !== position) this.#position = position;
    this.#position = Math.min(this.#position, this.length);
    this.second.seek(Math.min(this.#position, this.second.run.length));
  }

  togglePlay(): void {
    if (!this.isPlaying && this.#position === this.length) this.seek(0);
    this.isPlaying = !this.isPlaying;
  }

  tick(): void {
    this.seek(this.#position + 1);
    if (this.#position === this.length) this.isPlaying = false;
  }

  /** Returns why a run does not let a thread take a step at the flag; null if it does. */
  refusal(lab: Lab, thread: number): HalfRefusal | null {
    if (thread >= lab.run.threads.length) return { kind: 'none' };
    if (this.#position > lab.run.length) return { kind: 'ended' };
    const offer = lab.frame.offers[thread];
    if (!offer) return { kind: 'ended' };
    return offer.refusal === null ? null : { kind: 'offer', offer };
  }

  /** Lets a thread take a step in each run that lets it. */
  choose(thread: number): void {
    const able = [this.first, this.second].filter((lab) => this.refusal(lab, thread) === null);
    if (able.length === 0) return;
    this.isPlaying = false;
    const next = this.#position + 1;
    const changed = able.filter((lab) => {
      const { schedule } = lab;
      lab.runThread(thread);
      return lab.schedule !== schedule;
    });
    this.#note(changed);
    this.seek(next);
  }

  /** Lets both runs go on until no thread can run. */
  finish(): void {
    this.#note(
      [this.first, this.second].filter((lab) => {
        const { length } = lab.schedule;
        lab.finishRun();
        return lab.schedule.length !== length;
      }),
    );
    this.#onchange();
  }

  /** What the second run has to say of kept runs is told with the first, whose page shows it. */
  #hear(): void {
    for (const notice of this.second.notices.filter(({ kind }) => kind === 'futureDropped')) {
      this.first.tell(notice);
      this.second.dismiss(notice);
    }
  }

  #note(changed: readonly Lab[]): void {
    this.#hear();
    if (changed.length === 0) return;
    this.#done = [...this.#done, changed];
    this.#undone = [];
  }

  undo(): void {
    const last = this.#done.at(-1);
    if (!last) return;
    for (const lab of last) lab.undo();
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, last];
    this.#arrive(last);
  }

  redo(): void {
    const next = this.#undone.at(-1);
    if (!next) return;
    for (const lab of next) lab.redo();
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, next];
    this.#arrive(next);
  }

  #arrive([lab]: readonly Lab[]): void {
    this.seek(lab?.position ?? this.#position);
  }

  /** Puts the steps of runs in another order, and the flag behind the moved one. */
  reorder(
    changes: readonly { readonly lab: Lab; readonly schedule: Schedule; readonly position: number }[],
    position: number,
  ): void {
    this.isPlaying = false;
    for (const { lab, schedule, position: to } of changes) lab.reorder(schedule, to);
    this.#note(changes.map(({ lab }) => lab));
    this.seek(position);
  }

  /** Exchanges the two runs. */
  swap(): void {
    const [one, two] = [this.first.moment, this.second.moment];
    this.first.load(two);
    this.second.load(one);
    this.#done = [];
    this.#undone = [];
    this.seek(this.#position);
  }

  /** Puts another run in the place of one of them. */
  put(lab: Lab, moment: Moment): void {
    lab.load(moment);
    this.#note([lab]);
    this.seek(this.#position);
  }
}
