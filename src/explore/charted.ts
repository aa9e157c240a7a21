import {
  programOf,
  type Config,
  type Endings,
  type Kind as ConfigKind,
  type Program,
} from '../threads/index.ts';
import { Axis } from './axis.ts';
import { closingMapOf, type ClosingMap } from './closing-map.ts';
import { demandConfig } from './config-error.ts';
import { OutcomesFound } from './outcomes.ts';
import { flowOf, type Flow } from './flow.ts';
import { modelOf } from './model.ts';
import { topologicalOrder } from './order.ts';
import { pointStatesOf, type PointState } from './point-states.ts';
import type { Costs } from './preemptions.ts';
import { progressGraphOf, type ProgressGraph } from './progress-graph.ts';
import { runFutureOf, type RunFuture } from './run-future.ts';
import { searchStates } from './state-graph.ts';
import { shortestWays, wayToPoint } from './way-to-point.ts';

/** Two threads, and how far each has come. */
export interface PointOf {
  readonly threads: readonly [x: number, y: number];
  readonly x: number;
  readonly y: number;
}

/** How far the charting of a config has come. */
export interface ChartProgress {
  readonly states: number;
}

/**
 * A program whose state graph is at hand, with what flows through it: the maps of its interleavings are drawn from here.
 * Everything is exact; doubles are only the last step.
 */
export class Charted<Kind extends string = ConfigKind> {
  readonly #flow: Flow<Kind>;
  #ways: Costs | undefined;

  private constructor(flow: Flow<Kind>) {
    this.#flow = flow;
  }

  /**
   * Searches a config. Gives null when it has more than `maxStates` states (up to swaps): part of a graph has no exact
   * flow. Throws `ConfigError` for a config that names no model.
   */
  static of(
    config: Config,
    maxStates: number,
    onProgress?: (progress: ChartProgress) => void,
  ): Charted | null {
    const program = programOf(demandConfig(config));
    return Charted.ofProgram(program, program.endings, maxStates, onProgress);
  }

  /** The same for any program. `endings` are its own: they say which kinds there are. */
  static ofProgram<Kind extends string>(
    program: Program,
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

  /** States of the graph, up to swapping threads with one chart; and without. */
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

  /** What can still happen along a run that replays. */
  runFuture(schedule: readonly number[]): RunFuture<Kind> {
    return runFutureOf(this.#flow, schedule);
  }

  /** The states behind a point, likeliest first. */
  pointStates({ threads: [x, y], ...point }: PointOf & { readonly chance: number }): readonly PointState[] {
    return pointStatesOf(this.#flow, this.#axis(x), this.#axis(y), point);
  }

  /** A shortest run to a point; null when no run passes there. */
  wayTo({ threads: [x, y], ...point }: PointOf): readonly number[] | null {
    this.#ways ??= shortestWays(this.#flow);
    return wayToPoint(this.#flow, this.#ways, this.#axis(x), this.#axis(y), point);
  }

  #axis(thread: number): Axis {
    return new Axis(this.#flow.graph.model, thread);
  }
}
