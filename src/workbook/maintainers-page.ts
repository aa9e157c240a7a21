export { default as View } from './MaintainersPage.svelte';
export { loadMaintainerWords } from './maintainer-words.ts';
export { loadExerciseWords } from './words.ts';
