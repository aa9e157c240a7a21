export { default as Casts } from './Casts.svelte';
export { loadCastsWords } from './words.ts';
