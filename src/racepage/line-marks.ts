import { linesOf } from '../racetext/index.ts';
import type { RaceLaneRun } from './lane-run.ts';

/** The steps of one thread at one line. */
export interface StepMark {
  readonly line: number;
  readonly letter: string;
  readonly hue: string;
  /** Numbers of its steps in the run, from 1. */
  readonly steps: readonly number[];
}

/** Returns, by line, which threads take a step there in a run. */
export function stepsByLine({
  told: { trace, lanes },
}: RaceLaneRun): ReadonlyMap<number, readonly StepMark[]> {
  const marks = new Map<number, (StepMark & { steps: number[] })[]>();
  for (const [at, line] of linesOf(trace).entries()) {
    const lane = lanes[trace.steps[at]?.thread ?? 0];
    if (!lane) continue;
    const here = marks.get(line) ?? [];
    const own = here.find(({ letter }) => letter === lane.letter);
    if (own) own.steps.push(at + 1);
    else here.push({ line, letter: lane.letter, hue: lane.hue, steps: [at + 1] });
    marks.set(line, here);
  }
  return marks;
}
