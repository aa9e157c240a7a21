/*
 * A sweep tries the same thing in many places: every page, every size, every file. `npm test` goes to every third place,
 * always to the same ones; `npm test -- --whole`, as CI runs it, and Playwright by itself go to all.
 */

/** Whether only a part of each sweep is tried. scripts/test.mjs sets it. */
const isBrief = process.env['SWEEP'] === 'brief';
const EVERY = 3;

/** Returns the places that are tried, in order: the first, and every third after it, or all. */
export const sweep = <Place>(places: readonly Place[]): readonly Place[] =>
  isBrief ? places.filter((_, at) => at % EVERY === 0) : places;
