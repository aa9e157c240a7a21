export { default as View } from './FactsPage.svelte';
export { loadFactWords } from './fact-words.ts';
