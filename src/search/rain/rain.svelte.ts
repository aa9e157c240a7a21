import { bisectRight } from 'd3-array';
import type { Sample, SampledRun } from '../../explore/index.ts';
import type { Maps } from '../../state/maps.svelte.ts';
import { configKey, type Kind } from '../../threads/index.ts';

/** Number of runs. */
export const RUNS = 1000;
/** ms of a step, and beads in flight at most. */
export const STEP = 42;
const FLIGHT = 44;

/** A bead: one run, with its times, ms after the first start. */
export interface Bead {
  readonly run: SampledRun;
  readonly start: number;
  readonly land: number;
}

/** A sample with the times of its beads. */
interface Fall {
  /** Key of the config that it was drawn for. */
  readonly key: string;
  readonly sample: Sample;
  readonly seed: number;
  readonly beads: readonly Bead[];
  /** By kind, in the order in which they land. */
  readonly byKind: ReadonlyMap<Kind, readonly Bead[]>;
  readonly end: number;
}

/** Lets the beads of a sample start one after the other, so that not too many are in flight. */
export function fallOf(sample: Sample, seed: number, key: string): Fall {
  const longest = Math.max(1, ...sample.runs.map(({ schedule }) => schedule.length));
  const every = (longest * STEP) / FLIGHT;
  const beads = sample.runs.map((run, at) => {
    const start = at * every;
    return { run, start, land: start + run.schedule.length * STEP };
  });
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- it does not change
  const byKind = new Map(
    sample.kinds.map((kind, at) => [
      kind,
      beads.filter(({ run }) => run.kind === at).sort((one, two) => one.land - two.land),
    ]),
  );
  return { key, sample, seed, beads, byKind, end: Math.max(0, ...beads.map(({ land }) => land)) };
}

/** Runs of the random scheduler that fall as beads: what was drawn, and how far time has gone. */
export class Rain {
  readonly #maps: Maps;
  #fall = $state.raw<Fall | null>(null);
  #clock = $state(0);
  isTooLarge = $state(false);
  isPaused = $state(false);
  /** Whether beads were asked for. */
  isAsked = $state(false);

  /** Null before the first start, and while another config is drawn for. */
  readonly fall: Fall | null = $derived.by(() =>
    this.#fall?.key === configKey(this.#maps.config) ? this.#fall : null,
  );

  constructor(maps: Maps) {
    this.#maps = maps;
  }

  /** ms since the first bead started. */
  get clock(): number {
    return this.#clock;
  }
  get isFalling(): boolean {
    return this.fall !== null && this.#clock < this.fall.end && !this.isPaused;
  }
  get started(): number {
    return this.fall?.beads.filter(({ start }) => start <= this.#clock).length ?? 0;
  }
  get landed(): number {
    return this.fall?.beads.filter(({ land }) => land <= this.#clock).length ?? 0;
  }

  /** Returns the landed beads of a class. */
  landedOf(kind: Kind): readonly Bead[] {
    const all = this.fall?.byKind.get(kind) ?? [];
    return all.slice(
      0,
      bisectRight(
        all.map(({ land }) => land),
        this.#clock,
      ),
    );
  }

  /** Draws the runs of a seed and lets them fall; `isAtOnce` shows them landed. */
  async start(seed: number, isAtOnce: boolean): Promise<void> {
    this.isAsked = true;
    const key = configKey(this.#maps.config);
    const sample = await this.#maps.sample(seed, RUNS);
    if (key !== configKey(this.#maps.config)) return;
    this.isTooLarge = sample === null;
    if (sample === null) return;
    this.#fall = fallOf(sample, seed, key);
    this.isPaused = false;
    this.#clock = isAtOnce ? this.#fall.end : 0;
  }

  /** Lets time go on. */
  tick(ms: number): void {
    if (this.isFalling) this.#clock += ms;
  }
}
