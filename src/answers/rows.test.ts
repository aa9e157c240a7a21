import { expect, it } from 'vitest';
import { explore } from '../explore/index.ts';
import type { Config } from '../threads/index.ts';
import { kindRows, rowsOf } from './rows.ts';

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

it('lists the classes that have interleavings: the clean one first, then by probability', () => {
  expect(kindRows(rowsOf(explore(config))).map(({ kind }) => kind)).toEqual([
    'fine',
    'turnedAway',
    'silent',
    'rejected',
  ]);
});

it.each([
  config,
  { ...config, path: '/var/cache/zpool.cache' },
  { ...config, threads: 3, fix: ['none', 'none', 'none'] },
  { world: 'article', path: '/var/cache/zpool.cache', threads: 3, fix: [], grain: 'coarse' },
] as const)('the classes of an answer add up to all of it: %o', (one) => {
  const answer = explore(one);
  const classes = kindRows(rowsOf(answer));
  const sum = classes.reduce((all, { interleavings }) => all + BigInt(interleavings), 0n);
  expect(String(sum)).toBe(answer.interleavings);
  expect(classes.flatMap(({ rows }) => rows)).toHaveLength(answer.outcomes.length);
  expect(classes.reduce((all, { probability }) => all + probability, 0)).toBeCloseTo(1, 9);
  for (const { rows, easiest } of classes) {
    const least = Math.min(...rows.map(({ figures }) => figures.minPreemptions ?? 0));
    expect(easiest.figures.minPreemptions).toBe(least);
  }
});
