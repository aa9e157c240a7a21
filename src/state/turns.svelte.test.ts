import { expect, test } from 'vitest';
import { allTurns, inTurn } from './turns.ts';

/** A task of the browser: what was handed in before it is done, and nothing that was handed in by it. */
const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('does one piece in a task, in the order in which they came', async () => {
  const done: string[] = [];
  inTurn(() => done.push('first'));
  inTurn(() => done.push('second'));
  expect(done).toEqual([]);
  await task();
  expect(done).toEqual(['first']);
  await allTurns();
  expect(done).toEqual(['first', 'second']);
});

test('leaves out what was taken back, and waits for what a piece hands in', async () => {
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
