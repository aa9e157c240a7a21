import { expect, it } from 'vitest';
import { positionAfterKey } from './playhead-keys.ts';

const track = { position: 6, length: 7, stops: [0, 3, 5, 7], isVertical: false };

it.each([
  ['ArrowRight', 6, 7],
  ['ArrowRight', 7, 7],
  ['ArrowLeft', 0, 0],
  ['PageDown', 3, 5],
  ['PageDown', 7, 7],
  ['PageUp', 6, 5],
  ['PageUp', 0, 0],
  ['Home', 6, 0],
  ['End', 0, 7],
  ['ArrowDown', 3, null],
  ['Tab', 3, null],
])('%s leads from %i to %s', (key, at, to) => {
  expect(positionAfterKey(key, at, track)).toBe(to);
});

it('goes down and up where time runs down', () => {
  const down = { ...track, isVertical: true };
  expect(['ArrowDown', 'ArrowUp', 'ArrowRight'].map((key) => positionAfterKey(key, 3, down))).toEqual([
    4, 2, 4,
  ]);
});
