import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepScale } from './step-scale.ts';

/** At least two marks that rise on both axes. */
const marks = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 200 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((gaps) => {
    const steps = [0];
    const along = [10];
    for (const [step, px] of gaps) {
      steps.push((steps.at(-1) ?? 0) + step);
      along.push((along.at(-1) ?? 0) + px);
    }
    return { steps, along };
  });

describe('the scale of the steps', () => {
  it('maps every mark exactly, rises, and inverts exactly', () => {
    fc.assert(
      fc.property(marks, fc.double({ min: 0, max: 1, noNaN: true }), ({ steps, along }, share) => {
        const scale = stepScale(steps, along);
        steps.forEach((step, i) => expect(scale(step)).toBeCloseTo(along[i] ?? NaN, 9));
        const at = share * (steps.at(-1) ?? 0);
        expect(scale.invert(scale(at))).toBeCloseTo(at, 6);
        expect(scale(at + 0.5)).toBeGreaterThan(scale(at));
      }),
    );
  });

  it('extrapolates beyond its ends', () => {
    const scale = stepScale([0, 1, 3], [0, 10, 50]);
    expect([scale(-1), scale(4), scale.invert(70)]).toEqual([-10, 70, 4]);
  });
});
