import { bisectRight } from 'd3-array';

/** Maps steps done to px along, linearly between marks, and back. */
export interface StepScale {
  (steps: number): number;
  readonly invert: (along: number) => number;
}

const between = (at: number, from: number, to: number, start: number, end: number): number =>
  to === from ? start : start + ((at - from) / (to - from)) * (end - start);

/**
 * Returns a piecewise linear scale over rising marks: `steps[i]` maps to `along[i]`; beyond the ends the nearest piece is
 * extended. d3-scale's linear scale could do this, but brings colours and number formats that are not needed here (7 kB
 * gzip of the first view).
 */
export function stepScale(steps: readonly number[], along: readonly number[]): StepScale {
  const map = (from: readonly number[], to: readonly number[], at: number): number => {
    const piece = Math.min(Math.max(bisectRight(from, at), 1), from.length - 1);
    const [x0 = 0, x1 = 0] = [from[piece - 1], from[piece]];
    const [y0 = 0, y1 = 0] = [to[piece - 1], to[piece]];
    return between(at, x0, x1, y0, y1);
  };
  return Object.assign((at: number) => map(steps, along, at), {
    invert: (at: number) => map(along, steps, at),
  });
}
