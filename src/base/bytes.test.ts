import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align8 } from './index.ts';

describe('rounding up to eight', () => {
  it('gives the next multiple of eight, also beyond 32 bits', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat().map((n) => n - 8),
        (length) => {
          fc.pre(length >= 0);
          const rounded = align8(length);
          expect(rounded % 8).toBe(0);
          expect(rounded - length).toBeGreaterThanOrEqual(0);
          expect(rounded - length).toBeLessThan(8);
        },
      ),
    );
    expect([0, 1, 8, 9, 0x7fffffff].map(align8)).toEqual([0, 8, 8, 16, 0x80000000]);
  });
});
