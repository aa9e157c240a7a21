import { WORKER_FIXES, articleFixes, configKey, type Config, type Grain } from '../threads/index.ts';
import { DEFAULT_PATH, LANDMARKS } from './landmarks.ts';

const workers = (threads: number, word: string, grain: Grain, path = DEFAULT_PATH): Config => ({
  world: 'faithful',
  path,
  threads,
  fix: new Array<string>(threads).fill(word),
  grain,
});
const reported = (fix: readonly string[], grain: Grain): Config => ({
  world: 'article',
  path: DEFAULT_PATH,
  threads: 3,
  fix,
  grain,
});

/**
 * The configs whose answers the build computes and ships, so that nobody waits for what most readers look at: both worlds
 * on the path of the report with every fix, at the grain of calls and at the grain of proofs, and the landmarks. The
 * order gives the files their names.
 */
export function searchedConfigs(): readonly Config[] {
  const all = [
    ...articleFixes().flatMap((fix) => [reported(fix, 'coarse'), reported(fix, 'byte')]),
    ...WORKER_FIXES.flatMap((word) => [
      ...[2, 3, 4].map((threads) => workers(threads, word, 'coarse')),
      ...[2, 3].map((threads) => workers(threads, word, 'slot')),
      workers(2, word, 'byte'),
    ]),
    ...LANDMARKS.filter(({ world, path }) => world === 'faithful' && path !== DEFAULT_PATH).map(
      ({ threads, path }) => workers(threads, 'none', 'coarse', path),
    ),
  ];
  return [...new Map(all.map((config) => [configKey(config), config])).values()];
}
