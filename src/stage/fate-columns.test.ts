import { describe, expect, it } from 'vitest';
import type { Fates } from '../state/fates.ts';
import { fateColumns, stepArea, stepLine } from './fate-columns.ts';

const moment = (detected: number, silent: number, fine: number) => ({
  shares: [detected, silent, fine],
  possible: (['detected', 'silent', 'fine'] as const).filter((_, at) => [detected, silent, fine][at] !== 0),
});
const fates: Fates = {
  kinds: ['detected', 'silent', 'fine'],
  moments: [moment(0.25, 0.25, 0.5), moment(0.5, 0.5, 0), moment(1, 0, 0), moment(1, 0, 0)],
  decidedAt: 2,
  own: 'detected',
  escape: null,
};
const places = [
  { start: 10, size: 40, to: 1 },
  { start: 50, size: 40, to: 2 },
  { start: 90, size: 40, to: 3 },
];

describe('the fates of a run by column', () => {
  const columns = fateColumns(fates, places);

  it('begin before the first step, and hold what can happen after each column', () => {
    expect(columns.map(({ start, size, own, harm }) => [start, size, own, harm])).toEqual([
      [0, 10, 0.25, 0.25],
      [10, 40, 0.5, 0.5],
      [50, 40, 1, 0],
      [90, 40, 1, 0],
    ]);
    expect(columns[0]?.shares).toEqual([
      ['detected', 0.25],
      ['silent', 0.25],
      ['fine', 0.5],
    ]);
  });

  it('have one that decides', () => {
    expect(columns.map(({ isDeciding }) => isDeciding)).toEqual([false, false, true, false]);
  });

  it('decide in the column that holds the step, where several steps are one', () => {
    const folded = fateColumns(fates, [{ start: 10, size: 80, to: 3 }]);
    expect(folded.map(({ isDeciding }) => isDeciding)).toEqual([false, true]);
  });

  it('are drawn from below', () => {
    expect(stepArea(columns, 40, ({ own }) => own)).toBe(
      'M0 40v-10h10v10zM10 40v-20h40v20zM50 40v-40h40v40zM90 40v-40h40v40z',
    );
    expect(stepLine(columns.slice(0, 2), 40)).toBe('M0 30H10L10 20H50');
  });
});

it('a run that ends well has nothing fine beside its own', () => {
  const [first] = fateColumns({ ...fates, own: 'fine' }, places);
  expect([first?.own, first?.harm]).toEqual([0.5, 0.5]);
});
