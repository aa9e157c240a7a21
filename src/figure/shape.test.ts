import { describe, expect, it } from 'vitest';
import { figureParts, figureShape, mostCells } from './shape.ts';

const SIZES = [
  [480, 284],
  [800, 414],
  [1440, 860],
  [1920, 1040],
  [3840, 2120],
] as const;

describe.each(SIZES)('a figure of %i by %i', (width, height) => {
  const shape = figureShape(width, height);

  it('has no type below 13 px', () => {
    // The step of the flag and the code of a block are smaller than their type.
    const sizes = [shape.note, shape.say, shape.lead * 0.9, shape.code * 0.86];
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
    expect(shape.columns).toBeGreaterThanOrEqual(6);
  });

  it.each([2, 3, 4])('holds all parts of %i lanes under each other', (lanes) => {
    const { string, lanes: track, verdict } = figureParts(shape, 2, lanes);
    expect(string.y).toBeGreaterThan(2 * shape.say);
    expect(track.y).toBeGreaterThan(string.y + string.height);
    expect(verdict.y).toBeGreaterThan(track.y + track.height);
    expect(verdict.y + verdict.height).toBeLessThanOrEqual(height);
    for (const { x, width: own } of [string, track, verdict]) expect(x + own).toBeLessThan(width);
    // A lane holds a code.
    expect((track.height - 1.35 * shape.code) / lanes).toBeGreaterThan(shape.code * 1.2);
  });

  it('shows the usual path whole, with or without poison', () => {
    expect(mostCells(shape, true)).toBeGreaterThanOrEqual('/etc/zfs/zpool.cache'.length + 1);
    expect(mostCells(shape, false)).toBeGreaterThan(mostCells(shape, true));
  });
});
