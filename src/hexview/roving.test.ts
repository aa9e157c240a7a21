import { describe, expect, it } from 'vitest';
import { cellAfterKey } from './roving.ts';

describe('walking a grid of bytes by keyboard', () => {
  it.each([
    ['ArrowRight', 7, 8],
    ['ArrowLeft', 8, 7],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 71, 71],
    ['ArrowDown', 5, 13],
    ['ArrowDown', 66, 66],
    ['ArrowUp', 13, 5],
    ['ArrowUp', 5, 5],
    ['Home', 13, 8],
    ['End', 13, 15],
    ['PageUp', 53, 5],
    ['PageDown', 5, 69],
  ])('%s leads from byte %i to byte %i of 72', (key, at, to) => {
    expect(cellAfterKey(key, false, at, 8, 72)).toBe(to);
  });

  it('goes to the ends of the buffer with Ctrl', () => {
    expect(cellAfterKey('Home', true, 13, 8, 72)).toBe(0);
    expect(cellAfterKey('End', true, 13, 8, 72)).toBe(71);
  });

  it('stops at the last cell of a row that is not full', () => {
    expect(cellAfterKey('End', false, 13, 12, 23)).toBe(22);
    expect(cellAfterKey('ArrowDown', false, 11, 12, 23)).toBe(11);
    expect(cellAfterKey('PageDown', false, 11, 12, 23)).toBe(22);
  });

  it('leaves other keys to the page', () => {
    expect(cellAfterKey('Tab', false, 3, 8, 72)).toBeNull();
    expect(cellAfterKey('1', false, 3, 8, 72)).toBeNull();
  });
});
