/** What draws the beads, loaded once they fall. */
export { default as Bin } from './Bin.svelte';
export { default as Flying } from './Flying.svelte';
