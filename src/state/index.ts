export { Counts, countsOf } from './counts.svelte.ts';
export type { Stub } from './futures.svelte.ts';
export { Lab, type Entry } from './lab.svelte.ts';
export { Memory, REMEMBERED, type Remembered } from './memory.ts';
export type { Notice } from './notice.ts';
export { linkedBytes, type ByteRange } from './linked.ts';
export { DEFAULT_SETTINGS, SPEEDS, parseSettings, type Settings } from './settings.ts';
export { afterRest, begin, pendingUntil } from './settled.ts';
export { allTurns, inTurn } from './turns.ts';
