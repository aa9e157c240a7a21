export { default as MaintainersPage } from './MaintainersPage.svelte';
export { loadMaintainerWords } from './maintainer-words.ts';
export { loadExerciseWords } from './words.ts';
