import { describe, expect, it } from 'vitest';
import { positionUnder } from './track.ts';

describe('a pointer over the track', () => {
  const box = { left: 100, width: 216 };

  it('reaches the first and the last position at the ends, and none outside of the run', () => {
    expect([0, 100, 108, 308, 316, 900].map((x) => positionUnder(x, box, 0, 10))).toEqual([
      0, 0, 0, 10, 10, 10,
    ]);
  });

  it('is at the nearest position between', () => {
    expect([128, 137, 139, 208].map((x) => positionUnder(x, box, 0, 10))).toEqual([1, 1, 2, 5]);
  });

  it('counts from the first position', () => {
    expect([0, 137, 139, 900].map((x) => positionUnder(x, box, 5, 15))).toEqual([5, 6, 7, 15]);
  });

  it('stays at 0 in a run without a step', () => {
    expect(positionUnder(200, box, 0, 0)).toBe(0);
  });
});
