import type { Config, FixReason, Grain, WorldName } from '../config.ts';
import type { FixWord } from './names.ts';
import type { Visit } from '../source.ts';
import type { Token } from '../token.ts';

/** The task of a thread in its world. */
export type Role = 'validator' | 'serializer' | 'freer' | 'worker';

/** One thread of a world, by number. */
export interface ThreadRole {
  /** Its letter in schedules. */
  readonly letter: string;
  readonly role: Role;
}

/** The fixes of a world, and which of them can be combined. */
export interface Fixes {
  /** The words in the order in which they are written. */
  readonly words: readonly FixWord[];
  /** Whether each thread has one word; otherwise a set of words applies to all. */
  readonly isPerThread: boolean;
  /** Returns the fix `none` for a number of threads. */
  readonly none: (threads: number) => Config['fix'];
  /** Returns the name of a fix on the page: `clone + join`, `none`; with commas where threads differ. */
  readonly name: (fix: Config['fix']) => string;
  /** Reports whether a set contains all these words; of a fix by thread, whether its threads have no others. */
  readonly has: (fix: Config['fix'], words: readonly string[]) => boolean;
  /** Returns what is wrong with a fix; null for a valid one. */
  readonly check: (fix: Config['fix'], threads: number) => FixReason | null;
  /** Sorts the words of a fix; equal for fixes with the same meaning. */
  readonly ordered: (fix: Config['fix']) => Config['fix'];
  /** Returns every allowed set of words, or each word for all threads; similar ones are neighbours. */
  readonly all: (threads: number) => readonly Config['fix'][];
  /** Translates a fix of another world; leaves out what has no meaning here. */
  readonly adopt: (fix: Config['fix'], threads: number) => Config['fix'];
  /** Returns the keys of the charts for a fix, in the order of the threads; a key may stand for several threads. */
  readonly chartKeys: (fix: Config['fix']) => readonly string[];
  /** All chart keys. */
  readonly everyChartKey: readonly string[];
}

/** A class of outcomes: with one of these endings, with this flag, or, without either, those without any harm. */
export interface ClassRule {
  readonly name: string;
  readonly endings?: readonly [Token['kind'], ...Token['kind'][]];
  readonly flag?: string;
}

/** A landmark run, at coarse grain and without a fix. */
export interface WorldRun<Id extends string = string> {
  readonly id: Id;
  /** The path, if it is not that of the report. */
  readonly path?: string;
  /** The number of threads, if it is not the usual one. */
  readonly threads?: number;
  /** In the text form of addresses. */
  readonly schedule: string;
  /** Position of the playhead at which it opens: right after the decisive step. */
  readonly step: number;
}

/**
 * A world as a value: everything in which the two versions of this race differ. Code asks it by `worldOf(config.world)`
 * instead of comparing names.
 */
export interface WorldDefinition<RunId extends string = string> {
  readonly name: WorldName;
  readonly roles: readonly ThreadRole[];
  /** Allowed numbers of threads, and the default. */
  readonly threads: { readonly least: number; readonly most: number; readonly usual: number };
  /** Whether its threads run one program: then sentences on all runs name none of them, and outcomes are sorted. */
  readonly isAlike: boolean;
  readonly grains: readonly Grain[];
  /** The grain at which a complete search is a proof, since it misses no outcome. */
  readonly provingGrain: Grain;
  readonly fixes: Fixes;
  /** Whether row names contain the thread's letter, so that rows need no other label. */
  readonly rowsBearLetters: boolean;
  /** The thread that sends the only request; null if each thread sends its own. */
  readonly asker: number | null;
  /** Whether the shared pair is freed whole, so that header, name and list head are shared memory too. */
  readonly sharesPair: boolean;
  /** Whether copied bytes are summarized at byte grain, where there would be too many patterns (model.md section 6a). */
  readonly keepsSummary: boolean;
  /** By call: an access that the race detector adds before the call. */
  readonly visits: Readonly<Record<string, Visit>>;
  /** Classes of its outcomes (model.md sections 3 and 7). They overlap; exactly one of them is of the kind `fine`. */
  readonly classes: readonly ClassRule[];
  /** Landmark runs. The world opens with the first. */
  readonly runs: readonly WorldRun<RunId>[];
  /** Its name in the names of exported files. */
  readonly slug: string;
  /** English sentence on what the threads do, for the head of an exported file. */
  readonly says: (threads: number) => string;
  /** English sentence on an invalid number of threads. */
  readonly refusesThreads: (threads: number) => string;
}
