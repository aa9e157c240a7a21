import { decidingStep, type RunFuture } from '../explore/index.ts';
import type { Run } from '../frames/index.ts';
import { printSchedule, type Schedule } from '../schedule/index.ts';
import { kindOf, lettersOf, type Kind } from '../threads/index.ts';
import { escapeFrom, futureOf } from './future.ts';

/** What can still happen after each step of a run, exactly. */
export interface Fates extends RunFuture {
  /** The kind that this run comes to; of an unfinished run, the gravest that it still can. */
  readonly own: Kind;
  /**
   * A shortest run that parts from this one before the step that decided it, and comes out well, with its steps from there on
   * as text; null when there is none, or nothing to avoid.
   */
  readonly escape: { readonly schedule: Schedule; readonly text: string } | null;
}

/** Returns what can still happen along a run; null where there are too many states, or another run was asked about since. */
export async function fatesOf(run: Run): Promise<Fates | null> {
  const future = await futureOf(run);
  if (future === null) return null;
  const own = run.ended ? kindOf(run.ended) : (future.moments.at(-1)?.possible[0] ?? 'fine');
  const schedule = own === 'fine' ? null : await escapeFrom(run, future);
  if (schedule === null) return { ...future, own, escape: null };
  const before = (decidingStep(future) ?? 1) - 1;
  return {
    ...future,
    own,
    escape: { schedule, text: printSchedule(schedule.slice(before), lettersOf(run)) },
  };
}
