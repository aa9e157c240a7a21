import { describe, expect, test } from 'vitest';
import { runOf } from '../frames/index.ts';
import { replay } from '../schedule/index.ts';
import type { Config } from '../threads/index.ts';
import { columnsOf } from './columns.ts';
import { drawingOf, loanBoxes, type Drawing } from './drawing.ts';
import { layoutOf, type Room } from './layout.ts';
import { smallPicture, stillPicture } from './picture.ts';
import { smallLayout } from './small-layout.ts';

const reported: Config = {
  world: 'article',
  path: '/var/cache/zpool.cache',
  threads: 3,
  fix: [],
  grain: 'coarse',
};
const result = replay(reported, [1, 1, 1, 0, 0, 1, 1]);
if (!result.ok) throw new Error('the schedule does not replay');
const run = runOf(result.value);

const inRoom = (room: Pick<Room, 'width' | 'density'>): Drawing =>
  drawingOf(
    layoutOf(
      columnsOf(run.blocks, new Set(), () => []),
      { rem: 16, lanes: 3, isFinished: true, ...room },
    ),
    run,
  );
const small = drawingOf(
  smallLayout(run.blocks, { width: 600, rem: 16, lanes: 3, steps: 7, isFinished: true }),
  run,
);
const dresses: readonly (readonly [string, Drawing])[] = [
  ['lanes', inRoom({ width: 1376 })],
  ['down', inRoom({ width: 358 })],
  ['strip', inRoom({ width: 358, density: 'strip' })],
  ['still', inRoom({ width: 864, density: 'still' })],
  ['small', small],
];

describe.each(dresses)('a run in the dress %s', (dress, drawing) => {
  const { layout, across, blocks } = drawing;

  test('is laid out in that dress', () => {
    expect(layout.dress).toBe(dress);
  });

  test('has a block for each step, in the lane of its thread, without overlaps', () => {
    expect(blocks.map(({ column }) => column.block.from)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const [at, { box, thread }] of blocks.entries()) {
      const [start, size] = layout.isVertical ? [box.left, box.width] : [box.top, box.height];
      expect(start).toBeGreaterThanOrEqual(thread.index * layout.laneSize);
      expect(start + size).toBeLessThanOrEqual((thread.index + 1) * layout.laneSize);
      const next = blocks[at + 1]?.box;
      if (!next) continue;
      if (layout.isVertical) expect(next.top).toBeGreaterThanOrEqual(box.top + box.height);
      else expect(next.left).toBeGreaterThanOrEqual(box.left + box.width);
    }
  });

  test('numbers its steps', () => {
    expect(drawing.numbers.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  test('ends after its last block, across all lanes', () => {
    const last = blocks.at(-1)?.box;
    if (!last || !drawing.end) throw new Error('no end');
    const [from, to, size] = layout.isVertical
      ? [last.top + last.height, drawing.end.top, drawing.end.width]
      : [last.left + last.width, drawing.end.left, drawing.end.height];
    expect(to).toBeGreaterThanOrEqual(from);
    expect(size).toBe(across);
  });

  test('divides the time of the borrowed slash at the playhead', () => {
    const [loan] = drawing.loans;
    if (!loan) throw new Error('no slash is borrowed');
    const length = loan.span[1] - loan.span[0];
    for (const position of [0, 5, 6, 7]) {
      const { past, future } = loanBoxes(drawing, loan, position);
      const along = layout.isVertical ? past.height + future.height : past.width + future.width;
      expect(along).toBeCloseTo(length, 6);
    }
    expect(loanBoxes(drawing, loan, 4).past[layout.isVertical ? 'height' : 'width']).toBe(0);
  });
});

describe('a picture of a run', () => {
  test('in the still dress fills the steps that are done at the playhead', () => {
    const picture = stillPicture(inRoom({ width: 864, density: 'still' }), 6, () => 'copy');
    expect(picture.blocks.filter(({ isSolid }) => isSolid)).toHaveLength(6);
    expect(picture.blocks.filter(({ isCurrent }) => isCurrent).map(({ code }) => code)).toEqual(['S4']);
    expect(picture.blocks[0]?.name).toBe('copy');
    expect(picture.lines.filter(({ isAlarm }) => isAlarm)).toHaveLength(1);
    expect(picture.bands).toHaveLength(1);
    expect(stillPicture(picture.drawing, 4, () => 'copy').bands).toEqual([]);
    expect(stillPicture(picture.drawing, 4, () => 'x'.repeat(99)).blocks[0]?.name).toBe('');
  });

  test('in the small dress shows the whole run, with outlines after the kept steps', () => {
    const link = { key: 'a', from: 5, to: 6, isAlarm: true, isLit: false };
    const picture = smallPicture(small, [link, { ...link, key: 'b', to: 99 }], 5);
    expect(picture.blocks.map(({ isSolid }) => isSolid)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(picture.lines).toHaveLength(1);
    const [line] = picture.lines;
    expect(line?.from.x).toBeLessThan(line?.to.x ?? 0);
    expect(line?.path).toBe(`M${line?.from.x},${line?.from.y}L${line?.to.x},${line?.to.y}`);
  });
});
