import { defined, okValue } from '../base/index.ts';
import { frameAt, runOf, type RequestView, type Run, type StringCell } from '../frames/index.ts';
import { finish, replayKept, type ReplayError, type Schedule } from '../schedule/index.ts';
import { ENDINGS, type Config } from '../threads/index.ts';

/** A run beside the replay of its schedule with another fix. */
export interface Compared {
  readonly before: Run;
  readonly after: Run;
  readonly schedule: Schedule;
  /** Number of steps of the schedule that still run. */
  readonly kept: number;
  /** What stopped the schedule; null when all of it runs. */
  readonly stopped: ReplayError | null;
  /** Number of the first step with another row or thread; null for none. */
  readonly differsAt: number | null;
  /** The fewest steps after which the shared string differs; null when it never does. */
  readonly stringDiffersAfter: number | null;
  /** The thread whose request to show: the first that was harmed, else the last to run. */
  readonly thread: number;
}

/**
 * Replays the schedule of a run with another fix, as far as it runs. If the run was finished, finishes the other one too:
 * the thread of the last step goes on as long as it can, then the others by number.
 */
export function compareWith(before: Run, fix: Config['fix']): Compared {
  const config = { ...before.config, fix };
  const asked = before.trace.steps.map(({ thread }) => thread);
  const kept = replayed(config, asked);
  const schedule = before.outcome === null ? kept.schedule : finish(kept.trace);
  const after = runOf(replayed(config, schedule).trace);
  return {
    before,
    after,
    schedule,
    kept: kept.schedule.length,
    stopped: kept.stopped,
    differsAt: firstDifference(before, after),
    stringDiffersAfter: firstStringDifference(before, after),
    thread: shownThread(before),
  };
}

/** Replays with a fix that the lab allows, so that no config error is possible. */
function replayed(config: Config, schedule: Schedule) {
  return okValue(replayKept(config, schedule));
}

function firstDifference({ trace: before }: Run, { trace: after }: Run): number | null {
  const length = Math.max(before.steps.length, after.steps.length);
  for (let at = 0; at < length; at += 1) {
    const [one, two] = [before.steps[at], after.steps[at]];
    if (one?.thread !== two?.thread || one?.step !== two?.step) return at + 1;
  }
  return null;
}

function firstStringDifference({ trace: before }: Run, { trace: after }: Run): number | null {
  const found = before.states.findIndex((state, done) => {
    const other = after.states[done];
    return other !== undefined && String(valueOf(state)) !== String(valueOf(other));
  });
  return found < 0 ? null : found;
}

const valueOf = ({ world }: Run['trace']['states'][number]) =>
  defined(world.allocations['value'], 'shared string').bytes;

function shownThread(run: Run): number {
  if (run.asker !== null) return run.asker;
  const harmed = run.ended?.tokens.findIndex(({ kind }) => ENDINGS[kind].harm !== 'none') ?? -1;
  return harmed >= 0 ? harmed : frameAt(run, run.length).shownThread;
}

/** The end of a run: the shared string, and one thread's request. */
export interface Left {
  readonly string: readonly StringCell[];
  readonly request: RequestView | null;
}

export function leftBy(run: Run, thread: number): Left {
  const { string, requests } = frameAt(run, run.length);
  return { string, request: requests[thread] ?? null };
}
