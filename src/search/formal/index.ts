export { default as Formal } from './Formal.svelte';
export { loadFormalWords } from './words.ts';
