import type { Config } from '../threads/index.ts';

/** Figures of all interleavings of a class or an outcome. Plain JSON: exact counts are decimal strings. */
export interface Figures {
  /** Exact number of interleavings, decimal. */
  readonly interleavings: string;
  /** Exact reduced fraction, `3/128`, under a scheduler that gives every enabled thread the same chance at every step. */
  readonly probability: string;
  /** `probability` rounded to the nearest double. */
  readonly probabilityApprox: number;
  /** Fewest preemptions of any interleaving; absent when there is none. */
  readonly minPreemptions?: number;
  /** Fewest context switches of any interleaving, whatever its preemptions. */
  readonly minContextSwitches?: number;
}

export interface ClassFigures extends Figures {
  /** Steps as `thread:row`, with `minPreemptions` preemptions and the fewest context switches possible with those. */
  readonly exampleSchedule?: readonly string[];
  /** Tokens of that interleaving, by thread. */
  readonly exampleOutcome?: readonly string[];
}

export interface OutcomeFigures extends Figures {
  readonly outcome: string;
  /** The tokens, where the text is ambiguous: a path may contain what looks like a token. */
  readonly tokens?: readonly string[];
  /** Thread digits of one interleaving with `minPreemptions` preemptions. */
  readonly schedule: string;
}

/** Everything that can happen with a config. */
export interface Exploration extends Config, ProgramExploration {
  readonly directories: readonly string[];
}

/** Everything that can happen with a program. Partial unless `complete`. */
export interface ProgramExploration {
  readonly interleavings: string;
  readonly reachableStates: number;
  readonly terminalStates: number;
  readonly transitions: number;
  /** Reachable states up to swapping workers with the same program. */
  readonly statesUpToThreadSymmetry: number;
  /** Reachable states without regard to the local states of threads that the death of the process stopped. */
  readonly reachableStatesKilledErased: number;
  readonly shortestInterleaving: number;
  readonly longestInterleaving: number;
  /** Every class of the program, also those without interleavings. */
  readonly classes: Readonly<Record<string, ClassFigures>>;
  /** Sorted by UTF-16 code unit. */
  readonly outcomes: readonly OutcomeFigures[];
  /** Decimal. Only for complete answers at coarse grain; with four workers only on request. */
  readonly mazurkiewiczTraces?: string;
  /**
   * False when the search stopped at its limit. All figures then describe the searched part: counts, probabilities and
   * the list of outcomes are lower bounds, minima are upper bounds, and nothing is proved.
   */
  readonly complete: boolean;
}

/** Progress of a search. */
export interface Progress {
  readonly phase: 'states' | 'counts' | 'schedules' | 'traces';
  /** States held so far, up to swapping workers with the same program. */
  readonly states: number;
  /** Different outcomes found so far. */
  readonly outcomes: number;
  /** Share of the phase, 0 to 1; null while the number of states is unknown. */
  readonly share: number | null;
}

export interface ExploreOptions {
  /** Most states to hold, up to swapping workers with the same program. A state costs about 150 bytes in all. */
  readonly maxStates?: number;
  /** Count Mazurkiewicz traces, at coarse grain. The default is true for two or three threads, false for four. */
  readonly traces?: boolean;
  /** Called every few thousand states. An error that it throws ends the search. */
  readonly onProgress?: (progress: Progress) => void;
}
