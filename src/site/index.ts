export { perform, shortcutFor } from './keys.ts';
export { LOADS } from './loads.ts';
export { Site } from './site.svelte.ts';
export { undoTravel } from './travel.ts';
