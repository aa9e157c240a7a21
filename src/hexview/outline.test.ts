import { describe, expect, it } from 'vitest';
import { outline, outlineWhere } from './outline.ts';

/**
 * Returns the cells inside the path, by the even-odd rule at their middles, so that the test does not repeat the drawing.
 */
function cellsInside(path: string, rows: number): number[] {
  const polygons: [number, number][][] = [];
  let x = 0;
  let y = 0;
  for (const [, command, numbers] of path.matchAll(/([MHVZ])([\d ]*)/g)) {
    const [a, b] = (numbers ?? '').split(' ').map(Number);
    if (command === 'M') polygons.push([]);
    if (command === 'M') [x, y] = [a ?? 0, b ?? 0];
    if (command === 'H') x = a ?? 0;
    if (command === 'V') y = a ?? 0;
    if (command !== 'Z') polygons.at(-1)?.push([x, y]);
  }
  const isInside = (px: number, py: number): boolean =>
    polygons.some((points) => {
      let crossings = 0;
      points.forEach(([x1, y1], i) => {
        const [x2, y2] = points[(i + 1) % points.length] ?? [0, 0];
        if (y1 > py !== y2 > py && px < x1 + ((py - y1) * (x2 - x1)) / (y2 - y1)) crossings++;
      });
      return crossings % 2 === 1;
    });
  return Array.from({ length: rows * 8 }, (_, i) => i).filter((i) =>
    isInside((i % 8) + 0.5, Math.floor(i / 8) + 0.5),
  );
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

describe('outline of a field', () => {
  it('encloses exactly the bytes of every range in five rows', () => {
    for (let start = 0; start < 40; start++) {
      for (let end = start + 1; end <= 40; end++) {
        expect(cellsInside(outline(start, end), 5), `${start} to ${end}`).toEqual(range(start, end));
      }
    }
  });

  it('draws padding that wraps without a common column as two pieces, with no line between them', () => {
    expect(outline(38, 44)).toBe('M6 4H8V5H6Z' + 'M0 5H4V6H0Z');
  });

  it('is empty for an empty range', () => {
    expect(outline(5, 5)).toBe('');
  });

  it('gathers neighbours that share a mark', () => {
    const marked = [1, 2, 3, 20, 39];
    const cells = range(0, 40);
    const path = outlineWhere(cells, (cell) => marked.includes(cell));
    expect(cellsInside(path, 5)).toEqual(marked);
    expect(path.match(/M/g)).toHaveLength(3);
  });
});
