import { describe, expect, it, test } from 'vitest';
import { checkConfig, type Config } from '../threads/index.ts';
import { provingConfig } from './rows.ts';
import { fixRows } from './fixes.ts';

const config = (world: Config['world'], fix: readonly string[]): Config => ({
  world,
  path: '/zc',
  threads: world === 'article' ? 3 : fix.length,
  fix,
  grain: 'coarse',
});

describe('the fixes to compare', () => {
  it('are all allowed sets of the reported world, from no fix to the wrong ones', () => {
    const rows = fixRows(config('article', []));
    expect(rows.map(({ name }) => name)).toEqual([
      'none',
      'clone',
      'lock',
      'clone + lock',
      'join',
      'clone + join',
      'lock + join',
      'clone + lock + join',
      'refcount',
      'clone + refcount',
      'lock + refcount',
      'clone + lock + refcount',
      'join-holding-lock',
      'clone + join-holding-lock',
    ]);
    for (const { fix } of rows) expect(checkConfig(config('article', fix)).ok).toBe(true);
  });

  it('are the same word for every worker; a chosen mixture adds a row', () => {
    expect(fixRows(config('faithful', ['clone', 'clone', 'clone'])).map(({ fix }) => fix.join())).toEqual([
      'none,none,none',
      'clone,clone,clone',
      'lock,lock,lock',
      'lock-narrow,lock-narrow,lock-narrow',
    ]);
    expect(fixRows(config('faithful', ['clone', 'none'])).at(-1)).toEqual({
      key: 'clone, none',
      fix: ['clone', 'none'],
      name: 'clone, none',
    });
  });
});

test('a proof is looked for at slot grain in the source, at byte grain as reported, and never coarser than asked', () => {
  expect(provingConfig(config('faithful', ['lock', 'lock'])).grain).toBe('slot');
  expect(provingConfig(config('article', ['clone'])).grain).toBe('byte');
  expect(provingConfig({ ...config('faithful', ['lock', 'lock']), grain: 'byte' }).grain).toBe('byte');
});
