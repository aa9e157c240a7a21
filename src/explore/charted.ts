import {
  searchProgramOf,
  type Config,
  type Endings,
  type Kind as ConfigKind,
  type SearchProgram,
} from '../threads/index.ts';
import { Axis } from './axis.ts';
import { closingMapOf, type ClosingMap } from './closing-map.ts';
import { demandConfig } from './config-error.ts';
import { OutcomesFound } from './outcomes.ts';
import { escapeOf } from './escape.ts';
import { flowOf, futureOf, type Flow } from './flow.ts';
import { modelOf } from './model.ts';
import { topologicalOrder } from './order.ts';
import { pointStatesOf, type PointState } from './point-states.ts';
import type { Costs } from './preemptions.ts';
import { progressGraphOf, type ProgressGraph } from './progress-graph.ts';
import { runFutureOf, type RunFuture } from './run-future.ts';
import { randomOf } from './random.ts';
import { kindAt, runsOf, walk, type Sample } from './sample.ts';
import { searchStates } from './state-graph.ts';
import { shortestWays, wayToPoint } from './way-to-point.ts';

/** A point of the progress graph of two threads: the place of each on its course. */
export interface PointOf {
  readonly threads: readonly [x: number, y: number];
  readonly x: number;
  readonly y: number;
}

/** Progress of charting a config. */
export interface ChartProgress {
  readonly states: number;
}

/**
 * A program with its complete state graph and the chances on it, from which the maps of its interleavings are computed.
 * All figures are exact until they are rounded to doubles in the result.
 */
export class Charted<Kind extends string = ConfigKind> {
  readonly #flow: Flow<Kind>;
  #ways: Costs | undefined;

  private constructor(flow: Flow<Kind>) {
    this.#flow = flow;
  }

  /**
   * Searches the state graph of a config. Returns null when it has more than `maxStates` states, counted up to swaps of
   * threads: exact chances need the whole graph. Throws `ConfigError` for a config that `checkConfig` refuses.
   */
  static of(
    config: Config,
    maxStates: number,
    onProgress?: (progress: ChartProgress) => void,
  ): Charted | null {
    const program = searchProgramOf(demandConfig(config));
    return Charted.ofProgram(program, program.endings, maxStates, onProgress);
  }

  /** Does the same for any program. `endings` are the program's endings, which name its kinds. */
  static ofProgram<Kind extends string>(
    program: SearchProgram,
    endings: Endings<Kind>,
    maxStates: number,
    onProgress: (progress: ChartProgress) => void = () => undefined,
  ): Charted<Kind> | null {
    const model = modelOf(program);
    const outcomes = new OutcomesFound(model, endings);
    const graph = searchStates(model, maxStates, {
      onTerminal: (state, words, start) => {
        outcomes.add(state, words, start);
      },
      onProgress: (states) => {
        onProgress({ states });
      },
    });
    if (!graph.isComplete) return null;
    return new Charted(flowOf(graph, topologicalOrder(graph), outcomes.all, endings.kinds));
  }

  /** Numbers of states: `held` up to swaps of threads with one chart, `all` without symmetry. */
  get states(): { readonly held: number; readonly all: number } {
    const { states, reachableStates } = this.#flow.graph;
    return { held: states.size, all: reachableStates };
  }

  progressGraph([x, y]: PointOf['threads']): ProgressGraph<Kind> {
    return progressGraphOf(this.#flow, x, y);
  }

  closingMap(): ClosingMap<Kind> {
    return closingMapOf(this.#flow);
  }

  /** Returns what can still happen after each step of a run. The schedule must replay. */
  runFuture(schedule: readonly number[]): RunFuture<Kind> {
    return runFutureOf(this.#flow, schedule);
  }

  /** Returns a shortest run that starts with these steps and comes out well; null when none does. */
  escape(steps: readonly number[]): readonly number[] | null {
    return escapeOf(this.#flow, steps);
  }

  /** Returns `count` runs of the random scheduler, the same ones for the same seed, and the exact chances. */
  sample(seed: number, count: number): Sample<Kind> {
    const { kinds } = this.#flow;
    return { kinds, chances: futureOf(this.#flow, 0), runs: runsOf(this.#flow, seed, count) };
  }

  /** Returns how many of `count` such runs come to each kind, without the runs. */
  tally(seed: number, count: number): readonly number[] {
    const random = randomOf(seed);
    const counts = this.#flow.kinds.map(() => 0);
    for (let run = 0; run < count; run += 1) {
      const kind = kindAt(
        this.#flow,
        walk(this.#flow, random, () => undefined),
      );
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  }

  /** Returns the states behind a point, likeliest first. */
  pointStates({ threads: [x, y], ...point }: PointOf & { readonly chance: number }): readonly PointState[] {
    return pointStatesOf(this.#flow, this.#axis(x), this.#axis(y), point);
  }

  /** Returns the schedule of a shortest run to a point; null when no run passes it. */
  wayTo({ threads: [x, y], ...point }: PointOf): readonly number[] | null {
    this.#ways ??= shortestWays(this.#flow);
    return wayToPoint(this.#flow, this.#ways, this.#axis(x), this.#axis(y), point);
  }

  #axis(thread: number): Axis {
    return new Axis(this.#flow.graph.model, thread);
  }
}
