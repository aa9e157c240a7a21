import { defined } from '../base/index.ts';
import { parseSchedule, type Schedule } from '../schedule/index.ts';
import { lettersOf, type Config, type WorldName } from '../threads/index.ts';
import { LANDMARKS, type Landmark } from './landmarks.ts';

/** A run and a playhead position in it. */
export interface Opening {
  readonly config: Config;
  readonly schedule: Schedule;
  readonly position: number;
}

/** A landmark as the stage takes it. */
export function momentOf({ world, path, threads, schedule, step }: Landmark): Opening {
  const fix = world === 'article' ? [] : new Array<string>(threads).fill('none');
  const config: Config = { world, path, threads, fix, grain: 'coarse' };
  const parsed = parseSchedule(schedule, lettersOf({ config }));
  return { config, schedule: parsed.ok ? parsed.value : parsed.error.partial, position: step };
}

/** The run with which a world opens. */
export const openingMoment = (world: WorldName): Opening =>
  momentOf(
    defined(
      LANDMARKS.find((landmark) => landmark.world === world),
      `a landmark of ${world}`,
    ),
  );
