/** The list of outcomes, which is loaded when it comes near the window. */
export { default as Outcomes } from './Outcomes.svelte';
export { loadListedWords } from './words.ts';
