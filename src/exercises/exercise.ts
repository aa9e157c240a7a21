import type { MomentText } from '../scenarios/index.ts';

export const EXERCISE_IDS = ['B1', 'B2', 'B3', 'B4', 'M1', 'M2', 'M3', 'X1', 'X2', 'X3'] as const;
export type ExerciseId = (typeof EXERCISE_IDS)[number];

export const isExerciseId = (text: string): text is ExerciseId => EXERCISE_IDS.some((id) => id === text);

/** The groups of exercises. */
export const GROUPS = ['break', 'mend', 'explain'] as const;
export type Group = (typeof GROUPS)[number];

/** Ids of the sentences of X1. */
export const SENTENCES = ['none', 'harmless', 'ordered'] as const;
export type SentenceId = (typeof SENTENCES)[number];

/** One condition, decided by model and search alone. */
export type Condition =
  /** The whole run has this printed outcome. */
  | { readonly kind: 'outcome'; readonly wanted: string }
  | { readonly kind: 'preemptions'; readonly most: number }
  /** The whole run has this number of steps. */
  | { readonly kind: 'steps'; readonly count: number }
  /** The cache file path has this number of slashes. */
  | { readonly kind: 'slashes'; readonly count: number }
  /** This number of fixes is on (reported world). */
  | { readonly kind: 'fixCount'; readonly count: number }
  /** These fixes are on; in the source, for every worker. */
  | { readonly kind: 'fix'; readonly words: readonly string[] }
  /** Every interleaving of the config, at the grain of a proof, ends in this outcome. */
  | { readonly kind: 'proof'; readonly outcome: string }
  /** V cuts the shared string between S1 and S4. */
  | { readonly kind: 'loan' }
  /** The path is this directory, with its slash, and a last name of this length. */
  | { readonly kind: 'lastName'; readonly directory: string; readonly length: number }
  /** The calls of the run are those of this schedule. */
  | { readonly kind: 'schedule'; readonly text: string }
  /** The reader has chosen this sentence. */
  | { readonly kind: 'sentence'; readonly right: SentenceId }
  /** The reader has named the step in which another worker restored the slash of the worker that ends `baddir`. */
  | { readonly kind: 'culprit' };

export interface Exercise {
  readonly id: ExerciseId;
  /** Its readable name. */
  readonly slug: string;
  readonly group: Group;
  /** Each part is solved by its own run. Most exercises have one part. */
  readonly parts: readonly (readonly Condition[])[];
  /** What is on the stage when the exercise opens. */
  readonly opening: MomentText;
  /** Runs that solve it, part by part. The page shows the first of each part. */
  readonly solutions: readonly (readonly MomentText[])[];
  /** The step to name, if the exercise asks for one: 1-based, in the first solution. */
  readonly named?: number;
}
