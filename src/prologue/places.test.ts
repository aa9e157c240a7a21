import { describe, expect, it } from 'vitest';
import { moveOf, placesOf, type Rect } from './places.ts';

const tape: Rect = { left: 544, top: 125, width: 864, height: 85 };
const cells = Array.from({ length: 23 }, (_, index): Rect => {
  return { left: 544 + index * 37.5, top: 125, width: 37.5, height: 56 };
});
const copy: Rect = { left: 580, top: 520, width: 36, height: 24 };
const time: Rect = { left: 544, top: 225, width: 864, height: 205 };

describe.each([
  [1440, 900],
  [1366, 768],
  [1024, 768],
])('the places of the last frame at %i x %i', (width, height) => {
  const places = placesOf({ width, height }, tape, cells, copy, time);

  it('give the tape the full width, as far as it is not blurred', () => {
    expect(places.tape.left).toBe(32);
    expect(places.tape.width).toBeCloseTo(Math.min(width - 64, 2 * tape.width));
  });

  it('put the copy below, column by column', () => {
    for (const [index, { left, width: wide, top }] of places.copies.entries()) {
      const cell = places.cells[index];
      expect([left, wide]).toEqual([cell?.left, cell?.width]);
      expect(top).toBeGreaterThan((cell?.top ?? 0) + (cell?.height ?? 0));
    }
  });

  it('keep the timeline below the copy and on the screen', () => {
    const end = Math.max(...places.copies.map(({ top, height: high }) => top + high));
    expect(places.time.top).toBeGreaterThan(end);
    expect(places.time.top + places.time.height).toBeLessThanOrEqual(height);
    expect(places.time.left + places.time.width).toBeLessThanOrEqual(width - 31);
  });
});

it('a move goes from middle to middle, and grows with the width', () => {
  const to = { left: 100, top: 0, width: 72, height: 48 };
  expect(moveOf(copy, to)).toEqual({ x: 136 - 598, y: 24 - 532, scale: 2 });
});
