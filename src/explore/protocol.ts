import type { Config } from '../threads/index.ts';
import type { PointOf } from './charted.ts';
import type { ClosingMap } from './closing-map.ts';
import type { Exploration } from './exploration.ts';
import type { PointState } from './point-states.ts';
import type { ProgressGraph, RunFuture, Sample } from './config-maps.ts';

/** The questions of the page to the search worker. A new one needs a member here, a row in `Answers`, and a case there. */
export type Question =
  | { readonly kind: 'explore'; readonly config: Config; readonly maxStates: number }
  /** Counts the Mazurkiewicz traces alone, for configs whose answer does not include them. */
  | { readonly kind: 'traces'; readonly config: Config }
  | ChartQuestion;

/** A question about a config's maps. The worker keeps the graph of the last config that it charted. */
export type ChartQuestion = {
  readonly config: Config;
  /** Most states to hold. A larger graph gives `tooLarge`, since exact chances need the whole graph. */
  readonly maxStates: number;
} & (
  | { readonly kind: 'graph'; readonly threads: PointOf['threads'] }
  | { readonly kind: 'closing' }
  /** What can still happen after each step of a run that replays. */
  | { readonly kind: 'future'; readonly schedule: readonly number[] }
  /** A shortest run that starts with these steps and comes out well. */
  | { readonly kind: 'escape'; readonly schedule: readonly number[] }
  /** The states behind a point. `chance` is that of the point. */
  | { readonly kind: 'behind'; readonly point: PointOf; readonly chance: number }
  /** Runs of the random scheduler. */
  | { readonly kind: 'sample'; readonly seed: number; readonly count: number }
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
  readonly escape: readonly number[] | null | 'tooLarge';
  readonly behind: readonly PointState[] | 'tooLarge';
  readonly sample: Sample | 'tooLarge';
  readonly way: readonly number[] | null | 'tooLarge';
}
