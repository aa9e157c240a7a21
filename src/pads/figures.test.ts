import { expect, it } from 'vitest';
import { GOALS } from '../exercises/index.ts';
import { explore } from '../explore/index.ts';
import { rarityOf } from './figures.ts';

const [quiet] = GOALS;
const answer = explore(quiet?.config ?? fail());

function fail(): never {
  throw new Error('no goal');
}

it('counts the runs of a class and of an outcome, out of all', () => {
  expect(rarityOf(answer, quiet?.wanted ?? fail())).toEqual({
    count: '3146',
    all: '2395276',
    isComplete: true,
  });
  expect(rarityOf(answer, { kind: 'outcome', outcome: 'ok|ok' }).count).toBe('2165306');
});

it('counts none of an outcome that no run has', () => {
  expect(rarityOf(answer, { kind: 'outcome', outcome: 'crash|crash' }).count).toBe('0');
});
