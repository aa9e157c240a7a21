export { default as GlossaryPage } from './GlossaryPage.svelte';
export { loadGlossaryWords } from './words.ts';
