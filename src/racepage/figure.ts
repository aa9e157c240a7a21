/* What a figure of a race in another page needs of this folder: no editor and no worker. */
export { carriedRun, unreadSentence } from './carried.ts';
export { default as SharedBytes } from './SharedBytes.svelte';
export { loadRaceWords, setRaceWords, type RaceCatalogue } from './words.ts';
