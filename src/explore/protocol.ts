import type { Config } from '../threads/index.ts';
import type { Exploration } from './exploration.ts';

/** What the page asks of the search's worker. A new question is a member here, a row in `Answers`, and a case there. */
export type Question =
  | { readonly kind: 'explore'; readonly config: Config; readonly maxStates: number }
  /** The number of Mazurkiewicz traces alone, for the configs where it does not come with the answer. */
  | { readonly kind: 'traces'; readonly config: Config };

export type QuestionKind = Question['kind'];

/** The answer to each question. */
export interface Answers {
  readonly explore: Exploration;
  /** Decimal. */
  readonly traces: string;
}
