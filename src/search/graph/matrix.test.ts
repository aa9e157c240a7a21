import { describe, expect, it } from 'vitest';
import { ROW, TOP, layersOf, linePath, matrixOf, type MatrixRow } from './matrix.ts';

const rows: readonly MatrixRow[] = [
  { key: 'silent', kinds: ['silent'], label: 'silent', isDecided: false },
  { key: 'fine', kinds: ['fine'], label: 'fine', isDecided: true },
];

describe('the matrix of steps', () => {
  it('fits its columns into the width, and reports when they are too narrow to hit', () => {
    const wide = matrixOf(rows, 10, 600, 1);
    expect(wide.head + wide.width).toBeLessThanOrEqual(600);
    expect(wide.isTight).toBe(false);
    const tight = matrixOf(rows, 40, 390, 1);
    expect(tight.isTight).toBe(true);
    expect(tight.column).toBe(13);
    expect(matrixOf(rows, 40, 390, 4).column).toBeGreaterThan(tight.column);
    expect(tight.height).toBe(TOP + 2 * ROW + 8);
  });

  it('draws good endings, and every row of several kinds, as discs', () => {
    const matrix = matrixOf(rows, 4, 600, 1);
    const cells = [
      { row: 0, column: 0, share: 1 },
      { row: 1, column: 2, share: 0.5 },
    ];
    expect(layersOf(matrix, rows, cells, true).map(({ row, kind }) => [row, kind])).toEqual([
      [0, 'silent'],
      [1, null],
    ]);
    expect(layersOf(matrix, rows, cells, false).map(({ kind }) => kind)).toEqual([null, null]);
    expect(layersOf(matrix, rows, [{ row: 0, column: 0, share: 1e-9 }], true)).toEqual([]);
  });

  it('leads the line of a run from column to column', () => {
    const matrix = matrixOf(rows, 4, 600, 1);
    const { x, y, column } = matrix;
    expect(linePath(matrix, [0, 1])).toBe(`M${x(0)} ${y(0)}H${x(1) - column / 2}V${y(1)}H${x(1)}`);
    expect(linePath(matrix, [])).toBe('');
  });
});
