import { goesOn, keepRun, type KeptRun } from '../schedule/index.ts';
import type { Moment } from './race-state.ts';

/** The runs of one text that forks led away from, and those to which they led. */
export class RaceFutures {
  #runs = $state.raw<readonly KeptRun<Moment>[]>([]);
  #gone = $state(0);
  /** The second of two runs under one flag, with the flag; `usual`: the page is to choose it; null where one run is shown. */
  beside = $state.raw<Moment | 'usual' | null>(null);

  get runs(): readonly KeptRun<Moment>[] {
    return this.#runs;
  }
  /** How many had to go, since there is an end of room. */
  get gone(): number {
    return this.#gone;
  }

  /** The run on the stage has become another one. A run that only went on stays one run. */
  fork(before: Moment, after: Moment): void {
    if (goesOn(after, before)) {
      if (this.#runs.some(({ moment }) => goesOn(moment, before))) this.#keep(after);
      return;
    }
    this.#keep(before);
    this.#keep(after);
  }

  #keep(moment: Moment): void {
    const { runs, dropped } = keepRun(this.#runs, moment);
    this.#runs = runs;
    if (dropped) this.#gone += 1;
  }

  drop(run: KeptRun<Moment>): void {
    this.#runs = this.#runs.filter((one) => one !== run);
  }

  /** Another text, or another grain: its steps are others. */
  clear(): void {
    this.#runs = [];
    this.#gone = 0;
    this.beside = null;
  }
}
