import type { RaceTask } from '../racetext/index.ts';

/* Races to be mended, from easy to hard. Which statements a solution must do without is a part of the exercise. */

const WITHOUT = {
  letter: ['atomic', 'lock', 'wait', 'join'],
  ticket: ['atomic'],
  transfers: ['atomic'],
  parcels: [],
  closed: ['atomic', 'lock', 'join'],
  readers: [],
  barrier: ['lock', 'join'],
  'own-lock': ['atomic', 'lock', 'join'],
} as const satisfies Readonly<Record<string, RaceTask['without']>>;

export type ExerciseId = keyof typeof WITHOUT;

export const EXERCISES: readonly ExerciseId[] = [
  'letter',
  'ticket',
  'transfers',
  'parcels',
  'closed',
  'readers',
  'barrier',
  'own-lock',
];

export const isExercise = (name: string): name is ExerciseId => EXERCISES.some((known) => known === name);

/** Statements that a solution must do without. */
export const withoutIn = (id: ExerciseId): RaceTask['without'] => WITHOUT[id];

/** Loads the text of an exercise. */
export async function exerciseText(id: ExerciseId): Promise<string> {
  return (await import('./mend/texts.ts')).textOf(id);
}
