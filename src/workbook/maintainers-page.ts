export { default as View } from './MaintainersPage.svelte';
export { loadMaintainerWords } from './maintainer-words.svelte.ts';
export { loadExerciseWords } from './words.svelte.ts';
