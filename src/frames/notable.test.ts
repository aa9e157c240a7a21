import { expect, it } from 'vitest';
import { LANDMARKS, momentOf } from '../scenarios/index.ts';
import { replay } from '../schedule/index.ts';
import { nextOf } from './notable.ts';
import { fatesOf, notablesOf, runOf } from './index.ts';

const runOfLandmark = (id: string) => {
  const landmark = LANDMARKS.find((one) => one.id === id);
  if (!landmark) throw new Error(`no landmark ${id}`);
  const { config, schedule } = momentOf(landmark);
  const replayed = replay(config, schedule);
  if (!replayed.ok) throw new Error('refused');
  return runOf(replayed.value);
};

const told = (id: string) => notablesOf(runOfLandmark(id)).map(({ kind, step }) => `${kind} ${step}`);

it('the torn copy races, and does the damage, in one step, and its end is the damage that one meets', () => {
  expect(told('torn')).toEqual(['switch 4', 'race 6', 'damage 6', 'switch 6', 'damage 7']);
});

it('a clean run has switches alone', () => {
  expect(told('clean').every((text) => text.startsWith('switch'))).toBe(true);
});

it('every race of a run is one of its joins in alarm', () => {
  const run = runOfLandmark('sourceFour');
  const races = notablesOf(run).flatMap(({ kind, step }) => (kind === 'race' ? [step] : []));
  expect(new Set(races)).toEqual(
    new Set(run.joins.flatMap(({ isRace, readStep }) => (isRace ? [readStep] : []))),
  );
  expect(fatesOf(run)).toHaveLength(4);
  expect(fatesOf(run).filter(({ isHarm }) => isHarm)).toHaveLength(3);
});

it('goes to the nearest step on either side', () => {
  expect(nextOf([4, 6, 7], 4, 1)).toBe(6);
  expect(nextOf([4, 6, 7], 6, -1)).toBe(4);
  expect(nextOf([4, 6, 7], 7, 1)).toBeNull();
  expect(nextOf([], 7, -1)).toBeNull();
});
