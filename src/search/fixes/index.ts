export { default as Fixes } from './Fixes.svelte';
export { loadFixesWords } from './words.ts';
