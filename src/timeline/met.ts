import type { Join, LaneRun } from '../frames/index.ts';

/** Returns two steps that a report on a race names as the join of a race; null where the run has no such steps. */
export function metJoin(
  { trace }: Pick<LaneRun, 'trace'>,
  [earlier, later]: readonly [number, number],
): Join | null {
  const [first, second] = [trace.steps[earlier - 1], trace.steps[later - 1]];
  if (!first || !second) return null;
  const steps = { readStep: later, reader: second.thread, writeStep: earlier, writer: first.thread };
  return { ...steps, object: 'value', index: 0, to: 0, isRace: true };
}
