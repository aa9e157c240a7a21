import { describe, expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { block } from './fixtures/blocks.ts';
import { blockBox, dotOf, toggleBox } from './boxes.ts';
import { drawingOf } from './drawing.ts';
import { layoutOf, type Layout } from './layout.ts';
import { columnAt, columnOf, drawnColumns, offsetFor, positionAt, wholeView } from './window.ts';
import { wordingOf } from './wording.ts';

const singles = (whole: ReturnType<typeof block>) =>
  Array.from({ length: whole.to - whole.from + 1 }, (_, i) =>
    block(whole.from + i, whole.from + i, whole.thread),
  );

/** S3.V2.S2, the opening run: seven steps, one column each. */
const opening = columnsOf(
  [1, 1, 1, 0, 0, 1, 1].map((thread, at) => block(at + 1, at + 1, thread)),
  new Set(),
  singles,
);
const room = { width: 1376, rem: 16, lanes: 3, isFinished: true };
const thousand = columnsOf(
  Array.from({ length: 1000 }, (_, at) => block(at + 1, at + 1, at % 3)),
  new Set(),
  singles,
);

describe('a layout', () => {
  test('shares a wide page equally among seven steps, with full blocks', () => {
    const layout = layoutOf(opening, room);
    const sizes = layout.columns.map((column) => Math.round(column.size));
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeGreaterThan(150);
    expect(layout.extent).toBeCloseTo(room.width - layout.head, 0);
    const first = layout.columns[0];
    expect(first && wordingOf(layout, blockBox(layout, first))).toBe('full');
  });

  test('turns time downwards below 700 px of page, with rows of 42 px and room between', () => {
    const layout = layoutOf(opening, { ...room, width: 358 });
    expect(layout.isVertical).toBe(true);
    const first = layout.columns[0];
    expect(first && blockBox(layout, first).height).toBe(42);
    expect(dotOf(layout, 5, 9)).toEqual({ x: 9, y: 5 });
  });

  test('or lays out a strip, with the whole run in the window and lanes that share one height', () => {
    for (const lanes of [2, 3]) {
      const layout = layoutOf(opening, { ...room, width: 358, lanes, density: 'strip' });
      expect(layout.isVertical).toBe(false);
      expect(layout.extent).toBeLessThanOrEqual(layout.view + 1);
      expect(layout.laneSize * lanes).toBeCloseTo(54, 0);
    }
    expect(layoutOf(thousand, { ...room, width: 358, density: 'strip' }).extent).toBeLessThanOrEqual(358);
    expect(layoutOf(opening, { ...room, density: 'strip' }).dress).toBe('lanes');
  });

  test('gives a long code the width for its letters', () => {
    const long = columnsOf(
      [
        { ...block(1, 1, 0), row: 'IOCTL' },
        ...Array.from({ length: 40 }, (_, at) => block(at + 2, at + 2, 1)),
      ],
      new Set(),
      singles,
    );
    const [ioctl, plain] = layoutOf(long, room).columns;
    expect(ioctl?.size).toBe(60);
    expect(plain?.size).toBe(44);
  });

  test('scales with the font size of the page', () => {
    const plain = layoutOf(opening, { ...room, width: 358 });
    const large = layoutOf(opening, { ...room, width: 358, rem: 32 });
    expect(large.columns[0]?.size).toBe((plain.columns[0]?.size ?? 0) * 2);
    expect(layoutOf(opening, { ...room, width: 1200, rem: 32 }).isVertical).toBe(true);
  });

  test('never gives a step less than 44 px, and lets the track exceed the window instead', () => {
    const layout = layoutOf(thousand, room);
    expect(Math.min(...layout.columns.map((column) => column.size))).toBeGreaterThanOrEqual(44);
    expect(layout.extent).toBeGreaterThan(layout.view);
  });

  test('does not enlarge the steps of a short run, and keeps room for offers in an unfinished one', () => {
    const two = layoutOf(opening.slice(0, 2), { ...room, isFinished: false });
    const seven = layoutOf(opening, room);
    expect(two.columns[0]?.size).toBeCloseTo(seven.columns[0]?.size ?? 0, 0);
    expect(two.end - (two.columns[1]?.start ?? 0)).toBeCloseTo(two.unit * 2, 0);
    expect(layoutOf([], room).end).toBeGreaterThan(layoutOf([], room).unit);
  });
});

describe('the playhead', () => {
  const layout = layoutOf(opening, room);

  test('stands between the step just done and the next', () => {
    const sixth = columnOf(layout, 6);
    expect(layout.scale(6)).toBeCloseTo((sixth?.start ?? 0) + (sixth?.size ?? 0), 6);
    expect(columnOf(layout, 7)?.start).toBeCloseTo(layout.scale(6), 6);
  });

  test('snaps to the nearest boundary, and stays in the run', () => {
    for (let position = 0; position <= 7; position += 1) {
      expect(positionAt(layout, layout.scale(position) + layout.unit * 0.4)).toBe(position);
      expect(positionAt(layout, layout.scale(position) - layout.unit * 0.4)).toBe(position);
    }
    expect(positionAt(layout, -500)).toBe(0);
    expect(positionAt(layout, 50000)).toBe(7);
    expect(positionAt(layoutOf([], room), 300)).toBe(0);
  });

  test('stands at the right fraction inside a folded run', () => {
    const folded = layoutOf(columnsOf([block(1, 1, 0), block(2, 11, 1)], new Set(), singles), room);
    const column = folded.columns[1];
    expect(folded.scale(6)).toBeCloseTo((column?.start ?? 0) + (column?.size ?? 0) / 2, 6);
    expect(positionAt(folded, folded.scale(4) + 1)).toBe(4);
    expect(columnOf(folded, 7)).toBe(column);
  });

  test('moves the axis only when it would leave the middle of the window', () => {
    const long = layoutOf(thousand, room);
    const middle = long.scale(500) - long.view / 2;
    const before = offsetFor(long, middle, long.scale(500), 0.25);
    expect(Math.abs(before - middle)).toBeLessThanOrEqual(long.unit);
    expect(offsetFor(long, before, long.scale(503), 0.25)).toBe(before);
    expect(offsetFor(long, before, long.scale(520), 0.25)).toBeGreaterThan(before);
  });

  test('stays in the window of a long run, wherever it goes', () => {
    const long = layoutOf(thousand, room);
    let offset = 0;
    for (let turn = 0; turn < 60; turn += 1) {
      const position = (turn * 337) % 1001;
      offset = offsetFor(long, offset, long.scale(position), 0.25);
      const place = long.scale(position) - offset;
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(long.view);
    }
  });
});

describe('a long run', () => {
  const layout: Layout = layoutOf(thousand, room);

  test('is cut between two columns on both sides, and shows the whole of its end', () => {
    for (const free of [0.02, 0.25]) {
      let before = 0;
      for (let turn = 0; turn < 200; turn += 1) {
        const position = (turn * 337) % 1001;
        before = offsetFor(layout, before, layout.scale(position), free);
        const starts = layout.columns.map(({ start }) => Math.round(start) + 1);
        expect(before === 0 || starts.includes(before)).toBe(true);
        const until = before + wholeView(layout, before);
        const isCut = layout.columns.some(
          (column) => column.start + 1 < until && until < column.start + column.size - 1,
        );
        expect(isCut, `at ${position}`).toBe(false);
      }
    }
    const last = offsetFor(layout, 0, layout.scale(1000), 0.25);
    expect(last + wholeView(layout, last)).toBeGreaterThanOrEqual(layout.extent);
  });

  test('draws the columns in the window and few others', () => {
    for (let position = 0; position <= 1000; position += 113) {
      const offset = offsetFor(layout, 0, layout.scale(position), 0.25);
      const { first, last } = drawnColumns(layout, offset);
      expect(first).toBeLessThanOrEqual(columnAt(layout, offset));
      expect(last).toBeGreaterThanOrEqual(columnAt(layout, offset + layout.view));
      expect(last - first).toBeLessThan(90);
    }
  });

  test('keeps the drawn columns for most moves by one step', () => {
    let changes = 0;
    let before = '';
    let offset = 0;
    for (let position = 300; position < 400; position += 1) {
      offset = offsetFor(layout, offset, layout.scale(position), 0.25);
      const { first, last } = drawnColumns(layout, offset);
      if (`${first}-${last}` !== before) changes += 1;
      before = `${first}-${last}`;
    }
    expect(changes).toBeLessThan(12);
  });
});

describe('the button of a run of byte steps', () => {
  test('is at least 44 px wide and does not cover the first step of an opened run', () => {
    for (const width of [1376, 976, 358]) {
      const folded = layoutOf(columnsOf([block(1, 23, 1)], new Set(), singles), { ...room, width });
      const opened = layoutOf(columnsOf([block(1, 23, 1)], new Set([1]), singles), { ...room, width });
      for (const layout of [folded, opened]) {
        const column = layout.columns[0];
        expect(column && toggleBox(layout, column).width).toBeGreaterThanOrEqual(44);
      }
      const first = opened.columns[0];
      if (!first) continue;
      const [button, step] = [toggleBox(opened, first), blockBox(opened, first)];
      const overlapX = button.left < step.left + step.width && step.left < button.left + button.width;
      const overlapY = button.top < step.top + step.height && step.top < button.top + button.height;
      expect(overlapX && overlapY).toBe(false);
    }
  });
});

describe('a zoomed run', () => {
  const long = { ...room, zoom: 'usual' as const };

  test('has columns of 88 px where less than 60 would be the share of each; a short run fills the window', () => {
    expect(layoutOf(thousand, long).columns[0]?.size).toBe(88);
    expect(layoutOf(opening, long).columns[0]?.size).toBe(layoutOf(opening, room).columns[0]?.size);
  });

  test('is in the window as a whole, however small its columns are', () => {
    const layout = layoutOf(thousand, { ...room, zoom: 'fit' });
    expect(layout.extent).toBeLessThanOrEqual(layout.view + 1);
    expect(layoutOf(opening, { ...room, zoom: 'fit' }).columns[0]?.size).toBe(
      layoutOf(opening, room).columns[0]?.size,
    );
  });

  test('has columns of the chosen size; the verb goes below 60 px, the code below 44', () => {
    const wordingAt = (px: number) => {
      const layout = layoutOf(thousand, { ...room, zoom: px / 16 });
      const [first] = layout.columns;
      expect(first?.size).toBe(px);
      return first && wordingOf(layout, blockBox(layout, first));
    };
    expect(wordingAt(88)).toBe('stack');
    expect(wordingAt(60)).toBe('stack');
    expect(wordingAt(56)).toBe('code');
    expect(wordingAt(44)).toBe('code');
    expect(wordingAt(40)).toBe('none');
  });

  test('has no number over another', () => {
    const layout = layoutOf(thousand, { ...room, zoom: 'fit' });
    const { numbers } = drawingOf(layout, {
      threads: [],
      blocks: [],
      loans: [],
      joins: [],
      outcome: '',
    } as never);
    const shown = numbers.filter(({ text }) => text !== '');
    expect(shown.length).toBeGreaterThan(10);
    for (const [at, { along }] of shown.entries()) {
      expect(along - (shown[at - 1]?.along ?? -Infinity)).toBeGreaterThan(16);
    }
  });
});

test('a folded lane is a stub, and the others take its room; not all lanes fold', () => {
  const plain = layoutOf(opening, room);
  const folded = layoutOf(opening, { ...room, folded: [1] });
  expect(folded.laneStarts?.[3]).toBeCloseTo(plain.laneSize * 3, 6);
  expect(
    folded.columns.map((column) => Math.round(blockBox(folded, column).height)).sort((a, b) => a - b)[0],
  ).toBe(20);
  expect(layoutOf(opening, { ...room, folded: [0, 1, 2] }).laneStarts).toBeUndefined();
});
