import type { Operation } from '../sim/index.ts';
import type { Chart, Program } from '../threads/index.ts';
import type { Expression } from './expression.ts';
import type { Definition, FormalModel, Updates, Variable } from './model.ts';

/** One possible answer of an operation. The first case whose condition holds applies. */
export interface Case {
  readonly when: Expression;
  readonly answer: string;
  readonly updates: Updates;
  /** Length of the string in a verdict that follows. */
  readonly text?: Expression;
}

/** The effect of an operation. */
export interface Effect {
  readonly cases: readonly Case[];
  /** Condition for which the operation waits. */
  readonly guard?: Expression;
  /** For a loop modelled as a whole: the answer with which it repeats. */
  readonly again?: string;
}

/** The meaning of a program's operations. The program brings it; the rest of the form is made from the charts. */
export interface Language extends Pick<
  FormalModel,
  'head' | 'namesThreads' | 'callsThreads' | 'sourceless' | 'universe' | 'longestText' | 'flags' | 'meaningOf'
> {
  /** Every variable that an operation may change. A model declares those that its own operations change. */
  readonly variables: readonly Variable[];
  readonly definitions: readonly Definition[];
  /** Returns the translation of an operation, the only one. The chart tells whose it is. */
  readonly effectOf: (op: Operation, chart: Chart) => Effect;
  /** Returns what an operation does, in English words for a comment. */
  readonly says: (op: Operation) => string;
  /** Returns a suffix that distinguishes threads whose different charts have the same name. */
  readonly suffixOf?: (thread: number) => string;
}

/** The grains that can be exported, since their rows are readable. */
export type FormalProgram = Pick<Program, 'charts' | 'groups' | 'grain' | 'letters'>;
