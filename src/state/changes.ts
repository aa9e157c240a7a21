import { openingMoment, openingRun } from '../scenarios/index.ts';
import { toByteGrain, toCoarseGrain, type Moment, type Trace } from '../schedule/index.ts';
import { worldOf, type Grain, type WorldName } from '../threads/index.ts';
import { translateFix } from './fix.ts';

/** Returns the run with another number of workers; a new worker gets the fix of the first. Null for an invalid number. */
export function withWorkers({ config, schedule, position }: Moment, threads: number): Moment | null {
  const { least, most } = worldOf(config.world).threads;
  if (threads < least || threads > most) return null;
  const fix = Array.from({ length: threads }, (_, index) => config.fix[index] ?? config.fix[0] ?? 'none');
  return { config: { ...config, threads, fix }, schedule, position };
}

/** Returns the run that opens another world, with the path, the grain, and the fix as far as that world has it. */
export function inWorld(
  { config }: Moment,
  world: WorldName,
): { readonly moment: Moment; readonly dropped: readonly string[] } {
  const opening = openingMoment(world);
  const { fix, dropped } = translateFix(config, world, opening.config.threads);
  const { path, grain } = config;
  return { moment: openingRun({ ...opening.config, path, fix, grain }), dropped };
}

/** Converts a run to another grain. */
export const atGrain = (trace: Trace, position: number, grain: Grain): Moment =>
  grain === 'byte' ? toByteGrain(trace, position) : toCoarseGrain(trace, position);
