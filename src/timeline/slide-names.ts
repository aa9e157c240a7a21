import { isWorldRun, type LaneRun } from '../frames/index.ts';

/**
 * Names the steps of a run by thread and ordinal, at step - 1: the same step keeps its name wherever the schedule puts it.
 */
export function stepNames({ trace }: Pick<LaneRun, 'trace'>): readonly string[] {
  const counts = new Map<number, number>();
  return trace.steps.map(({ thread }) => {
    const ordinal = (counts.get(thread) ?? 0) + 1;
    counts.set(thread, ordinal);
    return `${thread}:${ordinal}`;
  });
}

/** Whether the steps of two runs are comparable: the same threads, in the same world. */
export const isAlike = (one: LaneRun, other: LaneRun): boolean =>
  worldIn(one) === worldIn(other) && one.threads.length === other.threads.length;

const worldIn = (run: LaneRun): string | null => (isWorldRun(run) ? run.world : null);
