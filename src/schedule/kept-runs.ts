import { configKey, type Config } from '../threads/index.ts';
import type { Moment } from './moment.ts';
import type { Schedule } from './replay.ts';

/** What is kept of a run. One without a config is of a program that all runs beside it are of. */
export interface RunPart {
  readonly schedule: Schedule;
  readonly config?: Config;
}

/** A run that is kept beside the present one, since a fork led away from it or to it. */
export interface KeptRun<Part extends RunPart = Moment> {
  readonly id: number;
  /** What the reader calls it; '' until it has a name. */
  readonly name: string;
  readonly moment: Part;
}

/** Most runs to keep. Who keeps one more is told which one had to go. */
export const MOST_RUNS = 200;

/** Returns how many steps two schedules have in common from their start. */
export function commonLength(one: Schedule, other: Schedule): number {
  const differs = one.findIndex((thread, at) => thread !== other[at]);
  return differs < 0 ? one.length : differs;
}

const isBeginning = (one: Schedule, of: Schedule): boolean =>
  one.length <= of.length && commonLength(one, of) === one.length;

const isOneConfig = ({ config: one }: RunPart, { config: other }: RunPart): boolean =>
  one === other || (one !== undefined && other !== undefined && configKey(one) === configKey(other));

/** Reports whether a run goes on where another ends, or is the same. */
export const goesOn = (moment: RunPart, from: RunPart): boolean =>
  isOneConfig(moment, from) && isBeginning(from.schedule, moment.schedule);

/**
 * Keeps a run. It takes the place of nameless ones that it goes on from, so that a run that grows is one run; a run that is a
 * beginning of a kept one is in it already. `dropped` is what had to go where there were too many: the oldest without a name.
 */
export function keepRun<Part extends RunPart>(
  runs: readonly KeptRun<Part>[],
  moment: Part,
): { readonly runs: readonly KeptRun<Part>[]; readonly dropped: KeptRun<Part> | null } {
  if (runs.some((kept) => goesOn(kept.moment, moment))) return { runs, dropped: null };
  const id = Math.max(0, ...runs.map((kept) => kept.id)) + 1;
  const others = runs.filter(({ name, moment: kept }) => name !== '' || !goesOn(moment, kept));
  const kept = [...others, { id, name: '', moment }];
  if (kept.length <= MOST_RUNS) return { runs: kept, dropped: null };
  const dropped = kept.find(({ name }) => name === '') ?? null;
  return { runs: kept.filter((one) => one !== dropped), dropped };
}
