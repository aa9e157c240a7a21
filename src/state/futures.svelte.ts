import { printSchedule, type Moment, type Schedule } from '../schedule/index.ts';
import { configKey, lettersOf } from '../threads/index.ts';

/** A future that a fork left behind. */
export interface Stub {
  readonly id: string;
  /** Number of steps after which the two futures part. */
  readonly at: number;
  /** The abandoned steps as a printed schedule. */
  readonly label: string;
  readonly moment: Moment;
}

/** Most futures to keep; older ones are dropped. */
const MOST = 6;

/** The futures that forks left behind, while they still share a beginning with the present run. */
export class Futures {
  #stubs = $state.raw<readonly Stub[]>([]);

  get stubs(): readonly Stub[] {
    return this.#stubs;
  }

  /** Keeps the run of `moment`, whose steps after `at` were abandoned. */
  keep(moment: Moment, at: number): void {
    const rest = moment.schedule.slice(at);
    if (rest.length === 0) return;
    const label = printSchedule(rest, lettersOf({ config: moment.config }));
    const stub: Stub = { id: `${at}:${label}`, at, label, moment };
    this.#stubs = [...this.#stubs.filter((other) => other.id !== stub.id), stub].slice(-MOST);
  }

  forget(stub: Stub): void {
    this.#stubs = this.#stubs.filter((other) => other.id !== stub.id);
  }

  clear(): void {
    this.#stubs = [];
  }

  /** Drops futures that no longer share their beginning with this run, or that equal it. */
  follow(present: Moment): void {
    this.#stubs = this.#stubs.filter((stub) => startsOn(stub, present));
  }
}

const isSame = (one: Schedule, two: Schedule): boolean =>
  one.length === two.length && one.every((thread, index) => thread === two[index]);

function startsOn({ at, moment }: Stub, { config, schedule }: Moment): boolean {
  if (
    configKey(moment.config) !== configKey(config) ||
    at > schedule.length ||
    isSame(moment.schedule, schedule)
  )
    return false;
  return isSame(moment.schedule.slice(0, at), schedule.slice(0, at));
}
