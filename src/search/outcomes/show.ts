import { replayKept, toByteGrain, type Moment, type Schedule } from '../../schedule/index.ts';
import type { Lab } from '../../state/index.ts';
import type { Config } from '../../threads/index.ts';

/** Converts a schedule of the engine, such as `0110`, to thread numbers. */
export const scheduleOf = (digits: string): Schedule => [...digits].map(Number);

/** Returns the end of a schedule's run as a moment of the lab, which cuts a run of slot grain at byte grain. */
export function momentOfRun(config: Config, schedule: Schedule): Moment {
  const whole = { config, schedule, position: schedule.length };
  if (config.grain !== 'slot') return whole;
  const kept = replayKept(config, schedule);
  return kept.ok ? toByteGrain(kept.value.trace, schedule.length) : whole;
}

/** Loads a run into the lab; the head of the page shows it. */
export function show(lab: Lab, config: Config, digits: string): void {
  lab.load(momentOfRun(config, scheduleOf(digits)));
}
