import { replayKept, toByteGrain, type Moment, type Schedule } from '../../schedule/index.ts';
import type { Lab } from '../../state/index.ts';
import type { Config } from '../../threads/index.ts';

/** A schedule of the engine, `0110`, as thread numbers. */
export const scheduleOf = (digits: string): Schedule => [...digits].map(Number);

/** Returns the run of a schedule, at its end, for the lab. The lab has no slot grain, so such a run is cut finer. */
export function momentOfRun(config: Config, schedule: Schedule): Moment {
  const whole = { config, schedule, position: schedule.length };
  if (config.grain !== 'slot') return whole;
  const kept = replayKept(config, schedule);
  return kept.ok ? toByteGrain(kept.value.trace, schedule.length) : whole;
}

/** Puts a run on the stage, and shows it. */
export function show(lab: Lab, config: Config, digits: string): void {
  lab.load(momentOfRun(config, scheduleOf(digits)));
  bringStage();
}

/** Brings the stage into view, with the focus on it. */
export function bringStage(): void {
  const stage = document.getElementById('stage');
  stage?.focus({ preventScroll: true });
  stage?.scrollIntoView({ block: 'start' });
}
