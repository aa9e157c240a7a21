export { default as Races } from './Races.svelte';
export { loadRacesWords } from './words.ts';
