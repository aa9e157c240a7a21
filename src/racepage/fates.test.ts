import { expect, it } from 'vitest';
import { columnsOf } from '../timeline/columns.ts';
import { layoutOf } from '../timeline/layout.ts';
import { acrossOf } from './fates.ts';

it('puts the columns of a run that goes down side by side into a width', () => {
  const block = {
    from: 1,
    to: 1,
    thread: 0,
    row: 'A:1',
    touched: [],
    label: { written: '' },
    access: { written: '' },
  };
  const blocks = Array.from({ length: 9 }, (_, at) => ({ ...block, from: at + 1, to: at + 1 }));
  const columns = columnsOf(blocks, new Set(), () => []);
  const down = layoutOf(columns, { width: 358, rem: 16, lanes: 2, isFinished: true });
  expect(down.isVertical).toBe(true);
  const across = acrossOf(down, 358);
  expect(across.head).toBe(0);
  expect(across.columns.at(-1)?.start).toBeCloseTo(358 - (358 - 12) / 9);
  expect([0, 5, 9].map((step) => across.scale(step))).toEqual(
    [12, 12 + ((358 - 12) / 9) * 5, 358].map((x) => expect.closeTo(x)),
  );
});
