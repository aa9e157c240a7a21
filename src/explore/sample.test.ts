import { describe, expect, it, vi } from 'vitest';
import { kindOf, type Config } from '../threads/index.ts';
import { PATH, article, charted, faithful, traceOf, two } from './fixtures/charted.ts';

vi.setConfig({ testTimeout: 60_000 });

const SEED = 25;
/** The value that chi-square exceeds once in ten thousand times, by degrees of freedom from 1 on. */
const RARE = [15.14, 18.42, 21.11, 23.51, 25.74, 27.86, 29.88, 31.83];

/** Returns chi-square of counts against exact chances, with the degrees of freedom. */
function chiSquare(
  counts: readonly number[],
  chances: readonly number[],
): readonly [value: number, free: number] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const value = counts.reduce((sum, count, at) => {
    const expected = (chances[at] ?? 0) * all;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  return [value, counts.length - 1];
}

describe('the sampler of the random scheduler', () => {
  it.each<[string, Config]>([
    ['two workers as in the source', two],
    ['three threads as reported', article([])],
  ])('comes to each class as often as the exact chances say, in 1,000,000 runs: %s', (_, config) => {
    const maps = charted(config);
    const [value, free] = chiSquare(maps.tally(SEED, 1_000_000), maps.sample(SEED, 1).chances);
    expect(value).toBeLessThan(RARE[free - 1] ?? 0);
    // A sampler that fits better than chance allows would be no sampler.
    expect(value).toBeGreaterThan(0.01);
  });

  it.each<[string, Config]>([
    ['two workers', two],
    ['three workers, who can swap', faithful(PATH, ['none', 'none', 'none'])],
    ['workers with a fix each', faithful(PATH, ['clone', 'none'])],
    ['three threads as reported', article([])],
    ['a mutex and a join', article(['lock', 'join'])],
  ])('gives runs that replay to what it says they come to: %s', (_, config) => {
    const { kinds, runs } = charted(config).sample(SEED, 60);
    for (const { schedule, kind, decidedAt } of runs) {
      const { ended } = traceOf(config, schedule);
      expect(ended && kindOf(ended)).toBe(kinds[kind]);
      expect(decidedAt).toBeLessThanOrEqual(schedule.length);
    }
  });

  it('says where a run was decided, as the maps do', () => {
    const maps = charted(two);
    for (const { schedule, decidedAt } of maps.sample(SEED, 40).runs) {
      expect(maps.runFuture(schedule).decidedAt).toBe(decidedAt);
    }
  });

  it('gives the same runs for the same seed, and others for another', () => {
    const maps = charted(two);
    expect(maps.sample(7, 50)).toEqual(maps.sample(7, 50));
    expect(maps.sample(8, 50)).not.toEqual(maps.sample(7, 50));
  });

  it('gives each of equal workers its turn', () => {
    const { runs } = charted(two).sample(SEED, 400);
    const first = runs.filter(({ schedule }) => schedule[0] === 0).length;
    expect(first).toBeGreaterThan(150);
    expect(first).toBeLessThan(250);
  });
});
