/**
 * The browser tests that `npm test` goes through in its few minutes: the way of a visitor through each page. The others hold
 * the same pages at other sizes, in more states, without a network, by one language after the other; `npm test -- --whole`
 * runs all. Each is the name of a file `e2e/<name>.spec.ts`.
 */
export const JOURNEYS: readonly string[] = [
  'accessibility',
  'address',
  'audit',
  'brought-runs',
  'bytes',
  'controls',
  'default-view',
  'drag',
  'exercises',
  'fork',
  'keys',
  'navigation',
  'race',
  'scrub',
  'search',
  'smoke',
  'story',
  'takeaway',
  'twin',
];
