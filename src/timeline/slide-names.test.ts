import { expect, it } from 'vitest';
import { defined, okValue } from '../base/index.ts';
import { runOf } from '../frames/index.ts';
import { CONFIG_OF } from '../scenarios/index.ts';
import { replay } from '../schedule/index.ts';
import { isAlike, stepNames } from './slide-names.ts';

const config = CONFIG_OF.article();
const run = (schedule: readonly number[]) => runOf(okValue(replay(config, schedule)));

it('names a step by its thread and its place among the steps of that thread', () => {
  expect(stepNames(run([1, 1, 0, 1]))).toEqual(['1:1', '1:2', '0:1', '1:3']);
});

it('keeps the name of a step that is moved', () => {
  const [before, after] = [stepNames(run([1, 1, 0])), stepNames(run([0, 1, 1]))];
  expect(defined(after[0], 'step')).toBe(before[2]);
  expect([...after].sort()).toEqual([...before].sort());
});

it('compares no runs of two worlds', () => {
  const other = runOf(okValue(replay(CONFIG_OF.faithful(), [0])));
  expect(isAlike(run([1]), other)).toBe(false);
  expect(isAlike(run([1]), run([]))).toBe(true);
});
