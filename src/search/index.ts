/** The search with its words, loaded together as a page. */
export { loadSearchWords } from './load.ts';
export { default as SearchPage } from './SearchPage.svelte';
