import { defined } from '../base/index.ts';
import { parseSchedule, replayKept, toByteGrain, type Moment } from '../schedule/index.ts';
import { lettersOf, worldOf, type Config, type WorldName } from '../threads/index.ts';
import { LANDMARKS } from './landmarks.ts';

/** A moment as the tables of this project write it. */
export interface MomentText {
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

/** The moment that a table writes. */
export function momentOf({ world, path, threads, fix, schedule, step }: MomentText): Moment {
  const none = worldOf(world).fixes.none(threads);
  const config: Config = { world, path, threads, fix: fix ?? none, grain: 'coarse' };
  const parsed = parseSchedule(schedule, lettersOf({ config }));
  const steps = parsed.ok ? parsed.value : parsed.error.partial;
  return { config, schedule: steps, position: step ?? steps.length };
}

/** The run with which a world opens. */
export const openingMoment = (world: WorldName): Moment =>
  momentOf(
    defined(
      LANDMARKS.find((landmark) => landmark.world === world),
      `a landmark of ${world}`,
    ),
  );

/** The run with which a config opens when nothing names one: its world's own, as far as this config lets it run. */
export function openingRun(config: Config): Moment {
  const { schedule, position } = openingMoment(config.world);
  const whole = { config, schedule, position };
  if (config.grain === 'coarse') return whole;
  const kept = replayKept({ ...config, grain: 'coarse' }, schedule);
  if (!kept.ok) return whole;
  return toByteGrain(kept.value.trace, Math.min(position, kept.value.schedule.length));
}
