// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { columnsOf } from './columns.ts';
import { block } from './fixtures/blocks.ts';
import { layoutOf } from './layout.ts';
import { fitOf, roomBeside, type Said } from './sentence-fit.ts';

// jsdom does not draw.
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);

const layoutAt = (width: number, steps = 7) =>
  layoutOf(
    columnsOf(
      Array.from({ length: steps }, (_, at) => block(at + 1, at + 1, at % 3)),
      new Set(),
      (whole) => [whole],
    ),
    { width, rem: 16, lanes: 3, isFinished: true },
  );
/** Without a canvas a letter is half as wide as it is high: 12 px at 24. */
const said = (letters: number, position: number): Said => ({ position, text: 'x'.repeat(letters) });

describe('the size of the sentences of a run', () => {
  test('is the largest in which each fits beside the playhead, at its place', () => {
    const layout = layoutAt(1376);
    const [left, middle] = [roomBeside(layout, 1376, 200), roomBeside(layout, 1376, 688)];
    expect(left).toBe(1376 - 200 - 40);
    expect(middle).toBe(688 - 40);
    // 80 letters are 960 px: beside the first step, but not in the middle.
    expect(fitOf(layout, 1376, [said(80, 0)])).toEqual({ size: 1.5, lines: 1 });
    expect(fitOf(layout, 1376, [said(80, 3)])).toEqual({ size: 1, lines: 1 });
    expect(fitOf(layout, 1376, [said(80, 0), said(80, 3)])).toEqual({ size: 1, lines: 1 });
    expect(fitOf(layout, 1376, [said(60, 3)])).toEqual({ size: 1.25, lines: 1 });
  });

  test('takes two lines only where one is not enough', () => {
    expect(fitOf(layoutAt(1376), 1376, [said(120, 3)])).toEqual({ size: 0.9375, lines: 2 });
    expect(fitOf(layoutAt(358), 358, [said(20, 3)])).toEqual({ size: 1.5, lines: 1 });
    expect(fitOf(layoutAt(358), 358, [said(60, 3)])).toEqual({ size: 1.125, lines: 2 });
  });

  test('in a scrolled run does not depend on the place', () => {
    const layout = layoutAt(1376, 200);
    expect(fitOf(layout, 1376, [said(60, 0)])).toEqual(fitOf(layout, 1376, [said(60, 100)]));
  });
});
