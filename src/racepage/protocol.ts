import type { ProgressGraph } from '../explore/progress-graph.ts';
import type { RunFuture } from '../explore/run-future.ts';
import type { ExerciseId } from './exercises.ts';
import type { Tape } from './tapes.ts';
import type { RaceError, RaceExploration, RaceFinding, RaceGrain, RaceKind } from '../racetext/index.ts';

/* The questions of the page to its worker. A race goes as text, which says all of it. */

/** The race that a question is about. */
export interface About {
  readonly text: string;
  readonly grain: RaceGrain;
}
export type Question = About &
  (
    | { readonly kind: 'explore' }
    /** What can still happen after each step of a run that replays. */
    | { readonly kind: 'future'; readonly schedule: readonly number[] }
    /** The progress graph of two threads. */
    | { readonly kind: 'graph' }
    /** A shortest run to a point of it. */
    | { readonly kind: 'way'; readonly x: number; readonly y: number }
    /** Whether it mends an exercise. */
    | { readonly kind: 'judge'; readonly exercise: ExerciseId }
  );

/** The line at which the steps of an average run stand most often. */
export interface Grower {
  readonly line: number;
  /** Steps that it takes of an average run. */
  readonly steps: number;
}

export type Explored =
  | {
      readonly kind: 'explored';
      readonly exploration: RaceExploration;
      readonly grower: Grower | null;
      /** By outcome, the array that tells it from others. */
      readonly tapes: Readonly<Record<string, Tape>>;
    }
  /** Some interleaving never ends. */
  | { readonly kind: 'endless'; readonly error: RaceError };

/** What the judge says of a solution. */
export type Judged =
  | { readonly kind: 'judged'; readonly findings: readonly RaceFinding[]; readonly interleavings: string }
  | Extract<Explored, { kind: 'endless' }>;

/** What can still happen along a run. */
export interface Foreseen extends RunFuture<RaceKind> {
  /** A shortest run that parts from this one before the step that decided it, and to which nothing happens; null for none. */
  readonly escape: readonly number[] | null;
}

export interface Answers {
  readonly explore: Explored;
  readonly future: Foreseen | 'tooLarge';
  readonly judge: Judged;
  /** Null where there is none. */
  readonly way: readonly number[] | null;
  readonly graph: ProgressGraph<RaceKind> | 'tooLarge' | 'noCourse';
}
