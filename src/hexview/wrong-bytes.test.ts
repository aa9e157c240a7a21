import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside } from './wrong-bytes.ts';

const lists = fc
  .uniqueArray(fc.nat({ max: 200 }), { minLength: 1 })
  .map((offsets) => offsets.toSorted((a, b) => a - b));

describe('next and previous in a list of bytes', () => {
  it('comes to every byte once, and then to the first again', () => {
    fc.assert(
      fc.property(lists, (offsets) => {
        const seen = [beside(offsets, null, 1)];
        while (seen.length < offsets.length) seen.push(beside(offsets, seen.at(-1) ?? null, 1));
        expect(seen).toEqual(offsets);
        expect(beside(offsets, seen.at(-1) ?? null, 1)).toBe(offsets[0]);
      }),
    );
  });

  it('goes back the way it came, from a byte of the list', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (offsets, at) => {
        const chosen = offsets[at % offsets.length] ?? 0;
        expect(beside(offsets, beside(offsets, chosen, 1), -1)).toBe(chosen);
      }),
    );
  });

  it('begins at the nearest byte from one that is not in the list', () => {
    expect(beside([10, 20, 30], 12, 1)).toBe(20);
    expect(beside([10, 20, 30], 12, -1)).toBe(10);
    expect(beside([10, 20, 30], 40, 1)).toBe(10);
  });
});
