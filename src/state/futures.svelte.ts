import {
  commonLength,
  goesOn,
  keepRun,
  printSchedule,
  type KeptRun,
  type Moment,
} from '../schedule/index.ts';
import { configKey, lettersOf } from '../threads/index.ts';

/** Another future of the present run: a kept run that begins like it. */
export interface Stub {
  readonly id: string;
  /** Number of steps after which the two futures part. */
  readonly at: number;
  /** The steps that it would take from there, as a printed schedule. */
  readonly label: string;
  readonly moment: Moment;
}

/**
 * The runs that forks led away from, and those to which they led. They stay, with their names, until the reader drops them.
 */
export class Futures {
  #runs = $state.raw<readonly KeptRun[]>([]);

  get runs(): readonly KeptRun[] {
    return this.#runs;
  }

  /** Keeps a run. Returns one that had to go for it, for there is an end of room; usually null. */
  keep(moment: Moment): KeptRun | null {
    const { runs, dropped } = keepRun(this.#runs, moment);
    this.#runs = runs;
    return dropped;
  }

  /** A fork of `before` after `at` steps, to `after`: both are kept. */
  fork(before: Moment, at: number, after: Moment): readonly KeptRun[] {
    if (at >= before.schedule.length) return this.grow(before, after);
    return [this.keep(before), this.keep(after)].filter((run) => run !== null);
  }

  /** A kept run that goes on is still one run. */
  grow(before: Moment, after: Moment): readonly KeptRun[] {
    const isKept = this.#runs.some(({ moment }) => goesOn(moment, before));
    const dropped = isKept && goesOn(after, before) ? this.keep(after) : null;
    return dropped ? [dropped] : [];
  }

  /** Puts other runs in the place of these. */
  set(runs: readonly KeptRun[]): void {
    this.#runs = runs;
  }

  /** The other futures of a run, by where they part from it. */
  stubsOf({ config, schedule }: Pick<Moment, 'config' | 'schedule'>): readonly Stub[] {
    return this.#runs.flatMap(({ id, moment }): readonly Stub[] => {
      if (configKey(moment.config) !== configKey(config)) return [];
      const at = commonLength(schedule, moment.schedule);
      const rest = moment.schedule.slice(at);
      // One that has no steps of its own is a part of the present run.
      if (rest.length === 0) return [];
      return [{ id: String(id), at, label: printSchedule(rest, lettersOf({ config })), moment }];
    });
  }
}
