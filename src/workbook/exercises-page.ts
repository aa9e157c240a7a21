export { default as View } from './ExercisesPage.svelte';
export { loadExerciseWords } from './words.ts';
