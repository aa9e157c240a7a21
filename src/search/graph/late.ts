/** What tells of the graph, loaded when it comes near the window. */
export { default as Below } from './Below.svelte';
export { default as Told } from './Told.svelte';
export { loadGraphText } from './words.ts';
