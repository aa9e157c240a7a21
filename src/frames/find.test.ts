import { expect, it } from 'vitest';
import { LANDMARKS, momentOf } from '../scenarios/index.ts';
import { replay } from '../schedule/index.ts';
import { findSteps, runOf, stepLines } from './index.ts';

const finder = (id: string) => {
  const landmark = LANDMARKS.find((one) => one.id === id);
  if (!landmark) throw new Error(`no landmark ${id}`);
  const { config, schedule } = momentOf(landmark);
  const replayed = replay(config, schedule);
  if (!replayed.ok) throw new Error('refused');
  const run = runOf(replayed.value);
  const lines = stepLines(replayed.value);
  return (text: string) => findSteps(run, lines, text, ({ sentence }) => `told ${sentence.id}`);
};

it('finds the writes and reads of a byte, a row, a thread, a number', () => {
  const find = finder('sourceShorter');
  expect(find('writes byte 10')).toEqual([8, 22]);
  expect(find('C6')).toEqual([8, 16]);
  expect(find('c6 by B')).toEqual([16]);
  expect(find('by A').every((step) => step <= 8 || step >= 21)).toBe(true);
  expect(find('step 12')).toEqual([12]);
  expect(find('12')).toEqual([12]);
});

it('understands Chinese, and any words of what is told', () => {
  const find = finder('sourceShorter');
  expect(find('写入字节 10')).toEqual([8, 22]);
  expect(find('由 B C6')).toEqual([16]);
  expect(find('第 12 步')).toEqual([12]);
  expect(find('cut by A')).toEqual([8]);
});

it('finds nothing that no step is, and everything for nothing', () => {
  const find = finder('torn');
  expect(find('C6')).toEqual([]);
  expect(find('writes byte 3')).toEqual([]);
  expect(find('')).toHaveLength(7);
  expect(find('reads byte 10 by S')).toEqual([1, 6]);
});
