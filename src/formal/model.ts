import type { OutcomeFigures } from '../explore/index.ts';
import type { SourceRef } from '../threads/index.ts';
import type { Expression } from './expression.ts';

/** What a variable can hold: a number from 0 to `max`, such an index or `NONE`, truth, or a set of slots. */
export type Domain =
  | { readonly kind: 'number'; readonly max: number }
  | { readonly kind: 'index'; readonly max: number }
  | { readonly kind: 'truth' }
  | { readonly kind: 'slots' };

export interface Variable {
  readonly name: string;
  /** One for all threads, or one for each. */
  readonly scope: 'shared' | 'local';
  readonly domain: Domain;
  readonly initial: Expression;
  /** What it stands for, as a comment. */
  readonly says: string;
}

/**
 * A named expression: about shared variables and what it is given, or about the acting thread, whose variables it may
 * look at too.
 */
export interface Definition {
  readonly name: string;
  readonly of: 'shared' | 'thread';
  readonly parameters: readonly string[];
  readonly body: Expression;
  readonly gives: 'number' | 'truth' | 'slots';
  readonly says: string;
}

/** Variables with their new values. All values are computed before any is put down. */
export type Updates = Readonly<Record<string, Expression>>;

/** The end of a thread. It forgets its local variables; `text` is the length of the string its verdict names. */
export interface Finish {
  readonly verdict: string;
  /** The process dies with it. */
  readonly kills: boolean;
  readonly text: Expression | null;
}

/** One way an action can go. The ways of an action exclude each other, and one of them is always open. */
export interface Way {
  readonly when: Expression;
  readonly updates: Updates;
  /** Name of the action that comes next in this role, or the end. */
  readonly next: string | Finish;
}

/** One row of the model: what a thread does in one step. */
export interface Action {
  /** The row's name, behind it the verdict where one is already certain: `UN`, `UN_baddir`. */
  readonly name: string;
  readonly row: string;
  readonly source: SourceRef | null;
  readonly says: string;
  /** May run only while this holds: it waits for shared memory. */
  readonly guard: Expression | null;
  /** May run only when the other threads have ended. */
  readonly awaitsOthers: boolean;
  readonly ways: readonly Way[];
}

/** Threads that run the same chart. */
export interface Role {
  readonly name: string;
  /** Thread numbers. */
  readonly threads: readonly number[];
  readonly initial: string;
  readonly actions: readonly Action[];
}

/** The members of which sets are made, and what the whole set is called. */
export interface Universe {
  readonly members: readonly number[];
  /** `Slashes`. */
  readonly name: string;
  /** What they are taken from, and what a member is, as comments. */
  readonly says: string;
  readonly memberSays: string;
}

/** Token of one thread at the end, as the exports keep it: verdict and length of its text; null for one without. */
export interface PlainToken {
  readonly verdict: string | null;
  readonly text: number;
  readonly token: string;
}

/** What an outcome says, so that a checker can be told to look for it. */
export interface Meaning {
  /** By thread number, or in any order where outcomes do not name threads. */
  readonly tokens: readonly PlainToken[];
  readonly flags: readonly string[];
  readonly isDead: boolean;
  /** Somebody waits for good. */
  readonly isBlocked: boolean;
  /** What it says of shared variables, if anything. */
  readonly holds?: Expression;
}

/** The machines of one program as guarded updates over finite variables: what every export is printed from. */
export interface FormalModel {
  /** What it is of, for the head of a file. */
  readonly head: readonly string[];
  /** Letters of the threads by number. */
  readonly letters: readonly string[];
  /** Do outcomes say which thread came to what? */
  readonly namesThreads: boolean;
  /** What threads are called together: `Workers`. */
  readonly callsThreads: string;
  /** Where a row stands that is in no source; null where no row is. */
  readonly sourceless: string | null;
  readonly universe: Universe | null;
  /** Length of the longest text that a verdict can name; 0 without texts. */
  readonly longestText: number;
  readonly roles: readonly Role[];
  readonly variables: readonly Variable[];
  readonly definitions: readonly Definition[];
  /** Sticky marks that an outcome names. */
  readonly flags: readonly string[];
  readonly meaningOf: (found: OutcomeFigures) => Meaning;
}
