import { WORKER_FIXES, articleFixes, configKey, type Config, type Grain } from '../threads/index.ts';
import { CONFIG_OF, DEFAULT_PATH, LANDMARKS } from './landmarks.ts';

const alike = (threads: number, word: string): Config['fix'] => new Array<string>(threads).fill(word);
const workers = (threads: number, word: string, grain: Grain): Config =>
  CONFIG_OF.faithful({ threads, fix: alike(threads, word), grain });

/**
 * Returns the configs whose answers are computed at build and shipped, so that most readers need not wait: both worlds on
 * the path of the report with every fix, at coarse grain and at the grain of proofs, and the landmarks. The order
 * determines the names of the files.
 */
export function searchedConfigs(): readonly Config[] {
  const all = [
    ...articleFixes().flatMap((fix) => [
      CONFIG_OF.article({ fix }),
      CONFIG_OF.article({ fix, grain: 'byte' }),
    ]),
    ...WORKER_FIXES.flatMap((word) => [
      ...[2, 3, 4].map((threads) => workers(threads, word, 'coarse')),
      ...[2, 3].map((threads) => workers(threads, word, 'slot')),
      workers(2, word, 'byte'),
    ]),
    ...LANDMARKS.filter(({ path }) => path !== DEFAULT_PATH).map(({ world, path, threads }) =>
      CONFIG_OF[world]({ path, threads }),
    ),
  ];
  return [...new Map(all.map((config) => [configKey(config), config])).values()];
}
