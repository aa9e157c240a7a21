import type { MomentText } from '../scenarios/index.ts';

export const EXERCISE_IDS = ['B1', 'B2', 'B3', 'B4', 'M1', 'M2', 'M3', 'X1', 'X2', 'X3'] as const;
export type ExerciseId = (typeof EXERCISE_IDS)[number];

export const isExerciseId = (text: string): text is ExerciseId => EXERCISE_IDS.some((id) => id === text);

/** Break it, mend it, explain it. */
export const GROUPS = ['break', 'mend', 'explain'] as const;
export type Group = (typeof GROUPS)[number];

/** The sentences of X1 to choose from. */
export const SENTENCES = ['none', 'harmless', 'ordered'] as const;
export type SentenceId = (typeof SENTENCES)[number];

/** One condition, which the model and the search alone decide. */
export type Condition =
  /** The whole run ends in this outcome, in the tokens of model.md. */
  | { readonly kind: 'outcome'; readonly wanted: string }
  | { readonly kind: 'preemptions'; readonly most: number }
  /** The whole run has so many steps. */
  | { readonly kind: 'steps'; readonly count: number }
  /** The cache file path has so many slashes. */
  | { readonly kind: 'slashes'; readonly count: number }
  /** So many fixes are on, as reported. */
  | { readonly kind: 'fixCount'; readonly count: number }
  /** These fixes are on; in the source, for every worker. */
  | { readonly kind: 'fix'; readonly words: readonly string[] }
  /** Every interleaving of the config, at the grain of a proof, ends in this outcome. */
  | { readonly kind: 'proof'; readonly outcome: string }
  /** V cuts the shared string between S1 and S4. */
  | { readonly kind: 'loan' }
  /** The path is this directory, with its slash, and a last name of so many characters. */
  | { readonly kind: 'lastName'; readonly directory: string; readonly length: number }
  /** The calls of the run are those of this schedule. */
  | { readonly kind: 'schedule'; readonly text: string }
  /** The reader has chosen this sentence. */
  | { readonly kind: 'sentence'; readonly right: SentenceId }
  /** The reader has named the step in which another worker restored the slash under the one that ends `baddir`. */
  | { readonly kind: 'culprit' };

export interface Exercise {
  readonly id: ExerciseId;
  /** Its name in the script, and in addresses that are read aloud. */
  readonly slug: string;
  readonly group: Group;
  /** Each part is solved by its own run. Most exercises have one part. */
  readonly parts: readonly (readonly Condition[])[];
  /** What is on the stage when the exercise is opened. */
  readonly opening: MomentText;
  /** Runs that solve it, part by part. The page shows the first of each part. */
  readonly solutions: readonly (readonly MomentText[])[];
  /** The step to name, where one is asked for: 1-based, in the first solution. */
  readonly named?: number;
}
