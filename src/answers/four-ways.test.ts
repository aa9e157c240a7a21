import { describe, expect, it } from 'vitest';
import { replay } from '../schedule/index.ts';
import type { Config, Grain } from '../threads/index.ts';
import { waysPast } from './four-ways.ts';

const two = (fix: readonly string[], path = '/var/cache/zpool.cache', grain: Grain = 'coarse'): Config => ({
  world: 'faithful',
  path,
  threads: fix.length,
  fix,
  grain,
});
const reported = (fix: readonly string[]): Config => ({ ...two([]), world: 'article', threads: 3, fix });

const told = (config: Config, cutter = 0, copier = 1): readonly string[] =>
  waysPast(config, cutter, copier).map(({ way, token }) => `${way} ${token}`);

describe('the ways past an open slash', () => {
  it('are four, with four different outcomes', () => {
    const four = ['torn efault', 'whole ok', 'cut trunc:/var/cache', 'grown einval:/var/cache/'];
    expect(told(two(['none', 'none']))).toEqual(four);
    expect(told(two(['none', 'none']), 1, 0)).toEqual(four);
    expect(told(two(['none', 'none', 'none']), 2, 1)).toEqual(four);
    expect(told(two(['none', 'none'], '/var/cache/zpool.cache', 'byte'))).toEqual(four);
    expect(told(reported([]))).toEqual(four);
  });

  it('have the outcomes that the path determines', () => {
    expect(told(two(['none', 'none'], '/tmp/zc'))).toEqual([
      'torn trunc:/tmp',
      'whole ok',
      'cut trunc:/tmp',
      'grown einval:/tmp/',
    ]);
    expect(told(two(['none', 'none'], '/my/zfs/zpool.cache'))).toContain('grown efault');
  });

  it('are none with the mutex or with a private copy', () => {
    expect(told(two(['lock', 'lock']))).toEqual([]);
    expect(told(two(['clone', 'none']))).toEqual([]);
    expect(told(two(['clone', 'none']), 1, 0)).toHaveLength(4);
    expect(told(two(['lock', 'none']))).toHaveLength(4);
    expect(told(reported(['clone', 'join']))).toEqual([]);
    expect(told(reported([]), 2, 1)).toEqual([]);
  });

  it('are whole runs that replay to the outcome they name', () => {
    for (const config of [two(['none', 'none']), reported([]), reported(['refcount'])]) {
      const ways = waysPast(config, 0, 1);
      expect(ways).toHaveLength(4);
      for (const { schedule, outcome } of ways) {
        const run = replay(config, schedule);
        expect(run.ok && run.value.outcome).toBe(outcome);
      }
    }
  });
});
