import {
  exploreProgram,
  type ExploreOptions,
  type Figures,
  type ProgramExploration,
} from '../explore/index.ts';
import { withEndless } from './endless.ts';
import { isFaultClass } from './outcome.ts';
import { raceProgram, type RaceGrain, type RaceProgram } from './program.ts';
import type { Race } from './race.ts';
import { faultsOf, linesOf, replayOf, type RaceFault } from './replay.ts';
import { LIMITS } from './words.ts';

/** An outcome with its figures and one run that comes to it. */
export interface RaceOutcome extends Figures {
  readonly outcome: string;
  /** Thread digits of an interleaving with `minPreemptions`. */
  readonly schedule: string;
  /** The line of each of its steps; of `atomic` the first. */
  readonly lines: readonly number[];
  /** Faults and flags raised on the way; absent if there are none. */
  readonly faults?: readonly RaceFault[];
}

/** Everything that can happen with a race at one grain. Partial unless `complete`. */
export interface RaceExploration extends Pick<
  ProgramExploration,
  | 'interleavings'
  | 'reachableStates'
  | 'terminalStates'
  | 'transitions'
  | 'statesUpToThreadSymmetry'
  | 'shortestInterleaving'
  | 'longestInterleaving'
  | 'complete'
> {
  readonly classes: Readonly<Record<string, Figures>>;
  readonly outcomes: readonly RaceOutcome[];
}

/** How to search a race. */
export interface RaceOptions extends Pick<ExploreOptions, 'maxStates' | 'onProgress'> {
  readonly grain: RaceGrain;
}

/** Searches every interleaving of a race. Throws `EndlessRace` where one of them never ends. */
export function exploreRace(race: Race, options: RaceOptions): RaceExploration {
  return withEndless(race, () => explored(raceProgram(race, options.grain), options));
}

function explored(
  program: RaceProgram,
  { maxStates = LIMITS.states, onProgress }: RaceOptions,
): RaceExploration {
  const found = exploreProgram(program, {
    maxStates,
    traces: false,
    ...(onProgress ? { onProgress } : {}),
  });
  const classes = Object.entries(found.classes).flatMap(([name, figures]): [string, Figures][] =>
    isFaultClass(name) && figures.interleavings === '0' ? [] : [[name, plain(figures)]],
  );
  return {
    interleavings: found.interleavings,
    reachableStates: found.reachableStates,
    terminalStates: found.terminalStates,
    transitions: found.transitions,
    statesUpToThreadSymmetry: found.statesUpToThreadSymmetry,
    shortestInterleaving: found.shortestInterleaving,
    longestInterleaving: found.longestInterleaving,
    classes: Object.fromEntries(classes),
    outcomes: found.outcomes.map(({ outcome, schedule, ...figures }) => {
      const trace = replayOf(program, [...schedule].map(Number));
      const faults = faultsOf(trace);
      return {
        outcome,
        ...plain(figures),
        schedule,
        lines: linesOf(trace),
        ...(faults.length > 0 ? { faults } : {}),
      };
    }),
    complete: found.complete,
  };
}

const plain = ({
  interleavings,
  probability,
  probabilityApprox,
  minPreemptions,
  minContextSwitches,
}: Figures): Figures => ({
  interleavings,
  probability,
  probabilityApprox,
  ...(minPreemptions === undefined ? {} : { minPreemptions }),
  ...(minContextSwitches === undefined ? {} : { minContextSwitches }),
});
