export { default as FactsPage } from './FactsPage.svelte';
export { loadFactWords } from './fact-words.ts';
