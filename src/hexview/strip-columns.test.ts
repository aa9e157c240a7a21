import { describe, expect, it } from 'vitest';
import { stripCell, stripColumns } from './strip-columns.ts';

describe('layout of the shared string', () => {
  it.each([
    [1376, 23, 23],
    [976, 23, 23],
    [358, 23, 12],
    [328, 23, 8],
    [1376, 64, 32],
    [976, 64, 24],
    [358, 64, 12],
  ])('in %i px, %i bytes stand %i in a row', (width, cells, columns) => {
    expect(stripColumns(cells, width)).toBe(columns);
  });

  it('never lets a cell fall under 28 px on a page of at least 256 px', () => {
    for (let width = 256; width < 2000; width += 7) {
      for (const cells of [2, 13, 23, 64]) {
        expect(stripCell(stripColumns(cells, width), width).width).toBeGreaterThanOrEqual(28);
      }
    }
  });

  it('keeps the measures of the three widths it was drawn for', () => {
    const size = (width: number): string => {
      const cell = stripCell(stripColumns(23, width), width);
      return `${cell.width.toFixed(1)}x${Math.round(cell.height)}`;
    };
    expect([size(1376), size(976), size(358)]).toEqual(['59.8x80', '42.4x64', '29.8x36']);
  });

  it('does not stretch the cells of a short path over the page', () => {
    expect(stripCell(5, 1376).width).toBeLessThan(100);
  });
});
