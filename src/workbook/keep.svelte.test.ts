import { beforeEach, expect, test, vi } from 'vitest';
import { NO_PROGRESS, printProgress, recordOf, withHint, withSolved } from '../exercises/index.ts';
import { Memory } from '../state/index.ts';
import { Keep } from './keep.svelte.ts';

const KEY = 'nul-and-void.progress';
const memory = new Memory(() => localStorage);
const solved = withSolved(NO_PROGRESS, 'B1', [0], '#v=1&page=exercises');

beforeEach(() => {
  localStorage.clear();
  return () => vi.restoreAllMocks();
});

test('progress is kept for the next visit', () => {
  const keep = new Keep(memory);
  expect([keep.progress, keep.damage, keep.isRefused]).toEqual([NO_PROGRESS, null, false]);
  keep.put(solved);
  expect(new Keep(memory).progress).toEqual(solved);
});

test('the same progress is not written again', () => {
  const keep = new Keep(memory);
  keep.put(solved);
  localStorage.clear();
  keep.put(solved);
  expect(localStorage.getItem(KEY)).toBeNull();
});

test('damaged storage is reported, not used, and overwritten by the next progress', () => {
  localStorage.setItem(KEY, '{"version":9,"exercises":{}}');
  const keep = new Keep(memory);
  expect(keep.damage).toEqual({ kind: 'version', found: 9 });
  expect(keep.progress).toEqual(NO_PROGRESS);
  expect(localStorage.getItem(KEY)).toContain('9');
  keep.put(withHint(keep.progress, 'B1'));
  expect(keep.damage).toBeNull();
  expect(recordOf(new Keep(memory).progress, 'B1').hints).toBe(1);
});

test('a file adds to the progress; an invalid one changes nothing', () => {
  const keep = new Keep(memory);
  keep.put(solved);
  expect(keep.read('{')).toEqual({ kind: 'json', line: null, column: null });
  expect(keep.progress).toEqual(solved);
  expect(keep.read(printProgress(withSolved(NO_PROGRESS, 'B2', [0], '')))).toBeNull();
  expect(['B1', 'B2'].filter((id) => id in keep.progress)).toEqual(['B1', 'B2']);
});

test('a browser that refuses storage is reported, and the page works without storage', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('refused');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('refused');
  });
  const keep = new Keep(memory);
  expect(keep.isRefused).toBe(true);
  keep.put(solved);
  expect(keep.progress).toEqual(solved);
});

test('two tabs keep what either of them has', () => {
  const [one, two] = [new Keep(memory), new Keep(memory)];
  one.put(solved);
  two.put(withHint(two.progress, 'B2'));
  const both = withHint(solved, 'B2');
  expect(two.progress).toEqual(both);
  expect(new Keep(memory).progress).toEqual(both);
  one.heard({ key: 'nul-and-void.settings' });
  expect(one.progress).toEqual(solved);
  one.heard({ key: KEY });
  expect(one.progress).toEqual(both);
});

test('what one tab forgets the other forgets too, and damage done elsewhere changes nothing', () => {
  const [one, two] = [new Keep(memory), new Keep(memory)];
  one.put(solved);
  two.heard({ key: KEY });
  localStorage.setItem(KEY, '{');
  two.heard({ key: KEY });
  expect(two.progress).toEqual(solved);
  one.forget();
  two.heard({ key: KEY });
  expect(two.progress).toEqual(NO_PROGRESS);
  one.put(solved);
  localStorage.clear();
  one.heard({ key: null });
  expect(one.progress).toEqual(NO_PROGRESS);
});

test('a full browser is told so, and keeps on until the page is closed', () => {
  const keep = new Keep(memory);
  expect(keep.isRefused).toBe(false);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  keep.put(solved);
  expect([keep.isRefused, keep.progress]).toEqual([true, solved]);
});
