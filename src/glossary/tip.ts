export { default as Tip } from './Tip.svelte';
export { loadGlossaryWords } from './words.ts';
