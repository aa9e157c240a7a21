import { describe, expect, it } from 'vitest';
import { tapeWindow, type TapeCell } from './tape.ts';

const tape = (text: string): readonly TapeCell[] =>
  [...text].map((sign, at) => ({ at, text: sign === '_' ? '' : sign, look: sign === '_' ? 'hole' : 'on' }));
const textOf = (cells: readonly TapeCell[]): string =>
  cells.map(({ text, look }) => (look === 'hole' ? '_' : text)).join('');

describe('the part of a tape that is in sight', () => {
  it('is all of it, where it fits', () => {
    const cells = tape('/a/b');
    expect(tapeWindow(cells, 4)).toBe(cells);
    expect(tapeWindow(cells, Infinity)).toBe(cells);
  });

  it('is its end, where there is no hole', () => {
    expect(textOf(tapeWindow(tape('/abcdefgh'), 5))).toBe('…efgh');
  });

  it.each([
    ['_abcdefgh', '_abc…'],
    ['/abcd_fgh', '…d_f…'],
    ['/abcdefg_', '…efg_'],
  ])('is around the hole: %s', (text, shown) => {
    expect(textOf(tapeWindow(tape(text), 5))).toBe(shown);
  });

  it('counts its own cells', () => {
    expect(tapeWindow(tape('/abcdefgh'), 5).map(({ at }) => at)).toEqual([0, 1, 2, 3, 4]);
  });
});
