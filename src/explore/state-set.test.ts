import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StateSet } from './state-set.ts';

it('numbers states as a map with text keys does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), { maxLength: 400 }),
      (tuples) => {
        const set = new StateSet(3);
        const map = new Map<string, number>();
        for (const tuple of tuples) {
          const key = tuple.join();
          const number = map.get(key) ?? map.size;
          expect(set.find(Int32Array.from(tuple))).toBe(map.get(key) ?? -1);
          expect(set.intern(Int32Array.from(tuple))).toBe(number);
          map.set(key, number);
        }
        expect(set.size).toBe(map.size);
      },
    ),
  );
});

it('finds every state after it has grown many times', () => {
  const set = new StateSet(2);
  const at = (n: number): Int32Array => Int32Array.of(n & 255, n >> 8);
  for (let n = 0; n < 50_000; n += 1) set.intern(at(n));
  expect(set.size).toBe(50_000);
  for (let n = 0; n < 50_000; n += 997) expect(set.find(at(n))).toBe(n);
});
