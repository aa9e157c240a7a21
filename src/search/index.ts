/** The search with its words, loaded together when a reader gets there. */
export { loadGraphWords } from './graph/words.ts';
export { loadSearchWords } from './load.ts';
export { default as Search } from './Search.svelte';
/** Two parts that the story's stage shows on their own. */
export { default as Graph } from './graph/Graph.svelte';
export { default as Searched } from './outcomes/Searched.svelte';
