export { loadHallWords } from '../talk/index.ts';
export { default as FigurePage } from './FigurePage.svelte';
