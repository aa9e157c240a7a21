/*
 * How much is tried. A sweep tries the same thing in many places: every page, every size, every config. `npm test` goes to
 * every fourth place, always to the same ones; `npm test -- --whole`, as CI runs it, and a runner by itself go to all.
 */

/** Whether only a part of each sweep is tried. scripts/test.mjs sets it. */
export const isBrief = process.env['SWEEP'] === 'brief';
const EVERY = 4;

/** Returns the places that are tried, in order: the first, and every fourth after it, or all. */
export const sweep = <Place>(places: readonly Place[]): readonly Place[] =>
  isBrief ? places.filter((_, at) => at % EVERY === 0) : places;
