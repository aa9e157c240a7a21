import { beforeEach, expect, test, vi } from 'vitest';
import { begin, pendingUntil } from './settled.ts';

const isSettled = (): boolean => document.documentElement.hasAttribute('data-settled');

beforeEach(() => {
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
});

test('the page is settled when everything that began has ended', () => {
  const [first, second] = [begin(), begin()];
  expect(isSettled()).toBe(false);
  first();
  first();
  vi.runAllTimers();
  expect(isSettled()).toBe(false);
  second();
  vi.runAllTimers();
  expect(isSettled()).toBe(true);
});

test('the mark stays absent when something begins right as another ends', () => {
  const end = begin();
  end();
  const next = begin();
  vi.runAllTimers();
  expect(isSettled()).toBe(false);
  next();
  vi.runAllTimers();
  expect(isSettled()).toBe(true);
});

test('a promise counts as pending until it settles, and is returned unchanged', async () => {
  await expect(pendingUntil(Promise.resolve('page'))).resolves.toBe('page');
  await expect(pendingUntil(Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  vi.runAllTimers();
  expect(isSettled()).toBe(true);
});
