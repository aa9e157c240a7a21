import type { Config, SourceRef, Verdict } from '../threads/index.ts';
import type { Expression } from './expression.ts';
import type { PathFacts } from './path-facts.ts';

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
  readonly verdict: Verdict;
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
  /** May run only while the mutex is free. */
  readonly takesMutex: boolean;
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

/** The machines of one config as guarded updates over finite variables: what every export is printed from. */
export interface FormalModel {
  readonly config: Config;
  readonly facts: PathFacts;
  readonly roles: readonly Role[];
  readonly variables: readonly Variable[];
  readonly definitions: readonly Definition[];
}
