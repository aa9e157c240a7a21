import type { Config } from '../threads/index.ts';
import type { SentenceId } from './exercise.ts';

/** The result of a search of every interleaving. A search that stopped early proves nothing. */
export interface Proof {
  readonly config: Config;
  readonly outcomes: readonly string[];
  readonly isComplete: boolean;
}

/** A condition with its judgement: whether it is met, and what was found. */
export type Finding = { readonly isMet: boolean } & (
  | {
      readonly kind: 'outcome';
      readonly wanted: string;
      /** Null while a thread can still run. */
      readonly found: string | null;
      /** Whether everything is as wanted except that freed memory was used. */
      readonly isFreedOnly: boolean;
    }
  | { readonly kind: 'preemptions'; readonly most: number; readonly found: number }
  | { readonly kind: 'steps'; readonly count: number; readonly found: number }
  | { readonly kind: 'slashes'; readonly count: number; readonly found: number }
  | { readonly kind: 'fixCount'; readonly count: number; readonly found: readonly string[] }
  | { readonly kind: 'fix'; readonly words: readonly string[]; readonly found: readonly string[] }
  | {
      readonly kind: 'proof';
      readonly outcome: string;
      /** Null while the search has no answer. */
      readonly found: Proof | null;
      /** The outcomes other than the wanted one. */
      readonly others: readonly string[];
    }
  /** Position of V's cut among the steps of S; null when V cuts nothing, or only a private copy. */
  | { readonly kind: 'loan'; readonly cut: number | null }
  | {
      readonly kind: 'lastName';
      readonly directory: string;
      readonly length: number;
      readonly found: string;
      readonly isThere: boolean;
    }
  | { readonly kind: 'schedule'; readonly text: string; readonly found: string }
  | { readonly kind: 'sentence'; readonly found: SentenceId | null }
  | { readonly kind: 'culprit'; readonly found: number | null }
);

/** A part of an exercise: its findings in order, and whether all of them hold. */
export interface PartJudgement {
  readonly findings: readonly Finding[];
  readonly isMet: boolean;
}
