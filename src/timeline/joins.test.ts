import { describe, expect, test } from 'vitest';
import type { Join } from '../frames/index.ts';
import { columnsOf } from './columns.ts';
import { block } from './fixtures/blocks.ts';
import { blockBox } from './boxes.ts';
import { layoutOf } from './layout.ts';
import { columnOf } from './window.ts';
import { drawnJoins } from './joins.ts';
import { gapsOf, spotFor } from './spots.ts';

const join = (writeStep: number, writer: number | null, readStep: number, reader: number): Join => ({
  writeStep,
  writer,
  readStep,
  reader,
  object: 'value',
  index: 10,
  to: 10,
  isRace: writer !== null,
});
const layoutFor = (threads: readonly number[], width: number) =>
  layoutOf(
    columnsOf(
      threads.map((thread, at) => block(at + 1, at + 1, thread)),
      new Set(),
      (whole) => [whole],
    ),
    { width, rem: 16, lanes: 3, isFinished: true },
  );

describe('a join', () => {
  const threads = [1, 1, 1, 0, 0, 1, 1];

  test.each([1376, 358])('leads from the writing block to the reading block at %i px', (width) => {
    const layout = layoutFor(threads, width);
    const [drawn] = drawnJoins(layout, [join(5, 0, 6, 1)]);
    const [writer, reader] = [columnOf(layout, 5), columnOf(layout, 6)];
    if (!drawn || !writer || !reader) throw new Error('nothing drawn');
    const [from, to] = [blockBox(layout, writer), blockBox(layout, reader)];
    expect(drawn.write.x).toBeGreaterThan(from.left);
    expect(drawn.write.x).toBeLessThanOrEqual(from.left + from.width);
    expect(layout.isVertical ? drawn.read.y : drawn.read.x).toBe(layout.isVertical ? to.top : to.left);
  });

  test('comes from the origin where the string is as parsed', () => {
    const layout = layoutFor(threads, 1376);
    const [drawn] = drawnJoins(layout, [join(0, null, 4, 0)]);
    expect(drawn?.write.x).toBe(layout.origin);
    expect(drawn?.through.map(({ lane }) => lane)).toEqual([0]);
  });

  test('does not run through other blocks of the reader', () => {
    const layout = layoutFor([0, 1, 1], 1376);
    const [drawn] = drawnJoins(layout, [join(1, 0, 3, 1)]);
    const passed = columnOf(layout, 2);
    if (!drawn || !passed) throw new Error('nothing drawn');
    const box = blockBox(layout, passed);
    expect(drawn.read.y).toBeLessThanOrEqual(box.top);
  });

  test('shares one drawing with others between the same columns', () => {
    const columns = columnsOf([block(1, 23, 2), block(24, 46, 1)], new Set(), () => []);
    const layout = layoutOf(columns, { width: 1376, rem: 16, lanes: 3, isFinished: true });
    const joins = Array.from({ length: 23 }, (_, i) => join(i + 1, 2, 24 + i, 1));
    const drawn = drawnJoins(layout, joins);
    expect(drawn).toHaveLength(1);
    expect(drawn[0]?.count).toBe(23);
    expect(drawn[0]?.steps.has(40)).toBe(true);
  });
});

describe('a free spot', () => {
  const busy = [
    { lane: 0, from: 100, to: 200 },
    { lane: 0, from: 300, to: 400 },
    { lane: 1, from: 0, to: 350 },
  ];

  test('lies in the gaps between the busy parts of a lane', () => {
    expect(gapsOf(busy, 0, [0, 500]).map(({ from, to }) => [from, to])).toEqual([
      [0, 100],
      [200, 300],
      [400, 500],
    ]);
    expect(gapsOf(busy, 2, [10, 20])).toEqual([{ lane: 2, from: 10, to: 20 }]);
  });

  test('is the nearest gap that is large enough', () => {
    const near = { lane: 1, along: 340 };
    const wish = { size: 90, near, range: [0, 500] as const, laneCost: 60 };
    expect(spotFor(busy, 2, wish)).toMatchObject({ lane: 1, from: 350, to: 500, side: 'from' });
    expect(spotFor(busy, 1, wish)).toMatchObject({ lane: 0, from: 200, to: 300, side: 'to' });
    expect(spotFor(busy, 2, { ...wish, size: 800 })).toBeNull();
  });
});
