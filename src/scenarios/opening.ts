import { defined } from '../base/index.ts';
import { parseSchedule, replayKept, toByteGrain, type Moment } from '../schedule/index.ts';
import { lettersOf, worldOf, type Config, type WorldName } from '../threads/index.ts';
import { LANDMARKS } from './landmarks.ts';

/** A moment in the text form of this project's tables. */
export interface MomentText {
  readonly world: WorldName;
  readonly path: string;
  readonly threads: number;
  /** As in `Config`; no fix by default. */
  readonly fix?: Config['fix'];
  /** In the text form of addresses. */
  readonly schedule: string;
  /** Position of the playhead; the end by default. */
  readonly step?: number;
}

/** Converts the moment of a table. */
export function momentOf({ world, path, threads, fix, schedule, step }: MomentText): Moment {
  const none = worldOf(world).fixes.none(threads);
  const config: Config = { world, path, threads, fix: fix ?? none, grain: 'coarse' };
  const parsed = parseSchedule(schedule, lettersOf({ config }));
  const steps = parsed.ok ? parsed.value : parsed.error.partial;
  return { config, schedule: steps, position: step ?? steps.length };
}

/** Returns the moment at which a world opens. */
export const openingMoment = (world: WorldName): Moment =>
  momentOf(
    defined(
      LANDMARKS.find((landmark) => landmark.world === world),
      `a landmark of ${world}`,
    ),
  );

/** Returns the opening run for a config: its world's own, as far as it replays with this config. */
export function openingRun(config: Config): Moment {
  const { schedule, position } = openingMoment(config.world);
  const whole = { config, schedule, position };
  if (config.grain === 'coarse') return whole;
  const kept = replayKept({ ...config, grain: 'coarse' }, schedule);
  if (!kept.ok) return whole;
  return toByteGrain(kept.value.trace, Math.min(position, kept.value.schedule.length));
}
