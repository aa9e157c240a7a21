import { describe, expect, it } from 'vitest';
import { CONFIG_OF } from '../scenarios/index.ts';
import { replay } from '../schedule/index.ts';
import { okValue } from '../base/index.ts';
import type { Config } from '../threads/index.ts';
import { importRun, type ImportedRun } from './index.ts';

/*
 * What a report says of mutexes, against the run that comes of it: who holds the mutex is counted in the steps of the run,
 * and not asked of the code that chose it.
 */

const PLACES = { C4: 'libzfs_pool.c:788', C6: 'libzfs_pool.c:798', P1: 'nvpair.c:1057', P2: 'nvpair.c:1259' };
type Row = keyof typeof PLACES;
const access = (row: Row, thread: number, isHeld: boolean): string =>
  `${row === 'C6' ? 'Write' : 'Read'} of size 1 at 0x28 by thread T${thread}${isHeld ? ' (mutexes: write M0)' : ''}:\n    #0 work ${PLACES[row]} (zpool+0x1)\n`;
const report = (earlier: string, later: string): string =>
  `==================\nWARNING: ThreadSanitizer: data race (pid=7)\n  ${later}\n  Previous ${earlier}\n`;

function read(text: string, config?: Config): ImportedRun {
  const run = importRun(text, config ? { config } : {});
  if (!run.ok) throw new Error(run.error.reason);
  return run.value;
}
const kindsOf = ({ note = [] }: ImportedRun) => note.map(({ kind }) => kind);

/** Reports, for the last two steps of a run, whether their threads have taken the mutex and not given it back. */
function heldAtMeeting({ config, schedule }: ImportedRun): readonly boolean[] {
  const { steps } = okValue(replay(config, schedule));
  return [-2, -1].map((at) => {
    const place = steps.length + at;
    const own = steps.slice(0, place).filter(({ thread }) => thread === steps[place]?.thread);
    const [taken, given] = ['LK', 'UN'].map((row) => own.filter(({ step }) => step.startsWith(row)).length);
    return taken !== given;
  });
}

const PAIRS: readonly (readonly [Row, Row])[] = [
  ['C6', 'P1'],
  ['P1', 'C6'],
  ['C6', 'C4'],
  ['C4', 'C6'],
  ['C6', 'P2'],
];
const HOLDS = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

describe('a mutex that a report names', () => {
  it.each(PAIRS)('is held at %s and %s as it says, or that it is not is told', (earlier, later) => {
    for (const [first, second] of HOLDS) {
      const run = read(report(access(earlier, 1, first), access(later, 2, second)));
      const isTold = kindsOf(run).includes('noMutex');
      expect(run.accesses?.map(({ row }) => row)).toEqual([earlier, later]);
      expect([first, second, heldAtMeeting(run)]).toEqual([
        first,
        second,
        isTold ? [false, false] : [first, second],
      ]);
      // One mutex at both keeps them apart; a report without any needs no such word.
      if (first && second) expect(isTold).toBe(true);
      if (!first && !second) expect(isTold).toBe(false);
    }
  });
});

describe('the fix of a report', () => {
  const plain = report(access('C6', 1, false), access('P1', 2, false));
  const staged = (fix: Config['fix']): Config => CONFIG_OF.faithful({ threads: fix.length, fix });

  it('is said to be another than that on the stage where it is, and only there', () => {
    for (const text of [plain, report(access('C6', 1, false), access('P1', 2, true))]) {
      for (const one of ['none', 'clone', 'lock', 'lock-narrow']) {
        for (const other of ['none', 'clone', 'lock']) {
          const run = read(text, staged([one, other]));
          // A third worker has the fix of the second.
          const isOther = run.config.fix.some((word, at) => word !== [one, other, other, other][at]);
          expect([one, other, run.config.fix, kindsOf(run).includes('otherFix')]).toEqual([
            one,
            other,
            run.config.fix,
            isOther,
          ]);
        }
      }
    }
  });

  it('stays where the rows meet with it, and the mutex is held as the report says', () => {
    // The copy and the narrow lock come behind the first measuring.
    for (const fix of [
      ['clone', 'none'],
      ['lock-narrow', 'none'],
    ])
      expect(read(plain, staged(fix)).config.fix).toEqual(fix);
    // One worker locks and two do not: these two meet.
    expect(read(plain, staged(['lock', 'none'])).config.fix).toEqual(['lock', 'none', 'none']);
    expect(read(plain, staged(['lock', 'lock'])).config.fix).toEqual(['none', 'none']);
  });

  it('is not compared with one of the other world', () => {
    const run = read(
      report(access('C6', 1, false), access('C4', 2, false)),
      CONFIG_OF.article({ fix: ['lock'] }),
    );
    expect(run.config.world).toBe('faithful');
    expect(kindsOf(run)).not.toContain('otherFix');
  });
});

describe('the number of a report', () => {
  it('counts every report of the text, also those that are no race', () => {
    const leak = 'WARNING: ThreadSanitizer: thread leak (pid=7)\n';
    const race = report(access('C6', 1, false), access('P1', 2, false));
    const strange = race.replace(PLACES.P1, 'gone.c:1');
    const { note } = read(leak + race + leak + strange + race);
    expect(note?.flatMap((one) => ('number' in one ? [[one.kind, one.number]] : []))).toEqual([
      ['unread', 4],
      ['report', 5],
    ]);
  });
});
