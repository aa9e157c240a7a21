import { expect, test } from 'vitest';
import { MORE, State, union } from './state.ts';

test('keys may be deleted and changed while one goes through them, in a state of its own and in a copy', () => {
  const own = new State(new Map([1, 2, 3, 4].map((at) => [`k${at}`, [at]])));
  for (const state of [own.copy(), own]) {
    const seen: string[] = [];
    for (const key of state.keys()) {
      seen.push(key);
      if (key === 'k1') state.delete('k1');
      if (key === 'k2') state.set('k3', [9]);
    }
    expect(seen).toEqual(['k1', 'k2', 'k3', 'k4']);
    expect([...state.keys()]).toEqual(['k2', 'k3', 'k4']);
    expect(state.get('k3')).toEqual([9]);
  }
});

test('a set that is too large has the lowest numbers, and says that there are more', () => {
  const low = Array.from({ length: 90 }, (_, at) => at);
  const high = Array.from({ length: 90 }, (_, at) => at + 80);
  const both = union(low, high);
  expect(both).toHaveLength(100);
  expect(both.slice(0, 99)).toEqual(Array.from({ length: 99 }, (_, at) => at));
  expect(both.at(-1)).toBe(MORE);
  expect(union(both, low)).toBe(both);
  expect(union(both, [500]).at(-1)).toBe(MORE);
});
