export { default as TalkPage } from './TalkPage.svelte';
export { loadHallWords } from './words.ts';
