export { default as PadsPage } from './PadsPage.svelte';
export { loadPadWords } from './words.ts';
