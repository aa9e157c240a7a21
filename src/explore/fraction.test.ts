import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestDouble, reduced } from './fraction.ts';

it('writes fractions in lowest terms', () => {
  expect(reduced(6n, 8n)).toEqual({ numerator: 3n, denominator: 4n });
  expect(reduced(0n, 8n)).toEqual({ numerator: 0n, denominator: 1n });
  expect(reduced(8n, 8n)).toEqual({ numerator: 1n, denominator: 1n });
});

it('rounds as the division of doubles does, where both operands are doubles', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      if (high === 0) return;
      expect(nearestDouble(reduced(BigInt(low), BigInt(high)))).toBe(low / high);
    }),
  );
});

it('does not round very small chances to 0', () => {
  expect(nearestDouble(reduced(1n, 1n << 1000n))).toBe(2 ** -1000);
  expect(nearestDouble(reduced(3n, 1n << 1001n))).toBe(3 * 2 ** -1001);
});
