/* What opens over the stage when a key asks for it. Loaded then. */
export { default as KeyList } from './KeyList.svelte';
export { default as Overview } from './Overview.svelte';
