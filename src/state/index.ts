export { Lab, type Entry, type Notice, type Stub } from './lab.svelte.ts';
export type { Moment } from './history.ts';
export { DEFAULT_SETTINGS, SPEEDS, parseSettings, type Settings } from './settings.ts';
