import { describe, expect, it } from 'vitest';
import { readListing } from './spin-listing.ts';

const line = (number: string, what: string, name = 'worker', process = 0): string =>
  `${number}:\tproc  ${process} (${name}:1) model.pml:9 (state 1)\t[${what}]`;
const monitor = (number: string): string => line(number, "printf('end: %d',dead)", 'monitor', 2);

describe('the number of a step behind what the monitor prints', () => {
  const numbersOf = (...lines: readonly string[]) => {
    const { steps, isSeveral } = readListing(lines.join('\n'));
    expect(isSeveral).toBe(false);
    return steps.map(({ number }) => number);
  };

  it('is the next, also where a goto, which is no step, had a number of its own between', () => {
    expect(
      numbersOf(
        line('119', 'cut = 0'),
        line('120', 'goto ok'),
        line('121', '.(goto)'),
        monitor('          end: 3 0 3 0 1122'),
        monitor('122'),
        monitor('123'),
      ),
    ).toEqual([119, 122, 123]);
  });

  it('is found where a claim had numbers between', () => {
    expect(
      numbersOf(
        line('119', 'cut = 0'),
        '120:\tproc  - (claim:1) model.pml:1 (state 1)\t[(1)]',
        monitor('end: 7 3124'),
      ),
    ).toEqual([119, 124]);
  });

  it('is not taken from digits that are its own', () => {
    expect(numbersOf(line('9', 'cut = 0'), monitor('end: 3 0 10'))).toEqual([9, 10]);
    expect(numbersOf(line('1009', 'cut = 0'), monitor('end: 3 0 11010'))).toEqual([1009, 1010]);
  });
});

describe('a simulation with -v', () => {
  const statement = (number: number, state: number, at = 9, process = 0): string =>
    `${number}:\tproc  ${process} (worker:1) model.pml:${at} (state ${state})\t[k = 1]`;
  const isVerbose = (...lines: readonly string[]): boolean => readListing(lines.join('\n')).isVerbose;

  it('is known by statements of one step that have numbers of their own', () => {
    expect(isVerbose(statement(1, 4), statement(2, 5))).toBe(true);
  });
  it('is none where a step prints its statements with one number, or others come next', () => {
    expect(isVerbose(statement(1, 4), statement(1, 5), statement(2, 9, 12))).toBe(false);
    expect(isVerbose(statement(1, 4), statement(2, 5, 9, 1), statement(3, 4), statement(5, 5))).toBe(false);
    expect(isVerbose(statement(1, 4), statement(2, 4))).toBe(false);
  });
});
