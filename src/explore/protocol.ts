import type { Config } from '../threads/index.ts';
import type { PointOf } from './charted.ts';
import type { ClosingMap } from './closing-map.ts';
import type { Exploration } from './exploration.ts';
import type { PointState } from './point-states.ts';
import type { ProgressGraph } from './progress-graph.ts';
import type { RunFuture } from './run-future.ts';

/** What the page asks of the search's worker. A new question is a member here, a row in `Answers`, and a case there. */
export type Question =
  | { readonly kind: 'explore'; readonly config: Config; readonly maxStates: number }
  /** The number of Mazurkiewicz traces alone, for the configs where it does not come with the answer. */
  | { readonly kind: 'traces'; readonly config: Config }
  | ChartQuestion;

/** What is asked of a config's maps. The worker keeps the graph of the last config that it charted. */
export type ChartQuestion = {
  readonly config: Config;
  /** Most states to hold. A graph with more gives `tooLarge`: part of a graph has no exact chances. */
  readonly maxStates: number;
} & (
  | { readonly kind: 'graph'; readonly threads: PointOf['threads'] }
  | { readonly kind: 'closing' }
  /** What can still happen along a run that replays. */
  | { readonly kind: 'future'; readonly schedule: readonly number[] }
  /** The states behind a point that runs pass with this chance. */
  | { readonly kind: 'behind'; readonly point: PointOf; readonly chance: number }
  /** A shortest run to a point. */
  | { readonly kind: 'way'; readonly point: PointOf }
);

export type QuestionKind = Question['kind'];

/** The answer to each question. */
export interface Answers {
  readonly explore: Exploration;
  /** Decimal. */
  readonly traces: string;
  readonly graph: ProgressGraph | 'tooLarge';
  readonly closing: ClosingMap | 'tooLarge';
  readonly future: RunFuture | 'tooLarge';
  readonly behind: readonly PointState[] | 'tooLarge';
  readonly way: readonly number[] | null | 'tooLarge';
}
