import type { OutcomeFigures } from '../explore/index.ts';
import type { SourceRef } from '../threads/index.ts';
import type { Expression } from './expression.ts';

/** Values of a variable: a number from 0 to `max`, the same or `NONE`, a boolean, or a set of slots. */
export type Domain =
  | { readonly kind: 'number'; readonly max: number }
  | { readonly kind: 'index'; readonly max: number }
  | { readonly kind: 'truth' }
  | { readonly kind: 'slots' };

export interface Variable {
  readonly name: string;
  /** One for all threads, or one for each thread. */
  readonly scope: 'shared' | 'local';
  readonly domain: Domain;
  readonly initial: Expression;
  /** Its meaning, as a comment. */
  readonly says: string;
}

/**
 * A named expression over shared variables and parameters, or over the variables of the acting thread too.
 */
export interface Definition {
  readonly name: string;
  readonly of: 'shared' | 'thread';
  readonly parameters: readonly string[];
  readonly body: Expression;
  readonly gives: 'number' | 'truth' | 'slots';
  readonly says: string;
}

/** New values by variable. All are computed before any is assigned. */
export type Updates = Readonly<Record<string, Expression>>;

/** The end of a thread, which forgets its local variables. `text` is the length of the string in its verdict. */
export interface Finish {
  readonly verdict: string;
  /** Whether it kills the process. */
  readonly kills: boolean;
  readonly text: Expression | null;
}

/** One way an action can go. The ways of an action exclude each other, and one of them is always possible. */
export interface Way {
  readonly when: Expression;
  readonly updates: Updates;
  /** Name of the next action in this role, or the end. */
  readonly next: string | Finish;
}

/** One row of the model: one step of a thread. */
export interface Action {
  /** The row's name; if the verdict is already certain, with it as a suffix: `UN`, `UN_baddir`. */
  readonly name: string;
  readonly row: string;
  readonly source: SourceRef | null;
  readonly says: string;
  /** Condition on shared memory for which it waits; null for none. */
  readonly guard: Expression | null;
  /** Whether it may run only after the other threads have ended. */
  readonly awaitsOthers: boolean;
  readonly ways: readonly Way[];
}

/** Threads with the same chart. */
export interface Role {
  readonly name: string;
  /** Thread numbers. */
  readonly threads: readonly number[];
  readonly initial: string;
  readonly actions: readonly Action[];
}

/** The members of sets, and the name of the set of all. */
export interface Universe {
  readonly members: readonly number[];
  /** Name of the set of all members, such as `Slashes`. */
  readonly name: string;
  /** Comments on the set of all members, and on a member. */
  readonly says: string;
  readonly memberSays: string;
}

/** Final token of one thread, as exports keep it: verdict and length of its text; null without a verdict. */
export interface PlainToken {
  readonly verdict: string | null;
  readonly text: number;
  readonly token: string;
}

/** The meaning of an outcome, so that a checker can look for it. */
export interface Meaning {
  /** By thread number; in any order where outcomes do not name threads. */
  readonly tokens: readonly PlainToken[];
  readonly flags: readonly string[];
  readonly isDead: boolean;
  /** Whether a thread waits forever. */
  readonly isBlocked: boolean;
  /** Condition on shared variables, if any. */
  readonly holds?: Expression;
}

/** The machines of one program as guarded updates over finite variables, from which every export is printed. */
export interface FormalModel {
  /** Lines for the head of a file. */
  readonly head: readonly string[];
  /** By thread number: letters of the threads. */
  readonly letters: readonly string[];
  /** Whether outcomes tell which thread has which token. */
  readonly namesThreads: boolean;
  /** Name of all threads together: `Workers`. */
  readonly callsThreads: string;
  /** Text in place of the line of a row without a source; null if every row has one. */
  readonly sourceless: string | null;
  readonly universe: Universe | null;
  /** Length of the longest text in a verdict; 0 without texts. */
  readonly longestText: number;
  readonly roles: readonly Role[];
  readonly variables: readonly Variable[];
  readonly definitions: readonly Definition[];
  /** Sticky marks in outcomes. */
  readonly flags: readonly string[];
  readonly meaningOf: (found: OutcomeFigures) => Meaning;
}
