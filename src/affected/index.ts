export { default as Affected } from './Affected.svelte';
export { default as AffectedPage } from './AffectedPage.svelte';
export { loadAffectedWords, type AffectedCatalogue } from './words.svelte.ts';
