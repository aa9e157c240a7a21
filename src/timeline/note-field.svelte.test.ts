import { render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { MOST_NOTES } from '../frames/note-text.ts';
import { I18n, TIERS, load } from '../i18n/index.ts';
import { PartWords } from '../i18n/part.svelte.ts';
import { loadAsides } from './asides.ts';
import NoteField from './NoteField.svelte';

const i18n = new I18n(await load('en', TIERS));
const words = new PartWords((await loadAsides('en')).words, i18n);

/** Opens the field at a step of a run that has some notes; returns what was kept and how often it was left. */
function open(count: number, text: string) {
  const seen = { kept: [] as string[], left: 0 };
  render(NoteField, {
    words,
    step: 3,
    text,
    count,
    keeper: () => (kept: string) => void seen.kept.push(kept),
    onleave: () => void (seen.left += 1),
  });
  return seen;
}

test('a run that has as many notes as it may says so, instead of losing another', () => {
  const seen = open(MOST_NOTES, '');
  expect(screen.getByRole('alert').textContent).toBe('A run has 64 notes at most: remove one first.');
  expect(screen.queryByRole('textbox')).toBeNull();
  const leave = screen.getByRole('button', { name: 'Leave it' });
  expect(document.activeElement).toBe(leave);
  leave.click();
  flushSync();
  expect(seen).toEqual({ kept: [], left: 1 });
});

test('the notes that it has can be changed and removed all the same', () => {
  const full = open(MOST_NOTES, 'the hole');
  screen.getByRole('button', { name: 'Remove' }).click();
  expect(full.kept).toEqual(['']);
});

test('one note is written where one is missing', () => {
  open(MOST_NOTES - 1, '');
  expect(screen.getByRole('textbox', { name: 'Note at step 3' })).toBeTruthy();
});
