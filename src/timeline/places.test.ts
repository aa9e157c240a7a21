import { describe, expect, test } from 'vitest';
import { block } from './fixtures/blocks.ts';
import { blockBox } from './boxes.ts';
import { columnsOf } from './columns.ts';
import { layoutOf, type Layout } from './layout.ts';
import { besideOf, middleOf, nearestPlace, placesIn, shiftsOf, tickBox } from './places.ts';
import { columnOf } from './window.ts';

const threads = [1, 1, 1, 0, 0, 1, 1];
const columns = columnsOf(
  threads.map((thread, at) => block(at + 1, at + 1, thread)),
  new Set(),
  (whole) => [whole],
);
const room = { width: 1376, rem: 16, lanes: 3, isFinished: true };
const layout = layoutOf(columns, room);
const phone = layoutOf(columns, { ...room, width: 358 });
const all = (of: Layout): readonly [number, number] => [0, of.extent];

describe('places of a dragged block', () => {
  test('lie behind the steps ahead of it, and before those that come first', () => {
    const places = placesIn(layout, block(4, 4, 0), all(layout));
    expect(places.map(({ gap }) => gap)).toEqual([0, 1, 2, 5, 6, 7]);
    expect(places[4]?.middle).toBe(middleOf(layout, block(6, 6, 1)));
  });

  test('are those in sight', () => {
    const seen: readonly [number, number] = [layout.scale(2), layout.scale(5)];
    expect(placesIn(layout, block(4, 4, 0), seen).map(({ gap }) => gap)).toEqual([2, 5]);
  });

  test('lie between the steps of a folded run too, and a folded run is passed as a whole by its edge', () => {
    const folded = layoutOf(
      columnsOf([block(1, 3, 0), block(4, 4, 1), block(5, 9, 2)], new Set(), () => []),
      room,
    );
    const places = placesIn(folded, block(4, 4, 1), all(folded));
    expect(places.map(({ gap }) => gap)).toEqual([0, 1, 2, 5, 6, 7, 8, 9]);
    expect(places.every(({ gap, middle }) => middle === folded.scale(gap))).toBe(true);
  });

  test('are chosen by the nearest, and none while the block is nearest to its own', () => {
    const places = placesIn(layout, block(4, 4, 0), all(layout));
    const own = middleOf(layout, block(4, 4, 0));
    expect(nearestPlace(places, own, own + layout.unit * 0.4)).toBeNull();
    expect(nearestPlace(places, own, own + layout.unit * 0.8)?.gap).toBe(5);
    expect(nearestPlace(places, own, own + layout.unit * 2.1)?.gap).toBe(6);
    expect(nearestPlace(places, own, own + layout.unit * 9)?.gap).toBe(7);
    expect(nearestPlace(places, own, own - layout.unit * 0.8)?.gap).toBe(2);
  });

  test('are marked in the lane of the block', () => {
    const tick = tickBox(layout, block(4, 4, 0), 6);
    expect(tick.left).toBe(layout.scale(6) - 1);
    expect(tick.top + tick.height).toBeLessThanOrEqual(layout.laneSize);
  });
});

describe('a dragged block', () => {
  test('pushes on what must follow it, as soon as they touch', () => {
    expect([...shiftsOf(layout, block(4, 4, 0), 40)]).toEqual([
      [4, 40],
      [5, 40],
    ]);
    expect([...shiftsOf(layout, block(4, 4, 0), -40)]).toEqual([[4, -40]]);
    const { unit } = layout;
    const pushed = shiftsOf(layout, block(3, 3, 1), unit * 2.5);
    expect([...pushed.keys()]).toEqual([3, 6, 7]);
    expect(pushed.get(6)).toBeCloseTo(unit * 0.5);
    expect([...shiftsOf(layout, block(3, 3, 1), unit * 1.5).keys()]).toEqual([3]);
  });

  test.each([
    ['lanes', layout, 1376],
    ['phone', phone, 358],
  ] as const)('has its words beyond the nearer edge of the lanes, on the page (%s)', (_, of, width) => {
    for (const step of threads.keys()) {
      const column = columnOf(of, step + 1);
      if (!column) throw new Error('The step has a column.');
      const box = blockBox(of, column);
      const { side, stem, isBefore } = besideOf(of, box, 0, width);
      expect(stem.left).toBeGreaterThanOrEqual(0);
      expect(stem.left).toBeLessThan(width);
      expect(isBefore).toBe(stem.left > width / 2);
      // The line ends at the block, and begins at the edge.
      const top = of.rail + box.top;
      if (of === phone) expect(side).toBe('above');
      if (side === 'above') expect([stem.top, stem.top + stem.height]).toEqual([0, top]);
      else expect(stem.top).toBe(top + box.height);
    }
    const first = columnOf(layout, 4);
    expect(first && besideOf(layout, blockBox(layout, first), 0, 1376).side).toBe('above');
    const last = columnOf(layout, 6);
    expect(last && besideOf(layout, blockBox(layout, last), 0, 1376).side).toBe('below');
  });
});
