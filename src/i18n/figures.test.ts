import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, magnitude, shortChance } from './figures.ts';

describe('the magnitude of a count', () => {
  it.each([
    ['2471794747364352', '2.5 × 10¹⁵'],
    ['145631640109550034133327536', '1.5 × 10²⁶'],
    ['9960000000000', '1.0 × 10¹³'],
    [`2625${'0'.repeat(51)}`, '2.6 × 10⁵⁴'],
  ])('%s is about %s', (digits, text) => {
    expect(magnitude(digits)).toBe(text);
  });
});

describe('a probability', () => {
  it.each([
    [0.6553, '65.5%'],
    [0.13088, '13.1%'],
    [0.0234, '2.34%'],
    [0.00390625, '0.391%'],
    [0.000123, '0.0123%'],
    [1.9e-14, '1.9 × 10⁻¹⁴'],
    [0.99997, '> 99.9%'],
    [0, '0%'],
    [1, '100%'],
  ])('%d is %s', (value, text) => {
    expect(chance(value)).toBe(text);
  });

  it.each([
    [0.6553, '66%'],
    [0.0906, '9.1%'],
    [0.0996, '10%'],
    [0.997, '99%'],
    [0.0004, '< 0.1%'],
    [0, '0%'],
    [1, '100%'],
  ])('%d is %s where there is little room', (value, text) => {
    expect(shortChance(value)).toBe(text);
  });

  it('is never rounded to 0 or 100 percent', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: 1 - 2 ** -53, noNaN: true }), (value) => {
        expect(['0%', '100%', '0.0%', '100.0%', '0.00%']).not.toContain(chance(value));
      }),
    );
  });
});
