export { loadErrorSentences } from './errors.ts';
export { default as RacePage } from './RacePage.svelte';
export { loadRaceWords } from './words.ts';
