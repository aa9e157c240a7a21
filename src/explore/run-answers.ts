import type { Config } from '../threads/index.ts';
import { Charted } from './charted.ts';
import type { RunFuture } from './config-maps.ts';
import { decidingStep } from './deciding-step.ts';

/** What the site asks of a whole run: what can still happen along it, and how it could have ended well. */
export interface RunAnswers {
  readonly future: RunFuture;
  /** A shortest schedule that leaves the run before the step that decided it and ends well; null for none. */
  readonly escape: readonly number[] | null;
}

/** Answers what the site asks of a run. Returns null for more than `maxStates` states. `schedule` must replay. */
export function answersOfRun(
  config: Config,
  schedule: readonly number[],
  maxStates: number,
): RunAnswers | null {
  const charted = Charted.of(config, maxStates);
  if (charted === null) return null;
  const future = charted.runFuture(schedule);
  const decides = decidingStep(future);
  return { future, escape: decides === null ? null : charted.escape(schedule.slice(0, decides - 1)) };
}
