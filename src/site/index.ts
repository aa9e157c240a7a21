export { perform, shortcutFor } from './keys.ts';
export { LOADS } from './loads.ts';
export { Site } from './site.svelte.ts';
