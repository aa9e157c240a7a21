import { ENDINGS } from '../threads/index.ts';
import { threadEndsOf } from './consequence.ts';
import type { Run } from './run-types.ts';

/** Why one may want to go to a step. */
export type NotableKind = 'race' | 'damage' | 'switch';

/** A step of a run that one may want to go to. */
export interface Notable {
  readonly kind: NotableKind;
  readonly step: number;
  readonly thread: number;
}

/** How a thread of a run ended, at its last step. */
export interface Fate {
  readonly thread: number;
  readonly step: number;
  readonly isHarm: boolean;
}

/** Returns how each thread that ended came to its end, if the user would notice it. */
export const fatesOf = (run: Run): readonly Fate[] =>
  threadEndsOf(run.trace).map(({ thread, ending, step }) => ({
    thread,
    step,
    isHarm: ENDINGS[ending].harm !== 'none',
  }));

/**
 * Returns the steps of a run that one may want to go to, in order: reads that race, steps that do the damage, and the first
 * step after each context switch.
 */
export function notablesOf(run: Run): readonly Notable[] {
  const races = run.joins
    .filter(({ isRace }) => isRace)
    .map(({ readStep, reader }): Notable => ({ kind: 'race', step: readStep, thread: reader }));
  const damage = threadEndsOf(run.trace)
    .filter(({ ending }) => ENDINGS[ending].harm !== 'none')
    .flatMap(({ thread, step, damageStep }): Notable[] =>
      [...new Set([damageStep, step])].map((at) => ({ kind: 'damage', step: at, thread })),
    );
  const switches = run.switches.map(({ step }): Notable => ({
    kind: 'switch',
    step,
    thread: run.trace.steps[step - 1]?.thread ?? 0,
  }));
  return [...races, ...damage, ...switches].toSorted((a, b) => a.step - b.step);
}

/** Returns the position nearest behind (1) or before (-1) a position of the playhead, of those steps; null for none. */
export function nextOf(steps: readonly number[], position: number, way: 1 | -1): number | null {
  const found = way > 0 ? steps.find((step) => step > position) : steps.findLast((step) => step < position);
  return found ?? null;
}
