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

it('two workers have two tokens, even when the path contains the text of a token', () => {
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

it('lists the classes that have interleavings; always lists the clean one, and first', () => {
  expect(classRows(explore(config)).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'allOk fine',
    'anyBadDir turnedAway',
    'anySilentTruncation silent',
    'anyKernelReject rejected',
  ]);
});
