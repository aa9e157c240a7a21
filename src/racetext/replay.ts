import { assert, defined } from '../base/index.ts';
import { replayProgram, type ProgramTrace, type ReplayError, type Schedule } from '../schedule/index.ts';
import type { Result } from '../base/index.ts';
import { wordOf } from '../sim/index.ts';
import type { Performed } from '../threads/index.ts';
import { freedWord } from './cells.ts';
import { withEndless } from './endless.ts';
import { raceProgram, type RaceGrain, type RaceProgram } from './program.ts';
import { runningThreads, type Race } from './race.ts';
import { READ_FREED, WROTE_FREED } from './registers.ts';
import { raceOp } from './rows.ts';

/** A recorded run of a race. */
export type RaceTrace = ProgramTrace<RaceProgram>;

/** A fault or flag raised in a run. */
export interface RaceFault {
  /** From 1. */
  readonly step: number;
  /** As declared, without the number of the copy. */
  readonly thread: string;
  readonly line: number;
  readonly fault: string;
}

/** Runs a schedule (thread numbers, may be partial) on a race. Returns the run, or the first step
 * that cannot be taken. Throws `EndlessRace` where a thread would go round for ever within one step.
 */
export const replayRace = (
  race: Race,
  grain: RaceGrain,
  schedule: Schedule,
): Result<RaceTrace, ReplayError<RaceTrace>> =>
  withEndless(race, () => replayProgram(raceProgram(race, grain), schedule));

/** Runs a schedule that a search has found. */
export function replayOf(program: RaceProgram, schedule: Schedule): RaceTrace {
  const replayed = replayProgram(program, schedule);
  assert(replayed.ok, 'a schedule that was found replays');
  return replayed.value;
}

/** Returns the line of each step; of `atomic` the first. */
export const linesOf = ({ steps }: RaceTrace): readonly number[] =>
  steps.map(({ performed }) => lineOf(defined(performed[0], 'operation')));

const lineOf = ({ state }: Performed): number => raceOp(state)?.line ?? 0;

/** Returns the faults and flags raised in a run, in order; each once a step and line. */
export function faultsOf({ program, steps, states }: RaceTrace): readonly RaceFault[] {
  const running = runningThreads(program.race);
  const found = new Map<string, RaceFault>();
  for (const [at, { thread, performed }] of steps.entries()) {
    const { world } = defined(states[at], 'state');
    const freed = new Set(program.race.allocations.filter((name) => wordOf(world, freedWord(name)) !== 0));
    const { name } = defined(running[thread], 'thread').thread;
    for (const one of performed) {
      for (const fault of faultsIn(program, one, freed)) {
        const line = lineOf(one);
        found.set(`${at} ${line} ${fault}`, { step: at + 1, thread: name, line, fault });
      }
    }
  }
  return [...found.values()];
}

/** Returns the faults of one operation, and adds what it frees to `freed`. */
function faultsIn(
  { race }: RaceProgram,
  { state, answer, accesses }: Performed,
  freed: Set<string>,
): string[] {
  const op = raceOp(state);
  const faults: string[] = [];
  const main = op?.codes[0];
  if (main?.do === 'free' && answer === 'DONE') {
    freed.add(main.allocation);
    return [];
  }
  for (const { kind, allocation } of accesses) {
    const freedWith = race.objects.get(allocation)?.allocation ?? null;
    if (freedWith !== null && freed.has(freedWith)) faults.push(kind === 'read' ? READ_FREED : WROTE_FREED);
  }
  const isFault = state.next.get(answer)?.startsWith(`${answer}:`) ?? false;
  return isFault ? [...faults, answer] : faults;
}
