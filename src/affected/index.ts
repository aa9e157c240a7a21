export { default as InChapter } from './InChapter.svelte';
export { default as AffectedPage } from './AffectedPage.svelte';
export { loadAffectedWords } from './words.ts';
