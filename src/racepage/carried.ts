import type { Fields } from '../address/index.ts';
import { EndlessRace, readRace, replayRace, type Race } from '../racetext/index.ts';
import { parsePart } from './address-part.ts';
import { laneRunOf, type RaceLaneRun } from './lane-run.ts';
import { raceLanes } from './names.ts';
import { finished } from './run-end.ts';
import type { RaceWords } from './words.ts';

/** A race that an address carries, with its run. */
export interface Carried {
  readonly race: Race;
  readonly run: RaceLaneRun;
  readonly position: number;
}

/** Returns what a figure says of a text that cannot be read. */
export const unreadSentence = (words: RaceWords): string => words.say('race.figure.unread');

/** Returns the race and the run that an address carries: as far as the run goes, or one to the end. Null where the text cannot be read. */
export function carriedRun(part: Fields, words: RaceWords): Carried | null {
  const { asked } = parsePart(part);
  const read = readRace(asked.text ?? '');
  if (!read.ok) return null;
  try {
    const replay = (schedule: readonly number[]) => {
      const replayed = replayRace(read.value, asked.grain, schedule);
      return replayed.ok ? replayed.value : replayed.error.trace;
    };
    const kept = replay(asked.run ?? []);
    const trace = asked.run === null ? replay(finished(kept)) : kept;
    const run = laneRunOf({
      trace,
      lanes: raceLanes(read.value),
      lines: (asked.text ?? '').split('\n'),
      words,
    });
    return { race: read.value, run, position: Math.min(asked.position ?? run.length, run.length) };
  } catch (error) {
    if (error instanceof EndlessRace) return null;
    throw error;
  }
}
