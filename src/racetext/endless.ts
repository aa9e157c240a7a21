import { defined } from '../base/index.ts';
import { EndlessLoop, type ChartState } from '../threads/index.ts';
import { raceError, type RaceError, type RaceErrorKind, type Span } from './error.ts';
import { runningThreads, type Race } from './race.ts';
import { raceOp } from './rows.ts';
import type { SentenceId } from './sentences.ts';

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

/** Does something with a race; a loop that never ends becomes the error of the text, which is thrown. */
export function withEndless<T>(race: Race, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof EndlessLoop) throw endlessRace(race, error);
    throw error;
  }
}

/** Does something with a race. Returns the loop that never ends, if it came into one. */
export function endlessIn(race: Race, act: () => void): EndlessRace | null {
  try {
    withEndless(race, act);
    return null;
  } catch (error) {
    if (error instanceof EndlessRace) return error;
    throw error;
  }
}

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
