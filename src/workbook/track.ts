import type { ChapterId } from '../story/chapters/ids.ts';

/** An invariant, and the test that checks it. Its sentence is `hold.` and the id. */
export const INVARIANTS = [
  ['parity', 'src/threads/chart.test.ts'],
  ['restored', 'src/schedule/invariants.test.ts'],
  ['own', 'src/schedule/invariants.test.ts'],
  ['clone', 'src/schedule/invariants.test.ts'],
  ['lock', 'src/schedule/invariants.test.ts'],
  ['kernel', 'src/sim/cachefile/kernel.test.ts'],
  ['rule', 'src/sim/cachefile/kernel.test.ts'],
  ['counts', 'src/explore/oracle.test.ts'],
] as const;

/** The questions of a review, `review.` and the number, each with the chapter that it comes from. */
export const REVIEW = [
  [1, 'audit'],
  [2, 'audit'],
  [3, 'one-list'],
  [4, 'borrow'],
  [5, 'pack'],
  [6, 'freed'],
  [7, 'message'],
  [8, 'message'],
] as const satisfies readonly (readonly [number, ChapterId])[];
