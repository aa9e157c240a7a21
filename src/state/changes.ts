import { openingMoment, openingRun } from '../scenarios/index.ts';
import { toByteGrain, toCoarseGrain, type Moment, type Trace } from '../schedule/index.ts';
import { worldOf, type Grain, type WorldName } from '../threads/index.ts';
import { translateFix } from './fix.ts';

/** The same run with another number of workers: a new one has the fix of the first. Null where there is no such number. */
export function withWorkers({ config, schedule, position }: Moment, threads: number): Moment | null {
  const { least, most } = worldOf(config.world).threads;
  if (threads < least || threads > most) return null;
  const fix = Array.from({ length: threads }, (_, index) => config.fix[index] ?? config.fix[0] ?? 'none');
  return { config: { ...config, threads, fix }, schedule, position };
}

/** The run that opens another world, with the path, the grain, and what it has of the fix; `dropped` are the other words. */
export function inWorld(
  { config }: Moment,
  world: WorldName,
): { readonly moment: Moment; readonly dropped: readonly string[] } {
  const opening = openingMoment(world);
  const { fix, dropped } = translateFix(config, world, opening.config.threads);
  const { path, grain } = config;
  return { moment: openingRun({ ...opening.config, path, fix, grain }), dropped };
}

/** The same run cut finer or coarser. */
export const atGrain = (trace: Trace, position: number, grain: Grain): Moment =>
  grain === 'byte' ? toByteGrain(trace, position) : toCoarseGrain(trace, position);
