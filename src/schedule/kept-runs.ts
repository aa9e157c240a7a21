import { configKey } from '../threads/index.ts';
import type { Moment } from './moment.ts';
import type { Schedule } from './replay.ts';

/** A run that is kept beside the present one, since a fork led away from it or to it. */
export interface KeptRun {
  readonly id: number;
  /** What the reader calls it; '' until it has a name. */
  readonly name: string;
  readonly moment: Moment;
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

const isOneConfig = (one: Moment, other: Moment): boolean =>
  configKey(one.config) === configKey(other.config);

/** Reports whether a run goes on where another ends, or is the same. */
export const goesOn = (moment: Moment, from: Moment): boolean =>
  isOneConfig(moment, from) && isBeginning(from.schedule, moment.schedule);

/**
 * Keeps a run. It takes the place of nameless ones that it goes on from, so that a run that grows is one run; a run that is a
 * beginning of a kept one is in it already. `dropped` is what had to go where there were too many: the oldest without a name.
 */
export function keepRun(
  runs: readonly KeptRun[],
  moment: Moment,
): { readonly runs: readonly KeptRun[]; readonly dropped: KeptRun | null } {
  if (runs.some((kept) => goesOn(kept.moment, moment))) return { runs, dropped: null };
  const id = Math.max(0, ...runs.map((kept) => kept.id)) + 1;
  const others = runs.filter(({ name, moment: kept }) => name !== '' || !goesOn(moment, kept));
  const kept = [...others, { id, name: '', moment }];
  if (kept.length <= MOST_RUNS) return { runs: kept, dropped: null };
  const dropped = kept.find(({ name }) => name === '') ?? null;
  return { runs: kept.filter((one) => one !== dropped), dropped };
}
