import { frameAt, runOf, type Frame, type Run } from '../frames/index.ts';
import { ok, okValue, type Result } from '../base/index.ts';
import { openingMoment } from '../scenarios/index.ts';
import {
  printSchedule,
  replayKept,
  type Kept,
  type Moment,
  type ReplayError,
  type Schedule,
} from '../schedule/index.ts';
import { WORLD_NAMES, lettersOf, type Config, type ConfigError } from '../threads/index.ts';

const replayed = ({ config, schedule }: Moment): Result<Kept, ConfigError> => replayKept(config, schedule);

/** The recorded run, replayed once when it is put here, and its playhead. Frames are derived from the two. */
export class Recorded {
  #kept: Kept;
  #position: number;

  readonly run: Run = $derived.by(() => runOf(this.#kept.trace, this.#kept.stopped));
  readonly frame: Frame = $derived.by(() => frameAt(this.run, this.#position));
  readonly scheduleText: string = $derived.by(() =>
    printSchedule(this.#kept.schedule, lettersOf({ config: this.config })),
  );

  constructor() {
    const opening = openingMoment(WORLD_NAMES[0]);
    this.#kept = $state.raw(okValue(replayed(opening)));
    this.#position = $state(opening.position);
  }

  get config(): Config {
    return this.#kept.trace.config;
  }
  get schedule(): Schedule {
    return this.#kept.schedule;
  }
  get position(): number {
    return this.#position;
  }
  get moment(): Moment {
    return { config: this.config, schedule: this.schedule, position: this.#position };
  }

  /**
   * Replaces the moment. Cuts off what does not replay, and returns the error that says where. Changes nothing for an
   * invalid config.
   */
  put(moment: Moment): Result<ReplayError | null, ConfigError> {
    const kept = replayed(moment);
    if (!kept.ok) return kept;
    this.#kept = kept.value;
    this.#position = this.#clamped(moment.position);
    return ok(kept.value.stopped);
  }

  /** Moves the playhead. Returns whether its position changed. */
  seek(position: number): boolean {
    const next = this.#clamped(Math.round(position));
    if (next === this.#position) return false;
    this.#position = next;
    return true;
  }

  #clamped(position: number): number {
    return Math.max(0, Math.min(position, this.schedule.length));
  }
}
