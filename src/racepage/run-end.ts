import type { RaceTrace } from '../racetext/index.ts';
import { finish } from '../schedule/index.ts';

/** Most steps of a run that the page makes up; one that goes on is shown as far as it was. */
const MOST_STEPS = 300;

/** Returns the schedule of a run, continued to its end if that is near. */
export function finished(trace: RaceTrace): readonly number[] {
  const schedule = finish(trace);
  return schedule.length > MOST_STEPS ? trace.steps.map(({ thread }) => thread) : schedule;
}
