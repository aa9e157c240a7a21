import { describe, expect, it } from 'vitest';
import { runOf } from '../../frames/index.ts';
import { replay } from '../../schedule/index.ts';
import { thinOf } from './thin.ts';

/** The torn copy: S reads at step 6 the byte that V cut at step 5. */
const result = replay(
  { world: 'article', path: '/var/cache/zpool.cache', threads: 3, fix: [], grain: 'coarse' },
  [1, 1, 1, 0, 0, 1, 1],
);
if (!result.ok) throw new Error('the schedule does not replay');
const run = runOf(result.value);

describe('a thin run', () => {
  const thin = thinOf(run, 800, 16);

  it('finds the position of the flag under the pointer, and none outside of the run', () => {
    for (let at = 0; at <= run.length; at += 1) expect(thin.positionAt(thin.x(at))).toBe(at);
    expect(thin.positionAt(-50)).toBe(0);
    expect(thin.positionAt(5000)).toBe(run.length);
  });

  it('leads a race from the write to the read between their lanes, beside their codes', () => {
    const [race, ...others] = thin.races;
    expect(others).toEqual([]);
    if (!race) throw new Error('no race');
    const [cut, copy] = [5, 6].map((step) => thin.blocks.find(({ block }) => block.from === step));
    if (!cut || !copy) throw new Error('no blocks');
    expect(race.after).toBe(6);
    // V stands above S: the line runs along the edge between them.
    expect([race.write.y, race.read.y]).toEqual([thin.lane, thin.lane]);
    expect(race.write.x - cut.x).toBeCloseTo((thin.x(5) - thin.x(4)) / 4);
    expect(copy.x - race.read.x).toBeCloseTo((thin.x(6) - thin.x(5)) / 4);
  });

  it('names the steps whose codes fit', () => {
    expect(thin.blocks.every(({ isNamed }) => isNamed)).toBe(true);
    expect(thinOf(run, 120, 16).blocks.some(({ isNamed }) => isNamed)).toBe(false);
  });
});
