import type { Config, FixReason } from '../config.ts';
import type { Fixes, WorldDefinition } from './world.ts';

/** Fixes of the reported world (model.md section 6): a set of words. `join-holding-lock` is wrong on purpose. */
export const ARTICLE_FIXES = ['clone', 'lock', 'join', 'refcount', 'join-holding-lock'] as const;
export type ArticleFix = (typeof ARTICLE_FIXES)[number];

/** Returns the words of a fix in their order if they form an allowed set; else null. */
export function articleFix(words: readonly string[]): readonly ArticleFix[] | null {
  const set = ARTICLE_FIXES.filter((word) => words.includes(word));
  if (set.length !== words.length) return null;
  const lifetimes = set.filter((word) => word === 'join' || word === 'refcount');
  if (set.includes('join-holding-lock') && (lifetimes.length > 0 || set.includes('lock'))) return null;
  return lifetimes.length > 1 ? null : set;
}

/** Returns every allowed set. */
export function articleFixes(): readonly (readonly ArticleFix[])[] {
  const sets = ARTICLE_FIXES.reduce<readonly (readonly ArticleFix[])[]>(
    (found, word) => found.flatMap((set) => [set, [...set, word]]),
    [[]],
  );
  return sets.filter((set) => articleFix(set) !== null);
}

const LIFETIMES: readonly string[] = ['join', 'refcount', 'join-holding-lock'];
const STRINGS: readonly string[] = ['clone', 'lock'];

/** Ranks fixes by what keeps the list alive, then by what keeps the string whole, so that neighbours differ in one word. */
const rank = (fix: readonly string[]): number =>
  fix.reduce((sum, word) => sum + (LIFETIMES.indexOf(word) + 1) * 4 + STRINGS.indexOf(word) + 1, 0);

function check(fix: Config['fix']): FixReason | null {
  const unknown = fix.find((word) => !ARTICLE_FIXES.some((known) => known === word));
  if (unknown !== undefined) return { kind: 'fixUnknown', word: String(unknown) };
  return articleFix(fix) === null ? { kind: 'fixPair' } : null;
}

const ordered = (fix: Config['fix']): Config['fix'] => articleFix(fix) ?? fix;
/** Returns the key of a fix's three charts. */
const chartKey = (fix: Config['fix']): string => ordered(fix).join('+');

const fixes: Fixes = {
  words: ARTICLE_FIXES,
  isPerThread: false,
  none: () => [],
  name: (fix) => ordered(fix).join(' + ') || 'none',
  has: (fix, words) => words.every((word) => fix.includes(word)),
  check,
  ordered,
  all: () => [...articleFixes()].sort((a, b) => rank(a) - rank(b)),
  // All threads share one list here, so a fix that differs by thread has no counterpart.
  adopt: (fix) => (new Set(fix).size === 1 ? (articleFix(fix.slice(0, 1)) ?? []) : []),
  chartKeys: (fix) => [chartKey(fix)],
  everyChartKey: articleFixes().map(chartKey),
};

/** The race as in the report: one thread validates, one serializes, one frees a pair that all three share. */
export const reported = {
  name: 'article',
  roles: [
    { letter: 'V', role: 'validator' },
    { letter: 'S', role: 'serializer' },
    { letter: 'F', role: 'freer' },
  ],
  threads: { least: 3, most: 3, usual: 3 },
  isAlike: false,
  grains: ['coarse', 'byte'],
  provingGrain: 'byte',
  fixes,
  rowsBearLetters: true,
  asker: 1,
  sharesPair: true,
  keepsSummary: true,
  // The report does not mention the walk hint.
  visits: {},
  classes: [
    { name: 'clean' },
    { name: 'serializerSilentTruncation', endings: ['trunc'] },
    { name: 'serializerKernelReject', endings: ['einval', 'einval:garbage'] },
    { name: 'serializerGarbageAccepted', endings: ['garbage'] },
    { name: 'serializerDetected', endings: ['efault'] },
    { name: 'validatorBadDir', endings: ['baddir'] },
    { name: 'anyCrash', endings: ['crash'] },
    { name: 'deadlock', endings: ['blocked'] },
    { name: 'uafReadSerializer', flag: 'uafRead:serializer' },
    { name: 'uafReadValidator', flag: 'uafRead:validator' },
    { name: 'writeAfterFree', flag: 'writeAfterFree:validator' },
  ],
  runs: [
    // S has copied the hole, and is about to ask the kernel.
    { id: 'torn', schedule: 'S3.V2.S2', step: 6 },
    // The string was measured and copied while it was whole.
    { id: 'clean', schedule: 'V4.S5.F2', step: 8 },
    // The kernel has accepted the shorter path.
    { id: 'shorter', schedule: 'V2.S5.V2.F2', step: 7 },
    // S has copied poison.
    { id: 'useAfterFree', schedule: 'S3.F2.S2.V2', step: 6 },
    // V has restored its slash in freed memory.
    { id: 'writeAfterFree', schedule: 'S5.V3.F2.V1', step: 11 },
  ],
  slug: 'reported',
  says: () =>
    'The race as it was first reported: a validating, a serializing and a freeing thread share one pair.',
  refusesThreads: () => 'The reported world has 3 threads.',
} as const satisfies WorldDefinition;
