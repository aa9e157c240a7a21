/** The search and its words: loaded together, when a reader gets there. */
export { loadSearchWords } from './load.ts';
export { default as Search } from './Search.svelte';
