import { describe, expect, test } from 'vitest';
import { smallLayout } from './small-layout.ts';
import { block } from './fixtures/blocks.ts';
import { blockBox } from './boxes.ts';
import { columnOf } from './window.ts';

const room = { width: 600, rem: 16, lanes: 3, steps: 12, isFinished: true };

describe('the small picture of a run', () => {
  const short = smallLayout([block(1, 1, 0), block(2, 2, 1), block(3, 3, 0)], room);
  const long = smallLayout([block(1, 5, 0), block(6, 6, 1), block(7, 12, 2)], room);

  test('puts a step at the same position in two runs of different length', () => {
    for (const step of [0, 1, 2, 3]) expect(short.scale(step)).toBe(long.scale(step));
  });

  test('gives a folded run the width of its steps', () => {
    expect(columnOf(long, 3)?.size).toBeCloseTo(5 * (columnOf(long, 6)?.size ?? 0));
    expect(columnOf(long, 12)).toBe(columnOf(long, 7));
  });

  test('stays within its room, with each block in its lane', () => {
    for (const layout of [short, long]) {
      expect(layout.head + layout.extent).toBeLessThanOrEqual(room.width + 0.001);
      for (const column of layout.columns) {
        const { left, top, width, height } = blockBox(layout, column);
        expect(left).toBeGreaterThanOrEqual(layout.scale(column.block.from - 1));
        expect(left + width).toBeLessThanOrEqual(layout.scale(column.block.to));
        expect(top).toBeGreaterThanOrEqual(column.block.thread * layout.laneSize);
        expect(top + height).toBeLessThanOrEqual((column.block.thread + 1) * layout.laneSize);
      }
    }
  });

  test('holds a run of any length', () => {
    const layout = smallLayout([block(1, 1000, 0)], { ...room, steps: 1000 });
    expect(layout.head + layout.extent).toBeLessThanOrEqual(room.width + 0.001);
  });
});
