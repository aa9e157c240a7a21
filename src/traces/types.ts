import type { Config } from '../threads/index.ts';
import type { Refusal } from './refusal.ts';

/** The form that a text was read in. */
export type Tool = 'tlc' | 'itf' | 'spin' | 'tsan' | 'own' | 'schedule';

/** Rows of the model by function, or by file and line (`race.c:55`), for reports on other programs than OpenZFS. */
export interface Mapping {
  readonly byFunction?: Readonly<Record<string, string | null>>;
  readonly byLine?: Readonly<Record<string, string | null>>;
}

/** What is known of a text besides what it says. */
export interface ImportContext {
  /** Name of the file. An exported name tells the config. */
  readonly name?: string;
  /** The config on the stage. It counts where the text tells none. */
  readonly config?: Config;
  readonly mapping?: Mapping;
}

/** One side of a race: a row of the model, and the thread that takes it as the last or the last but one step. */
export interface ReadAccess {
  readonly row: string;
  readonly thread?: number;
}

/** A text of the reader's own at a step of a run, by its number from 1. */
export interface RunNote {
  readonly step: number;
  readonly text: string;
}

/** What leaves with a run besides its steps. */
export interface Extras {
  readonly notes?: readonly RunNote[];
  /** Position of the playhead; the end if missing. */
  readonly step?: number;
}

/** Two racing accesses of a report, and the shortest run in which they meet. */
export interface Meeting {
  readonly config: Config;
  readonly schedule: readonly number[];
  /** The earlier one, then the later one. */
  readonly accesses: readonly [ReadAccess, ReadAccess];
  /** Index of the byte of the string that both touch; null where they meet in another part of the pair. */
  readonly byte: number | null;
}

/** Something that a reader should know of what was read. */
export type ImportNote =
  /** A place stands for a row that the model leaves out; another row stands in for it. */
  | { readonly kind: 'standIn'; readonly left: string; readonly place: string; readonly row: string }
  /** The report does not show its block to be the string: the place comes from the rows. */
  | { readonly kind: 'byteFromRows' }
  /** The rows meet with fewer workers on another path. */
  | { readonly kind: 'otherPath'; readonly meeting: Meeting }
  /** The same places are other rows in the other world. */
  | { readonly kind: 'otherWorld'; readonly meeting: Meeting }
  /** The same places are other rows of the same world. */
  | { readonly kind: 'otherRows'; readonly meeting: Meeting }
  /** The rows do not meet with the fix on the stage, or not with the mutex held as the report says. */
  | { readonly kind: 'otherFix' }
  /** No run was found that holds the mutex as the report says; that which is shown holds none at the two rows. */
  | { readonly kind: 'noMutex' }
  /** What came of another report of the same text, by its number, from 1, among all of them. */
  | { readonly kind: 'report'; readonly number: number; readonly meeting: Meeting }
  | { readonly kind: 'unread'; readonly number: number; readonly reason: string; readonly refusal: Refusal }
  /** Notes at steps that the run has not, or that are no text. */
  | { readonly kind: 'lostNotes'; readonly count: number }
  /** There are more reports than are read. */
  | { readonly kind: 'moreReports'; readonly count: number };

/** A run that was read, checked against the model state by state. */
export interface ImportedRun {
  readonly tool: Tool;
  readonly config: Config;
  readonly schedule: number[];
  /** The printed outcome; null if the run is not over. */
  readonly outcome: string | null;
  /** Position of the playhead, where the text tells one. */
  readonly step?: number;
  /** Of a report on a race: the earlier access, then the later one. */
  readonly accesses?: readonly ReadAccess[];
  /** Of a report on a race: the byte of the string; null for another part of the pair. */
  readonly byte?: number | null;
  readonly note?: readonly ImportNote[];
  /** The notes of its reader, in the order of the steps. */
  readonly notes?: readonly RunNote[];
}

/** Why a text was not read. */
export interface ImportError {
  /** Null for a text in none of the forms. */
  readonly tool: Tool | null;
  /** The step or, of what is no JSON, the line, counted from 1; or the state, counted from 0; null if it is about the whole. */
  readonly at: number | null;
  /** An English sentence. */
  readonly reason: string;
  /** The same as data, for pages in other languages. */
  readonly refusal: Refusal;
}
