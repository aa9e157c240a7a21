import { defined } from '../base/index.ts';
import { runningThreads, variableOf, type RacePlace } from '../racetext/index.ts';
import { privateId } from '../sim/index.ts';
import type { RaceLaneRun } from './lane-run.ts';
import { printedText } from './touches.ts';

/** A variable of a thread. */
export interface LocalView {
  readonly name: string;
  readonly value: string;
  /** Whether the last step changed it. */
  readonly isFresh: boolean;
}

/** Returns the place of a variable of a thread; of an array that of its first byte. */
export function variablePlace({ told }: RaceLaneRun, thread: number, name: string): RacePlace {
  const { variables } = defined(runningThreads(told.trace.program.race)[thread], 'thread').thread;
  const length = variables.get(name)?.length ?? null;
  return length === null
    ? { kind: 'variable', thread, name }
    : { kind: 'cell', object: privateId(name, thread), index: 0 };
}

/** Returns the variables of a thread at a position. */
export function localsAt(run: RaceLaneRun, position: number, thread: number): readonly LocalView[] {
  const { trace } = run.told;
  const variables = defined(runningThreads(trace.program.race)[thread], 'thread').thread.variables;
  const valueAt = (at: number, name: string, length: number | null): string => {
    const state = defined(trace.states[at], 'state');
    if (length === null) return String(variableOf(defined(state.locals[thread], 'thread').registers, name));
    return printedText(defined(state.world.allocations[privateId(name, thread)], name).bytes);
  };
  return [...variables.values()].map(({ name, length }) => {
    const value = valueAt(position, name, length);
    const isFresh = position > 0 && valueAt(position - 1, name, length) !== value;
    return { name, value, isFresh };
  });
}
