import { describe, expect, it } from 'vitest';
import { explore } from '../explore/index.ts';
import { ARTICLE_FIXES, WORKER_FIXES, articleFix, type Config } from '../threads/index.ts';
import { formalModelOf } from './cachefile/index.ts';
import { runModel } from './fixtures/run.ts';

const subsets = ARTICLE_FIXES.reduce<readonly (readonly string[])[]>(
  (all, word) => all.flatMap((set) => [set, [...set, word]]),
  [[]],
).filter((set) => articleFix(set) !== null);
const PATHS = [
  '/var/cache/zpool.cache',
  '/zc',
  '/a//b',
  '/Z/Z',
  '/./x',
  '/Zx/Z/y',
  '//x',
  '/x/../y/zc',
  '/abcdefg/abcdefg',
];
const reported = PATHS.flatMap((path) =>
  subsets.map((fix): Config => ({ world: 'article', path, threads: 3, fix, grain: 'coarse' })),
);
const pairs = WORKER_FIXES.flatMap((a) => WORKER_FIXES.map((b) => [a, b]));
const workers = (grain: 'coarse' | 'byte', paths: readonly string[]): Config[] =>
  paths.flatMap((path) => pairs.map((fix): Config => ({ world: 'faithful', path, threads: 2, fix, grain })));

function compare(config: Config) {
  const model = formalModelOf(config);
  if (!model) throw new Error('This config is exported.');
  const { reachableStates, transitions, terminalStates, outcomes } = explore(config, { traces: false });
  expect(runModel(model, config.path)).toEqual({
    states: reachableStates,
    transitions,
    terminals: terminalStates,
    outcomes: outcomes.map(({ outcome }) => outcome),
  });
}
const name = ({ path, fix, grain }: Config) => `${path} ${fix.join('+') || 'none'} ${grain}`;

describe('the intermediate form has the states, edges and outcomes of the explorer', () => {
  it.each(reported.map((config) => [name(config), config] as const))('as reported, %s', (_, config) => {
    compare(config);
  });
  it.each(workers('coarse', PATHS).map((config) => [name(config), config] as const))(
    'two workers, %s',
    (_, config) => {
      compare(config);
    },
  );
  it.each(workers('byte', ['/zc', '/a//b', '/./x']).map((config) => [name(config), config] as const))(
    'two workers, %s',
    (_, config) => {
      compare(config);
    },
  );
});
