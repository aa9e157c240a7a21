import { expect, test } from 'vitest';
import { allTurns, inTurn } from './turns.ts';

/** Waits for one task of the browser, in which pieces handed in before it have run. */
const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('runs one piece per task, in the order of the calls', async () => {
  const done: string[] = [];
  inTurn(() => done.push('first'));
  inTurn(() => done.push('second'));
  expect(done).toEqual([]);
  await task();
  expect(done).toEqual(['first']);
  await allTurns();
  expect(done).toEqual(['first', 'second']);
});

test('skips cancelled pieces, and waits for pieces that a piece adds', async () => {
  const done: string[] = [];
  const takeBack = inTurn(() => done.push('never'));
  inTurn(() => {
    done.push('outer');
    inTurn(() => done.push('inner'));
  });
  takeBack();
  await allTurns();
  expect(done).toEqual(['outer', 'inner']);
});
