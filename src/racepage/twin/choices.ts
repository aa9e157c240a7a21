import { commonLength, goesOn } from '../../schedule/index.ts';
import type { Moment } from '../race-state.ts';
import type { RaceSession } from '../session.svelte.ts';
import { isBadIn } from '../verdict.ts';

/** A run that can stand in one of two places. */
export interface RunChoice {
  readonly id: string;
  readonly schedule: readonly number[];
  /** The outcome that it is a shortest run to; null for a run that the reader made. */
  readonly shortest: string | null;
}

/** Returns the kept runs of a race, and the shortest run to each of its outcomes. */
export function runChoices({ futures, found }: RaceSession): readonly RunChoice[] {
  return [
    ...futures.runs.map(({ id, moment }) => ({
      id: `future ${id}`,
      schedule: moment.schedule,
      shortest: null,
    })),
    ...(found?.exploration.outcomes ?? []).map(({ outcome, schedule }) => ({
      id: `outcome ${outcome}`,
      schedule: [...schedule].map(Number),
      shortest: outcome,
    })),
  ];
}

/**
 * Returns the run that is put beside that of the page: the one that the reader left last, or else, beside a bad one, a run
 * that parts from it latest and ends well, or else the shortest to an outcome of the other sort. The flag stands where they part.
 */
export async function usualSecond(session: RaceSession): Promise<Moment> {
  const { schedule, futures } = session;
  const left = futures.runs.findLast(({ moment }) => !goesOn(moment, { schedule }));
  const second = left?.moment.schedule ?? (await escapeOf(session)) ?? otherOutcome(session) ?? schedule;
  const common = commonLength(schedule, second);
  const isSame = common === schedule.length && common === second.length;
  return { schedule: second, position: isSame ? session.position : common + 1 };
}

async function escapeOf(session: RaceSession): Promise<readonly number[] | null> {
  const { good, trace } = session;
  if (!good || !trace?.outcome || !isBadIn(good.race)(trace.outcome)) return null;
  try {
    return (await session.futureOf())?.escape ?? null;
  } catch {
    // Without the worker, or for another text meanwhile.
    return null;
  }
}

/** Returns the shortest run to another outcome: one of the other sort, fine or bad, if there is any. */
function otherOutcome({ schedule, trace, found, good }: RaceSession): readonly number[] | null {
  const isBad = good ? isBadIn(good.race) : () => false;
  const here = trace?.outcome ?? null;
  const isAlike = (outcome: string): boolean => here !== null && isBad(outcome) === isBad(here);
  const [nearest] = (found?.exploration.outcomes ?? [])
    .filter(({ outcome }) => outcome !== here)
    .map(({ outcome, schedule: digits }) => ({ isAlike: isAlike(outcome), run: [...digits].map(Number) }))
    .toSorted(
      (a, b) =>
        Number(a.isAlike) - Number(b.isAlike) ||
        commonLength(b.run, schedule) - commonLength(a.run, schedule),
    );
  return nearest?.run ?? null;
}
