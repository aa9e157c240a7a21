import { describe, expect, it } from 'vitest';
import { graphOf, two } from '../../answers/fixtures/graphs.ts';
import { planeOf, viewed, wholeView } from './plane.ts';

describe('the plane', () => {
  const { x, y } = graphOf(two);

  it('contains every point, and maps its position back to it', () => {
    for (const width of [320, 358, 790, 1376]) {
      const plane = planeOf(width, 16, x, y, wholeView(x, y));
      expect(plane.width).toBeLessThanOrEqual(width + 0.01);
      for (const place of [0, 5, 12]) {
        expect(plane.nearest(plane.x(place), plane.y(12 - place))).toEqual({ x: place, y: 12 - place });
      }
      expect(plane.x(0) - plane.cell / 2).toBeCloseTo(plane.margin.left, 6);
      expect(plane.y(12) - plane.cell / 2).toBeCloseTo(plane.margin.top, 6);
    }
  });

  it('zooms within bounds, and never shows anything outside of the plane', () => {
    expect(viewed(x, y, { zoom: 0.2, x: 40, y: -3 })).toEqual({ zoom: 1, x: 6, y: 6 });
    const corner = viewed(x, y, { zoom: 4, x: 12, y: 0 });
    const plane = planeOf(790, 16, x, y, corner);
    expect(plane.x(12.5)).toBeCloseTo(plane.width - plane.margin.right, 6);
    expect(plane.y(-0.5)).toBeCloseTo(plane.height - plane.margin.bottom, 6);
  });
});
