import { expect, it } from 'vitest';
import { explore } from '../explore/index.ts';
import type { Config } from '../threads/index.ts';
import { classRows, rowsOf } from './rows.ts';

const config: Config = {
  world: 'faithful',
  path: '/|ok/z',
  threads: 2,
  fix: ['none', 'none'],
  grain: 'coarse',
};

it('two workers have two ends, though the path holds what looks like one', () => {
  const rows = rowsOf(explore(config));
  expect(rows.map(({ figures, kind }) => [figures.outcome, kind])).toEqual([
    ['baddir|ok', 'turnedAway'],
    ['einval:/|ok/|ok', 'rejected'],
    ['ok|ok', 'fine'],
    ['ok|trunc:/|ok', 'silent'],
  ]);
  for (const { ended } of rows) expect(ended.tokens).toHaveLength(2);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

it('a class is listed where some interleaving belongs to it, the clean one always and first', () => {
  expect(classRows(explore(config)).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'allOk fine',
    'anyBadDir turnedAway',
    'anySilentTruncation silent',
    'anyKernelReject rejected',
  ]);
});
