import { expect, it } from 'vitest';
import { changesOf, type Place } from './sliding.ts';

const places = (all: Readonly<Record<string, readonly [number, number]>>): ReadonlyMap<string, Place> =>
  new Map(Object.entries(all).map(([name, [left, top]]) => [name, { left, top }]));

it('tells what moved, and from where, what is new, and what is gone', () => {
  const before = places({ a: [0, 0], b: [100, 0], c: [200, 50] });
  const after = places({ a: [0.2, 0], b: [200, 0], d: [100, 50] });
  expect(changesOf(before, after)).toEqual({
    moved: [{ name: 'b', x: -100, y: 0 }],
    grown: ['d'],
    lost: ['c'],
  });
});

it('has nothing to move where nothing changed', () => {
  const one = places({ a: [0, 0] });
  expect(changesOf(one, one)).toEqual({ moved: [], grown: [], lost: [] });
});
