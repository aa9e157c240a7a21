import { okValue } from '../../base/index.ts';
import { readRace, type RaceTask } from '../../racetext/index.ts';
import { withoutIn, type ExerciseId } from '../exercises.ts';
import { textOf } from './texts.ts';

/** Returns an exercise as the judge needs it. */
export const taskOf = (id: ExerciseId): RaceTask => ({
  race: okValue(readRace(textOf(id))),
  without: withoutIn(id),
});
