import { defined } from '../base/index.ts';
import type { Config } from '../threads/index.ts';
import type { ThreadView } from './run-types.ts';

const REPORTED: readonly ThreadView[] = [
  { index: 0, letter: 'V', role: 'validator', hue: 'v' },
  { index: 1, letter: 'S', role: 'serializer', hue: 's' },
  { index: 2, letter: 'F', role: 'freer', hue: 'f' },
];
const WORKERS: readonly ThreadView[] = [
  { index: 0, letter: 'A', role: 'worker', hue: 'v' },
  { index: 1, letter: 'B', role: 'worker', hue: 's' },
  { index: 2, letter: 'C', role: 'worker', hue: 'f' },
  { index: 3, letter: 'D', role: 'worker', hue: 'd' },
];

/** The threads of a config as the eye knows them, by number. */
export const threadsOf = (config: Pick<Config, 'world' | 'threads'>): readonly ThreadView[] =>
  config.world === 'article' ? REPORTED : WORKERS.slice(0, config.threads);

/** The same for sentences about every run: workers are alike, so none of them is named. */
export const namelessThreadsOf = (config: Pick<Config, 'world' | 'threads'>): readonly ThreadView[] =>
  threadsOf(config).map((view) => (view.role === 'worker' ? { ...view, letter: '' } : view));

/** One thread of a list of views. */
export const viewOf = (threads: readonly ThreadView[], index: number): ThreadView =>
  defined(threads[index], `thread ${index}`);
