import type { Config, FixReason } from '../config.ts';
import { WALK_HINT } from './walk-hint.ts';
import type { Fixes, WorldDefinition } from './world.ts';

/** Fixes of one worker (model.md section 4). `lock-narrow` is tempting and wrong. */
export const WORKER_FIXES = ['none', 'clone', 'lock', 'lock-narrow'] as const;
export type WorkerFix = (typeof WORKER_FIXES)[number];

export const isWorkerFix = (word: string): word is WorkerFix => WORKER_FIXES.some((known) => known === word);

const alike = (word: string, threads: number): Config['fix'] => new Array<string>(threads).fill(word);

function check(fix: Config['fix'], threads: number): FixReason | null {
  const unknown = fix.find((word) => !isWorkerFix(word));
  if (unknown !== undefined) return { kind: 'fixUnknown', word: String(unknown) };
  return fix.length === threads ? null : { kind: 'fixCount' };
}

const fixes: Fixes = {
  words: WORKER_FIXES,
  isPerThread: true,
  none: (threads) => alike('none', threads),
  name: (fix) => (new Set(fix).size === 1 ? (fix[0] ?? 'none') : fix.join(', ')),
  has: (fix, words) => fix.every((word) => words.includes(word)),
  check,
  ordered: (fix) => fix,
  all: (threads) => WORKER_FIXES.map((word) => alike(word, threads)),
  adopt: (fix, threads) => alike(fix.find(isWorkerFix) ?? 'none', threads),
  chartKeys: (fix) => fix,
  everyChartKey: WORKER_FIXES,
};

/** The race as in the source: two to four workers validate, copy and pack one shared string. */
export const source = {
  name: 'faithful',
  roles: [
    { letter: 'A', role: 'worker' },
    { letter: 'B', role: 'worker' },
    { letter: 'C', role: 'worker' },
    { letter: 'D', role: 'worker' },
  ],
  threads: { least: 2, most: 4, usual: 2 },
  isAlike: true,
  grains: ['coarse', 'slot', 'byte'],
  // It reaches the same outcomes as byte grain (model.md section 5).
  provingGrain: 'slot',
  fixes,
  rowsBearLetters: false,
  asker: null,
  sharesPair: false,
  keepsSummary: false,
  visits: WALK_HINT,
  classes: [
    { name: 'allOk' },
    { name: 'anySilentTruncation', endings: ['trunc'] },
    { name: 'anyKernelReject', endings: ['einval'] },
    { name: 'anyDetected', endings: ['efault'] },
    { name: 'anyBadPath', endings: ['badpath'] },
    { name: 'anyBadFile', endings: ['badfile'] },
    { name: 'anyBadDir', endings: ['baddir'] },
    { name: 'anyCrash', endings: ['crash'] },
  ],
  runs: [
    // B has copied up to A's hole.
    { id: 'sourceShorter', schedule: 'A8.B12.A4', step: 10 },
    // A, which measured first, has copied the hole.
    { id: 'sourceTorn', schedule: 'A1.B8.A11', step: 10 },
    // B, which cut at another slash, has restored it and refuses a good path.
    { id: 'sourceBadDirectory', schedule: 'A7.B8.A5.B2', step: 21 },
    // The only slash is cut, so A finds none.
    { id: 'sourceCrash', path: '/zpool.cache', schedule: 'A5.B8.A2', step: 14 },
    // C has copied the string with two cuts.
    { id: 'sourceThree', threads: 3, schedule: 'A8.B8.C12.B4.A4', step: 18 },
    // D, which measured up to B's hole, has copied the slash that B restored.
    { id: 'sourceFour', threads: 4, schedule: 'A8.B8.C12.D1.B2.D11.B2.A4', step: 32 },
  ],
  slug: 'faithful',
  says: (threads) =>
    `The race as in the source: ${threads} workers validate, copy and pack one shared string.`,
  refusesThreads: (threads) => `There are 2 to 4 workers, not ${threads}.`,
} as const satisfies WorldDefinition;
