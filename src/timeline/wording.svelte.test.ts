import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { block } from './fixtures/blocks.ts';
import { layoutOf } from './layout.ts';
import { commonWording, fittingWords, offeredWords } from './wording.ts';

/** A run of `steps` steps on a page of 864 px, where all are equally wide. */
const runOf = (steps: number) =>
  layoutOf(
    columnsOf(
      Array.from({ length: steps }, (_, index) => block(index + 1, index + 1, 0)),
      new Set(),
      (whole) => [whole],
    ),
    { width: 864, rem: 16, lanes: 3, isFinished: true },
  );
const boxOf = (width: number) => ({ left: 0, top: 0, width, height: 45 });

test('all blocks of a run show their names alike, or none does', () => {
  expect(commonWording(runOf(7), ['measure', 'copy value'])).toBe('stack');
  expect(commonWording(runOf(9), ['measure', 'stat'])).toBe('stack');
  expect(commonWording(runOf(9), ['measure', 'measures'])).toBe('small');
  expect(commonWording(runOf(9), ['measure', 'serialization'])).toBe('code');
  expect(commonWording(runOf(18), ['stat'])).toBe('code');
});

test('a block that is narrower than the others shows less, a wider one no more', () => {
  const layout = runOf(9);
  expect(fittingWords(layout, boxOf(300), 'small')).toBe('small');
  expect(fittingWords(layout, boxOf(40), 'small')).toBe('code');
  expect(fittingWords(layout, boxOf(80), 'code')).toBe('code');
});

test('an offer shows its name only where that fits, whatever the blocks of the run show', () => {
  const layout = runOf(9);
  expect(offeredWords(layout, boxOf(80), 'stack', 'stat')).toBe('stack');
  expect(offeredWords(layout, boxOf(80), 'stack', 'serialization')).toBe('code');
  expect(offeredWords(layout, boxOf(80), 'code', 'stat')).toBe('code');
});
