import type { Answer } from '../sim/index.ts';
import type { Expression } from './expression.ts';
import type { Updates } from './model.ts';

/** What an operation may answer. Of the cases of an operation the first that holds is the one that happens. */
export interface Case {
  readonly when: Expression;
  readonly answer: Answer;
  readonly updates: Updates;
  /** Length of the string that the kernel saw. */
  readonly text?: Expression;
}

/** What an operation does, and which of its accesses a use after free would show. */
export interface Effect {
  readonly cases: readonly Case[];
  /** It reads a part of the shared pair, unless it faults before. */
  readonly reads?: boolean;
  /** It writes to the shared string, unless it faults before. */
  readonly writes?: boolean;
}
