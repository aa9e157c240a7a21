import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_TURN, turnsOf } from './turns.ts';

const layouts = fc
  .record({
    sizes: fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 12 }),
    above: fc.integer({ min: 0, max: 600 }),
    top: fc.integer({ min: 0, max: 500 }),
    height: fc.integer({ min: 200, max: 1200 }),
    most: fc.integer({ min: 1, max: 6000 }),
  })
  .map(({ sizes, above, ...room }) => {
    const tops: number[] = [];
    let at = above;
    for (const size of sizes) {
      tops.push(at);
      at += size;
    }
    return { tops, ...room };
  });

/** Returns the scroll range of each section, px. */
const ranges = (turns: readonly number[], most: number): readonly number[] =>
  turns.map((turn, at) => (turns[at + 1] ?? most) - turn);

describe('where pictures turn', () => {
  it('gives every section at least LEAST_TURN of scroll, or an equal share where the page is too short', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const turns = turnsOf(layout);
        const least = Math.min(LEAST_TURN, layout.most / layout.tops.length);
        expect(turns).toHaveLength(layout.tops.length);
        expect(turns[0]).toBe(0);
        for (const range of ranges(turns, layout.most)) expect(range).toBeGreaterThanOrEqual(least - 1e-6);
      }),
    );
  });

  it('visits every section at any wheel step up to LEAST_TURN, from any start', () => {
    fc.assert(
      fc.property(layouts, fc.integer({ min: 1, max: LEAST_TURN }), fc.nat(), (layout, step, from) => {
        const { most, tops } = layout;
        fc.pre(most >= tops.length * LEAST_TURN);
        const turns = turnsOf(layout);
        const seen = new Set<number>();
        for (let at = from % step; at < most + step; at += step) {
          seen.add(turns.findLastIndex((turn) => turn <= Math.min(at, most) + 1e-6));
        }
        expect([...seen]).toEqual(tops.map((_, section) => section));
      }),
    );
  });

  it('does not move turns that are far enough apart', () => {
    const turns = turnsOf({ tops: [100, 900, 1900], top: 0, height: 800, most: 1600 });
    expect(turns).toEqual([0, 600, 1900 / 1.5]);
  });
});
