import type { Config, FixReason, Grain, WorldName } from '../config.ts';
import type { FixWord } from './names.ts';
import type { Visit } from '../source.ts';
import type { Token } from '../token.ts';

/** What a thread does in its world. */
export type Role = 'validator' | 'serializer' | 'freer' | 'worker';

/** One thread of a world, by number. */
export interface ThreadRole {
  /** As a schedule writes it. */
  readonly letter: string;
  readonly role: Role;
}

/** Which fixes a world has, and which of them go together. */
export interface Fixes {
  /** Code words in the order in which they are written. */
  readonly words: readonly FixWord[];
  /** One word for each thread, or a set of words for all of them. */
  readonly isPerThread: boolean;
  /** No fix, for so many threads. */
  readonly none: (threads: number) => Config['fix'];
  /** A fix as the page writes it: `clone + join`, `none`; with a comma where threads differ. */
  readonly name: (fix: Config['fix']) => string;
  /** Are all these words among those of a fix, or the only ones that its threads have? */
  readonly has: (fix: Config['fix'], words: readonly string[]) => boolean;
  /** What is wrong with a fix; null when nothing is. */
  readonly check: (fix: Config['fix'], threads: number) => FixReason | null;
  /** The words in the order in which one writes them: equal for fixes that mean the same. */
  readonly ordered: (fix: Config['fix']) => Config['fix'];
  /** Every set of words that may be chosen, or each word for all threads, neighbours alike. */
  readonly all: (threads: number) => readonly Config['fix'][];
  /** A fix of another world in the words of this one: what means nothing here is left out. */
  readonly adopt: (fix: Config['fix'], threads: number) => Config['fix'];
  /** Keys of the charts that a fix asks for, in the order of the threads; a key may stand for several threads. */
  readonly chartKeys: (fix: Config['fix']) => readonly string[];
  /** Every such key. */
  readonly everyChartKey: readonly string[];
}

/** A class of outcomes: those with one of these endings, with this flag, or else those in which nothing went wrong. */
export interface ClassRule {
  readonly name: string;
  readonly endings?: readonly [Token['kind'], ...Token['kind'][]];
  readonly flag?: string;
}

/** A run worth seeing, without a fix, one step a call. */
export interface WorldRun<Id extends string = string> {
  readonly id: Id;
  /** Where it is not the path of the report. */
  readonly path?: string;
  /** Where they are not as many as usual. */
  readonly threads?: number;
  /** As the address writes it. */
  readonly schedule: string;
  /** Playhead at which it opens: the moment that tells. */
  readonly step: number;
}

/**
 * A world as a value: all that sets the two stories of this race apart. Whoever needs to know asks it, by
 * `worldOf(config.world)`, and nobody asks for its name.
 */
export interface WorldDefinition<RunId extends string = string> {
  readonly name: WorldName;
  readonly roles: readonly ThreadRole[];
  /** How many threads a config may have, and how many it has where nothing is said. */
  readonly threads: { readonly least: number; readonly most: number; readonly usual: number };
  /** Its threads run one program, so none of them is named where all runs are meant, and outcomes are sorted. */
  readonly isAlike: boolean;
  readonly grains: readonly Grain[];
  /** The grain at which a complete search proves something: it misses no outcome. */
  readonly provingGrain: Grain;
  readonly fixes: Fixes;
  /** The letter of its thread stands in the name of each row, so no row needs another. */
  readonly rowsBearLetters: boolean;
  /** The thread that sends the only request; null where each thread sends its own. */
  readonly asker: number | null;
  /** The shared pair is freed whole, so header, name and list head are shared memory beside its string. */
  readonly sharesPair: boolean;
  /** At byte grain it keeps copied bytes as a summary (model.md section 6a): there would be too many patterns. */
  readonly keepsSummary: boolean;
  /** By call, what its race detector has to know beside the operations. */
  readonly visits: Readonly<Record<string, Visit>>;
  /** Classes of its outcomes (model.md sections 3 and 7). They overlap; exactly one is that of the fine ones. */
  readonly classes: readonly ClassRule[];
  /** Runs worth seeing. The first is the run that opens the world. */
  readonly runs: readonly WorldRun<RunId>[];
  /** Its name in the name of an exported file. */
  readonly slug: string;
  /** English sentence about who does what, for the head of an exported file. */
  readonly says: (threads: number) => string;
  /** English sentence for a number of threads that it does not have. */
  readonly refusesThreads: (threads: number) => string;
}
