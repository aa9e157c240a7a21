export { loadRaceWords } from '../racepage/figure.ts';
export { loadHallWords } from '../talk/index.ts';
export { default as RaceFigure } from './RaceFigure.svelte';
