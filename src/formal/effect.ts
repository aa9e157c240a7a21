import type { Operation } from '../sim/index.ts';
import type { Chart, Program } from '../threads/index.ts';
import type { Expression } from './expression.ts';
import type { Definition, FormalModel, Updates, Variable } from './model.ts';

/** The possible answers of an operation. The first case whose condition holds is the one that happens. */
export interface Case {
  readonly when: Expression;
  readonly answer: string;
  readonly updates: Updates;
  /** Length of the string that a verdict behind it names. */
  readonly text?: Expression;
}

/** What an operation does. */
export interface Effect {
  readonly cases: readonly Case[];
  /** It waits until this holds. */
  readonly guard?: Expression;
  /** It is told as a whole loop: the answer with which the loop goes round. */
  readonly again?: string;
}

/** What the operations of a program mean here. It comes with them; the rest of the form is made from the charts. */
export interface Language extends Pick<
  FormalModel,
  'head' | 'namesThreads' | 'callsThreads' | 'sourceless' | 'universe' | 'longestText' | 'flags' | 'meaningOf'
> {
  /** Every variable that an operation may change. A model declares those that its own operations do change. */
  readonly variables: readonly Variable[];
  readonly definitions: readonly Definition[];
  /** The one translation of each operation. The chart says whose it is. */
  readonly effectOf: (op: Operation, chart: Chart) => Effect;
  /** What an operation does, in English words for a comment. */
  readonly says: (op: Operation) => string;
  /** Tells threads of different charts apart whose charts have one name. */
  readonly suffixOf?: (thread: number) => string;
}

/** The grains that can be written down: rows that a person could read. */
export type FormalProgram = Pick<Program, 'charts' | 'groups' | 'grain' | 'letters'>;
