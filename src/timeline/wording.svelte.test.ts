import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { block } from './fixtures/blocks.ts';
import { layoutOf } from './layout.ts';
import { fittingWords } from './wording.ts';

const columns = columnsOf([block(1, 1, 0)], new Set(), (whole) => [whole]);
const layout = layoutOf(columns, { width: 864, rem: 16, lanes: 3, isFinished: true });
const boxOf = (width: number) => ({ left: 0, top: 0, width, height: 45 });

test('a block shows a whole name or none', () => {
  expect(fittingWords(layout, boxOf(110), 'copy value')).toBe('stack');
  expect(fittingWords(layout, boxOf(80), 'copy value')).toBe('small');
  expect(fittingWords(layout, boxOf(80), 'measure')).toBe('stack');
  expect(fittingWords(layout, boxOf(73), 'serialization')).toBe('code');
  expect(fittingWords(layout, boxOf(40), 'stat')).toBe('code');
});
