import type { LaneFrame, LaneOffer, LaneRun, LaneThread } from '../../frames/index.ts';
import { columnsOf, differencesOf, lengthOf, partingsOf, type Compared } from '../../frames/twin.ts';
import type { Schedule } from '../../schedule/index.ts';

/** Why a half of the stage does not take a step that the other takes. */
export type HalfRefusal =
  | { readonly kind: 'ended' }
  /** The other run has a worker more. */
  | { readonly kind: 'none' }
  | { readonly kind: 'offer'; readonly offer: LaneOffer };

/** A run, and where its playhead stands. */
interface Standing {
  readonly schedule: Schedule;
  readonly position: number;
}

/** One of two runs under one flag: of the lab, or of a race that a reader wrote. */
export interface Side<M extends Standing = Standing> {
  readonly run: LaneRun;
  readonly frame: LaneFrame;
  readonly schedule: Schedule;
  readonly position: number;
  readonly moment: M;
  seek(position: number): void;
  runThread(thread: number): void;
  finishRun(): void;
  undo(): void;
  redo(): void;
  reorder(schedule: Schedule, position: number): void;
  load(moment: M): void;
}

/** What a pair of runs needs besides them. */
interface Ground<R extends LaneRun> {
  /** Where the flag stands at first. */
  readonly position: number;
  /** The memory in which the runs can differ. */
  readonly memory: readonly Compared<R>[];
  /** Called when the second run or the flag has changed. */
  readonly onchange: () => void;
  /** Called when runs have changed by a choice, before undo knows of it. */
  readonly onchoose?: () => void;
}

/**
 * Two runs under one flag: that of the page, and a second one. What one does at the flag is done in both; a run that has ended
 * stays as it ended while the flag goes on.
 */
export class Twin<M extends Standing = Standing, S extends Side<M> = Side<M>> {
  readonly first: S;
  readonly second: S;
  #position = $state(0);
  isPlaying = $state(false);
  /** Which runs each choice changed, for undo; and those undone, for redo. */
  #done = $state.raw<readonly (readonly S[])[]>([]);
  #undone = $state.raw<readonly (readonly S[])[]>([]);
  readonly #ground: Ground<S['run']>;

  /** Length of the longer run. */
  readonly length = $derived.by(() => lengthOf(this.first.run, this.second.run));
  readonly differences = $derived.by(() =>
    differencesOf<S['run']>(this.first.run, this.second.run, this.#ground.memory),
  );
  readonly partings = $derived.by(() => partingsOf(this.differences));
  readonly columns = $derived.by(() => columnsOf(this.first.run, this.second.run));

  /** The threads of both runs: the one with fewer workers has the first of them. */
  readonly threads: readonly LaneThread[] = $derived.by(() =>
    this.first.run.threads.length < this.second.run.threads.length
      ? this.second.run.threads
      : this.first.run.threads,
  );

  constructor(first: S, second: S, ground: Ground<S['run']>) {
    this.first = first;
    this.second = second;
    this.#ground = ground;
    this.#position = Math.max(0, Math.min(ground.position, this.length));
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
  get moment(): M {
    return { ...this.second.moment, position: this.#position };
  }

  /** Puts both playheads below the flag. */
  #follow(): void {
    this.first.seek(Math.min(this.#position, this.first.run.length));
    this.second.seek(Math.min(this.#position, this.second.run.length));
  }

  seek(position: number): void {
    this.#position = Math.max(0, Math.min(this.length, position));
    this.#follow();
    this.#ground.onchange();
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
  refusal(side: S, thread: number): HalfRefusal | null {
    if (thread >= side.run.threads.length) return { kind: 'none' };
    if (this.#position > side.run.length) return { kind: 'ended' };
    const offer = side.frame.offers[thread];
    if (!offer) return { kind: 'ended' };
    return offer.refusal === null ? null : { kind: 'offer', offer };
  }

  /** Lets a thread take a step in each run that lets it. */
  choose(thread: number): void {
    const able = [this.first, this.second].filter((side) => this.refusal(side, thread) === null);
    if (able.length === 0) return;
    this.isPlaying = false;
    const next = this.#position + 1;
    const changed = able.filter((side) => {
      const { schedule } = side;
      side.runThread(thread);
      return side.schedule !== schedule;
    });
    this.#note(changed);
    this.seek(next);
  }

  /** Lets both runs go on until no thread can run. */
  finish(): void {
    this.#note(
      [this.first, this.second].filter((side) => {
        const { length } = side.schedule;
        side.finishRun();
        return side.schedule.length !== length;
      }),
    );
    this.#ground.onchange();
  }

  #note(changed: readonly S[]): void {
    this.#ground.onchoose?.();
    if (changed.length === 0) return;
    this.#done = [...this.#done, changed];
    this.#undone = [];
  }

  undo(): void {
    const last = this.#done.at(-1);
    if (!last) return;
    for (const side of last) side.undo();
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, last];
    this.#arrive(last);
  }

  redo(): void {
    const next = this.#undone.at(-1);
    if (!next) return;
    for (const side of next) side.redo();
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, next];
    this.#arrive(next);
  }

  #arrive([side]: readonly S[]): void {
    this.seek(side?.position ?? this.#position);
  }

  /** Puts the steps of runs in another order, and the flag behind the moved one. */
  reorder(
    changes: readonly { readonly side: S; readonly schedule: Schedule; readonly position: number }[],
    position: number,
  ): void {
    this.isPlaying = false;
    for (const { side, schedule, position: to } of changes) side.reorder(schedule, to);
    this.#note(changes.map(({ side }) => side));
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
  put(side: S, moment: M): void {
    side.load(moment);
    this.#note([side]);
    this.seek(this.#position);
  }
}
