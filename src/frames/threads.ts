import { defined } from '../base/index.ts';
import { worldOf, type Config } from '../threads/index.ts';
import type { ThreadView } from './run-types.ts';

/** Hues of the lanes, by thread number. */
const HUES: readonly ThreadView['hue'][] = ['v', 's', 'f', 'd'];

/** Returns the views of a config's threads, by number. */
export const threadsOf = (config: Pick<Config, 'world' | 'threads'>): readonly ThreadView[] =>
  worldOf(config.world)
    .roles.slice(0, config.threads)
    .map(({ letter, role }, index) => ({ index, letter, role, hue: defined(HUES[index], 'hue') }));

/** Returns views for sentences about every run: workers are alike, so they have no names. */
export const namelessThreadsOf = (config: Pick<Config, 'world' | 'threads'>): readonly ThreadView[] =>
  threadsOf(config).map((view) => (worldOf(config.world).isAlike ? { ...view, letter: '' } : view));

/** Returns one thread of a list of views. */
export const viewOf = (threads: readonly ThreadView[], index: number): ThreadView =>
  defined(threads[index], `thread ${index}`);
