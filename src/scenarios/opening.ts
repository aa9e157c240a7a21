import { defined } from '../base/index.ts';
import { parseSchedule, type Schedule } from '../schedule/index.ts';
import { lettersOf, type Config, type WorldName } from '../threads/index.ts';
import { LANDMARKS } from './landmarks.ts';

/** A run and a playhead position in it. */
export interface Opening {
  readonly config: Config;
  readonly schedule: Schedule;
  readonly position: number;
}

/** A run as text. */
export interface RunText {
  readonly world: WorldName;
  readonly path: string;
  readonly threads: number;
  /** As in Config; none where it is left out. */
  readonly fix?: Config['fix'];
  /** As the address writes it. */
  readonly schedule: string;
  /** Playhead; at the end where it is left out. */
  readonly step?: number;
}

/** A run as the stage takes it. */
export function momentOf({ world, path, threads, fix, schedule, step }: RunText): Opening {
  const none = world === 'article' ? [] : new Array<string>(threads).fill('none');
  const config: Config = { world, path, threads, fix: fix ?? none, grain: 'coarse' };
  const parsed = parseSchedule(schedule, lettersOf({ config }));
  const steps = parsed.ok ? parsed.value : parsed.error.partial;
  return { config, schedule: steps, position: step ?? steps.length };
}

/** The run with which a world opens. */
export const openingMoment = (world: WorldName): Opening =>
  momentOf(
    defined(
      LANDMARKS.find((landmark) => landmark.world === world),
      `a landmark of ${world}`,
    ),
  );
