export { default as Futures } from './Futures.svelte';
export { loadGraphText } from './words.ts';
