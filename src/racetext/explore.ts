import { defined } from '../base/index.ts';
import { exploreProgram, type ExploreOptions, type Figures, type ProgramExploration } from '../explore/index.ts';
import { EndlessLoop, type ChartState } from '../threads/index.ts';
import { raceError, type RaceError, type RaceErrorKind, type Span } from './error.ts';
import { isFaultClass } from './outcome.ts';
import { raceProgram, type RaceGrain, type RaceProgram } from './program.ts';
import { runningThreads, type Race } from './race.ts';
import { faultsOf, linesOf, replayOf, type RaceFault } from './replay.ts';
import { raceOp } from './rows.ts';
import type { SentenceId } from './sentences.ts';
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

/** Thrown where a race cannot be searched, since some interleaving never ends. It is the error of the text. */
export class EndlessRace extends Error implements RaceError {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly kind: RaceErrorKind = 'endless';
  readonly sentence: SentenceId;
  readonly names: RaceError['names'];
  readonly correction = null;

  constructor({ line, column, length, message, sentence, names }: RaceError) {
    super(message);
    this.name = 'EndlessRace';
    [this.line, this.column, this.length] = [line, column, length];
    [this.sentence, this.names] = [sentence, names];
  }
}

/** How to search a race. */
export interface RaceOptions extends Pick<ExploreOptions, 'maxStates' | 'onProgress'> {
  readonly grain: RaceGrain;
}

/** Searches every interleaving of a race. Throws `EndlessRace` where one of them never ends. */
export function exploreRace(race: Race, options: RaceOptions): RaceExploration {
  try {
    return explored(raceProgram(race, options.grain), options);
  } catch (error) {
    if (error instanceof EndlessLoop) throw endlessRace(race, error);
    throw error;
  }
}

function explored(program: RaceProgram, { maxStates = LIMITS.states, onProgress }: RaceOptions): RaceExploration {
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

/** Names the loop that encloses all rows in which a thread goes round. */
function endlessRace(race: Race, { thread, rows }: EndlessLoop): EndlessRace {
  const { name } = defined(runningThreads(race)[thread], `thread ${thread}`).thread;
  return new EndlessRace(raceError(loopAround(rows), 'endless', 'endless', [name]));
}

/** Returns where the innermost `while` begins that encloses all rows. */
function loopAround(rows: readonly ChartState[]): Span {
  const loops = rows.map((row) => raceOp(row)?.loops ?? []);
  const [first = []] = loops;
  const common = first.filter((loop, depth) => loops.every((others) => others[depth] === loop));
  const { line, column } = defined(common.at(-1), 'a loop around the rows');
  return { line, column, length: 'while'.length };
}
