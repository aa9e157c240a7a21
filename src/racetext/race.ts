import type { Span } from './error.ts';
import type { ConditionItem, Shown, Statement } from './syntax.ts';
import type { TypeName } from './words.ts';

/** A number or array, of all threads or of one. */
interface Holder {
  /** For a field of a group with the group's: `pair.value`. */
  readonly name: string;
  readonly type: TypeName;
  /** Of an array; null for a number. */
  readonly length: number | null;
  readonly at: Span;
}

/** A shared number or array. */
export interface RaceObject extends Holder {
  /** Its bytes before the first step; numbers have their lowest byte first. */
  readonly bytes: Uint8Array;
  /** What `free` frees with it: its group, or itself; null if it is not on the heap. */
  readonly allocation: string | null;
}

/** A variable of a thread, or a private array. */
export type RaceVariable = Holder;

/** A thread as declared; it may stand for several. */
export interface RaceThread {
  readonly name: string;
  readonly at: Span;
  readonly copies: number;
  readonly variables: ReadonlyMap<string, RaceVariable>;
  readonly body: readonly Statement[];
}

/** A race text that was read and has no error. */
export interface Race {
  readonly text: string;
  readonly title: string | null;
  readonly objects: ReadonlyMap<string, RaceObject>;
  /** Names of what can be freed. */
  readonly allocations: readonly string[];
  readonly mutexes: readonly string[];
  readonly threads: readonly RaceThread[];
  readonly conditions: readonly ConditionItem[];
  readonly shown: readonly Shown[];
}

/** One of the threads that run: a thread as declared, or one of its copies. */
export interface Running {
  /** `W2` for a copy. */
  readonly name: string;
  readonly thread: RaceThread;
}

/** Returns the threads that run, by thread number. */
export const runningThreads = ({ threads }: Pick<Race, 'threads'>): readonly Running[] =>
  threads.flatMap((thread) =>
    thread.copies === 1
      ? [{ name: thread.name, thread }]
      : Array.from({ length: thread.copies }, (_, copy) => ({ name: `${thread.name}${copy + 1}`, thread })),
  );

/** Returns the numbers of the threads that a name means: all copies, or the one that is named. */
export const threadsNamed = (race: Pick<Race, 'threads'>, name: string): readonly number[] =>
  runningThreads(race).flatMap((running, number) =>
    running.name === name || running.thread.name === name ? [number] : [],
  );

/** Bytes of a number of this type. */
export const WIDTHS: Readonly<Record<TypeName, number>> = { u8: 1, bool: 1, u16: 2, int: 4 };

/** Returns the bytes of a number or an array. */
export const widthOf = ({ type, length }: Holder): number => length ?? WIDTHS[type];

/** What a name of the one name space means. */
export type Thing =
  | { readonly kind: 'object'; readonly object: RaceObject }
  | { readonly kind: 'group'; readonly name: string; readonly fields: ReadonlyMap<string, RaceObject> }
  | { readonly kind: 'mutex' }
  | { readonly kind: 'thread'; readonly thread: RaceThread };

export type Names = ReadonlyMap<string, Thing>;
