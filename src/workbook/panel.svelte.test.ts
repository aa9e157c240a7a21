import { render, screen, within } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import { isSolved, type ExerciseId } from '../exercises/index.ts';
import { TIERS, load } from '../i18n/index.ts';
import { momentOf } from '../scenarios/index.ts';
import Harness from './fixtures/Harness.svelte';
import { testTrial, type TestTrial } from './fixtures/trial.ts';
import { Memory } from '../state/index.ts';
import { Keep } from './keep.svelte.ts';
import { loadExerciseWords } from './words.ts';

const catalogue = await load('en', TIERS);
const words = await loadExerciseWords('en');

beforeEach(() => localStorage.clear());

/** Renders an exercise, and returns its trial and storage. */
function show(id: ExerciseId): TestTrial & { readonly keep: Keep } {
  let all: TestTrial | undefined;
  $effect.root(() => {
    all = testTrial(id);
  });
  if (!all) throw new Error('no trial');
  const keep = new Keep(new Memory(() => localStorage));
  render(Harness, { catalogue, words, trial: all.trial, keep });
  return { ...all, keep };
}
/** Returns the conditions on the page: a mark, and what was found. */
const judged = (): readonly string[] =>
  within(screen.getByRole('region', { name: 'Exercise' }))
    .getAllByRole('listitem')
    .map((item) => (item.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
const verdict = (): string => screen.getByRole('status').textContent?.trim() ?? '';

test('each condition is marked, and a run that meets all of them is kept as solved', () => {
  const { trial, lab, keep } = show('B3');
  expect(judged().map((text) => text.charAt(0))).toEqual(['○', '✓']);
  const [solution] = trial.exercise.solutions[0] ?? [];
  if (!solution) throw new Error('B3 has a solution');
  lab.load(momentOf(solution));
  flushSync();
  expect(judged().map((text) => text.charAt(0))).toEqual(['✓', '✓']);
  expect(verdict()).toBe('Solved.');
  expect(isSolved(keep.progress, 'B3')).toBe(true);
});

test('a solution of the page is played, and not kept', () => {
  const { trial, keep } = show('B1');
  screen.getByRole('button', { name: 'Show one solution' }).click();
  flushSync();
  expect(trial.isShown).toBe(true);
  expect(verdict()).toContain('This is the solution of the page');
  expect(isSolved(keep.progress, 'B1')).toBe(false);
  screen.getByRole('button', { name: 'Start over' }).click();
  flushSync();
  expect(verdict()).toBe('');
});

test('a proof shows its search, which can be cancelled and asked for again', async () => {
  const { trial, lab, work } = show('M1');
  const [solution] = trial.exercise.solutions[0] ?? [];
  if (!solution) throw new Error('M1 has a solution');
  lab.load(momentOf(solution));
  flushSync();
  // The panel starts the search on its own.
  expect(trial.known.kind).toBe('searching');
  await new Promise((resolve) => setTimeout(resolve));
  screen.getByRole('button', { name: 'Stop the search' }).click();
  await tick();
  expect(trial.known.kind).toBe('cancelled');
  screen.getByRole('button', { name: 'Search' }).click();
  await work();
  flushSync();
  expect(judged().some((text) => text.includes('Proved by byte'))).toBe(true);
  expect(verdict()).toBe('Solved.');
});

test('the first of two parts stays solved when the second one is solved', () => {
  const { trial, lab } = show('M3');
  const [one] = trial.exercise.solutions[0] ?? [];
  if (!one) throw new Error('M3 has a solution');
  lab.load(momentOf(one));
  flushSync();
  expect(verdict()).toBe('Part 1 is solved.');
  lab.load(momentOf(trial.exercise.opening));
  flushSync();
  expect(screen.getByRole('heading', { name: /^Part 1/ }).textContent).toContain('solved');
});
