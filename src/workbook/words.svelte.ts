import { createContext } from 'svelte';
import type { exercises } from '../i18n/en/exercises.ts';
import type { I18n, Lang, PartCatalogue, PartLoaders } from '../i18n/index.ts';
import { PartWords, loadPart } from '../i18n/part.svelte.ts';

type Messages = typeof exercises;
export type ExerciseCatalogue = PartCatalogue<Messages>;
const loaders: PartLoaders<Messages> = {
  en: async () => (await import('../i18n/en/exercises.ts')).exercises,
  zh: async () => (await import('../i18n/zh/exercises.ts')).exercises,
};

/** Brings the words of the exercises in one language. */
export const loadExerciseWords = (lang: Lang): Promise<ExerciseCatalogue> => loadPart(lang, loaders);

/** The words of the exercises, in the language that is loaded. */
export class ExerciseWords extends PartWords<Messages> {
  constructor(part: ExerciseCatalogue, i18n: I18n) {
    super(part, loaders, i18n);
  }
}

export const [getExerciseWords, setExerciseWords] = createContext<ExerciseWords>();
