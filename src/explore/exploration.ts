import type { Config } from '../threads/index.ts';

/** What every interleaving of a class, or of an outcome, has in common. Plain JSON: exact counts are decimal strings. */
export interface Figures {
  /** Exact number of interleavings, decimal. */
  readonly interleavings: string;
  /** Exact and reduced, `3/128`: under a scheduler that gives every enabled thread the same chance at every step. */
  readonly probability: string;
  /** The same, rounded to the nearest double. */
  readonly probabilityApprox: number;
  /** Fewest preemptions of any interleaving; absent where there is none. */
  readonly minPreemptions?: number;
  /** Fewest context switches, taken separately. */
  readonly minContextSwitches?: number;
}

export interface ClassFigures extends Figures {
  /** `thread:row`, with `minPreemptions` preemptions, and as few context switches as go with that. */
  readonly exampleSchedule?: readonly string[];
  /** Tokens of that interleaving by thread. */
  readonly exampleOutcome?: readonly string[];
}

export interface OutcomeFigures extends Figures {
  readonly outcome: string;
  /** The tokens one by one, where the text could be read in more than one way: a path may hold what looks like one. */
  readonly tokens?: readonly string[];
  /** Thread digits of one interleaving with `minPreemptions`. */
  readonly schedule: string;
}

/** The answer to "what can happen" of a config. */
export interface Exploration extends Config, ProgramExploration {
  readonly directories: readonly string[];
}

/** The answer to "what can happen". Where it is not complete, see `complete`. */
export interface ProgramExploration {
  readonly interleavings: string;
  readonly reachableStates: number;
  readonly terminalStates: number;
  readonly transitions: number;
  /** Reachable states up to swapping workers with the same program. */
  readonly statesUpToThreadSymmetry: number;
  /** Reachable states when the local states of threads that death stopped do not count. */
  readonly reachableStatesKilledErased: number;
  readonly shortestInterleaving: number;
  readonly longestInterleaving: number;
  /** Every class of the program, also those that have no interleaving. */
  readonly classes: Readonly<Record<string, ClassFigures>>;
  /** Sorted by code unit. */
  readonly outcomes: readonly OutcomeFigures[];
  /** Decimal; at coarse grain only, with four workers on request, and never of a part. */
  readonly mazurkiewiczTraces?: string;
  /**
   * False when the search stopped at its limit. Then all figures are those of the part that was seen: counts,
   * probabilities and outcomes can only grow, minima can only fall, and nothing is proved.
   */
  readonly complete: boolean;
}

/** How far a search has come. */
export interface Progress {
  readonly phase: 'states' | 'counts' | 'schedules' | 'traces';
  /** States found so far, up to swapping workers with the same program: what memory holds. */
  readonly states: number;
  /** Different outcomes met so far. */
  readonly outcomes: number;
  /** Share of the phase, 0 to 1; null while the number of states is not known. */
  readonly share: number | null;
}

export interface ExploreOptions {
  /** Most states to hold, up to swapping workers with the same program. One state costs about 150 bytes in all. */
  readonly maxStates?: number;
  /** Count Mazurkiewicz traces: by default with two or three threads, with four on request; always at coarse grain only. */
  readonly traces?: boolean;
  /** Called every few thousand states. What it throws ends the search. */
  readonly onProgress?: (progress: Progress) => void;
}
