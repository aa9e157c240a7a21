/** The search with its words, loaded together as a page. */
export { loadGraphWords } from './graph/words.ts';
export { loadSearchWords } from './load.ts';
export { default as SearchPage } from './SearchPage.svelte';
/** Two parts that the story's stage shows on their own. */
export { default as BriefGraph } from './graph/BriefGraph.svelte';
export { default as Searched } from './outcomes/Searched.svelte';
