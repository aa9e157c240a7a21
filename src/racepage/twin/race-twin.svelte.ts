import { defined } from '../../base/index.ts';
import type { LaneFrame } from '../../frames/index.ts';
import { Twin, type Side } from '../../lab/twin/twin.svelte.ts';
import type { RaceTrace } from '../../racetext/index.ts';
import { laneFrameOf, laneRunOf, type RaceLaneRun } from '../lane-run.ts';
import { raceLanes } from '../names.ts';
import type { Moment } from '../race-state.ts';
import type { RaceSession } from '../session.svelte.ts';
import type { RaceWords } from '../words.ts';
import { RACE_MEMORY } from './memory.ts';
import { SecondRun } from './second-run.svelte.ts';

/** A run that can be led elsewhere: that of the page, or the second one. */
interface Led {
  readonly trace: RaceTrace | null;
  readonly schedule: readonly number[];
  readonly position: number;
  seek(position: number): void;
  runThread(thread: number): void;
  show(schedule: readonly number[], position?: number): void;
  finish(): void;
  undo(): void;
  redo(): void;
}

/** A run of a race as one of two under one flag. */
export class RaceSide implements Side<Moment> {
  readonly #led: Led;
  readonly run: RaceLaneRun;
  readonly frame: LaneFrame;

  constructor(led: Led, session: RaceSession, words: RaceWords) {
    this.#led = led;
    this.run = $derived.by(() => {
      const trace = defined(led.trace, 'run');
      const lines = defined(session.good, 'race').text.split('\n');
      return laneRunOf({ trace, lanes: raceLanes(trace.program.race), lines, words });
    });
    this.frame = $derived.by(() => laneFrameOf(this.run, this.position));
  }

  get schedule(): readonly number[] {
    return this.#led.schedule;
  }
  get position(): number {
    return this.#led.position;
  }
  get moment(): Moment {
    return { schedule: this.schedule, position: this.position };
  }
  seek(position: number): void {
    this.#led.seek(position);
  }
  runThread(thread: number): void {
    this.#led.runThread(thread);
  }
  finishRun(): void {
    this.#led.finish();
  }
  undo(): void {
    this.#led.undo();
  }
  redo(): void {
    this.#led.redo();
  }
  reorder(schedule: readonly number[], position: number): void {
    this.#led.show(schedule, position);
  }
  load({ schedule, position }: Moment): void {
    this.#led.show(schedule, position);
  }
}

export type RaceTwin = Twin<Moment, RaceSide>;

/** Returns the run of the page and a second one under one flag. `ontell` is told of the second one whenever it changes. */
export function raceTwin(
  session: RaceSession,
  words: RaceWords,
  second: Moment,
  ontell: (second: Moment) => void,
): RaceTwin {
  const twin: RaceTwin = new Twin(
    new RaceSide(session, session, words),
    new RaceSide(new SecondRun(session, second), session, words),
    { position: second.position, memory: RACE_MEMORY, onchange: () => ontell(twin.moment) },
  );
  return twin;
}
