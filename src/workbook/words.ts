import { createContext } from 'svelte';
import type { exercises } from '../i18n/en/exercises.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad, type PartWords } from '../i18n/part.svelte.ts';

type Messages = typeof exercises;
export type ExerciseCatalogue = PartCatalogue<Messages>;

/** Loads the words of the exercises in one language. */
export const loadExerciseWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/exercises.ts')).exercises,
  zh: async () => (await import('../i18n/zh/exercises.ts')).exercises,
});

/** The words of the exercises, in the language that is loaded. */
export type ExerciseWords = PartWords<Messages>;

export const [getExerciseWords, setExerciseWords] = createContext<ExerciseWords>();
