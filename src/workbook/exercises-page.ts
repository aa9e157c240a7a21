export { default as ExercisesPage } from './ExercisesPage.svelte';
export { loadExerciseWords } from './words.ts';
