import type { WorkerFix } from './worlds/source.ts';
import { duplicate, loan } from './validation.ts';
import {
  ends,
  lockRow,
  threadMachine,
  unlockRow,
  type Call,
  type Row,
  type States,
  type ThreadMachine,
} from './row.ts';
import { LINES } from './source.ts';
import type { Verdict } from './token.ts';

const ID = 'worker';

/** Tests the name after the slash, one byte a step on the shared string (libzfs_pool.c 790-791). */
const inspectByByte = (named: string, unnamed: string): Call => ({
  initial: 'C5',
  states: {
    C5: {
      meta: { op: { kind: 'load', at: 'afterSlash' }, source: LINES.inspect },
      on: { FAULTED: `#${ID}.crash`, LOADED_NUL: `#${ID}.${unnamed}`, LOADED_SLASH: 'C5b', LOADED: 'C5b' },
    },
    C5b: {
      meta: { op: { kind: 'compare', from: 'slash', text: '/.' }, source: { ...LINES.inspect, line: 791 } },
      on: { LOADED: 'C5b', EQUAL: `#${ID}.${unnamed}`, DIFFERENT: 'C5c' },
    },
    C5c: {
      meta: { op: { kind: 'compare', from: 'slash', text: '/..' }, source: { ...LINES.inspect, line: 791 } },
      on: { LOADED: 'C5c', EQUAL: `#${ID}.${unnamed}`, DIFFERENT: `#${ID}.${named}` },
    },
  },
});

/** Tests the name on a private copy in one row. */
const inspectWhole = (named: string, unnamed: string): Row => ({
  meta: { op: { kind: 'inspect' }, source: LINES.inspect },
  on: { FAULTED: 'crash', UNNAMED: unnamed, NAMED: named },
});

/**
 * One worker of `zpool import -a`, as in the source (model.md section 3): it measures the shared value and copies it into
 * a private pair, validates the shared value while borrowing its last slash, packs the pair, and asks the kernel.
 *
 * Each fix is another chart: `clone` adds D before the loan and runs the loan on the private copy; `lock` and
 * `lock-narrow` put LK and UN around all, or only the last, of the rows that read the shared string.
 */
export function workerMachine(fix: WorkerFix): ThreadMachine {
  const locksAll = fix === 'lock';
  const locksLate = fix === 'lock-narrow';
  const of = fix === 'clone' ? 'parent' : 'value';
  // Target of a row that gives up, before and after the start of the loan.
  const early = (verdict: Verdict): string => (locksAll ? `UN_${verdict}` : verdict);
  const late = (verdict: Verdict): string => (locksAll || locksLate ? `UN_${verdict}` : verdict);
  const skip = locksAll ? 'UN' : 'PACK';
  const done = locksAll || locksLate ? 'UN' : 'PACK';
  const beforeLoan = fix === 'clone' ? 'D' : locksLate ? 'LK' : 'C4';

  const { find, cutToRestore } = loan(ID, { find: 'C4', cut: 'C6', stat: 'C7', restore: 'C8' }, of, {
    found: 'C5',
    good: done,
    bad: late('baddir'),
  });
  const { FAULTED: _never, ...cutAnswers } = (cutToRestore['C6'] as Row).on;

  const states: States = {
    ...(locksAll ? { LK: lockRow('P1') } : {}),
    P1: { meta: { op: { kind: 'measure' }, source: LINES.measure }, on: { LOADED: 'P1', MEASURED: 'P2' } },
    P2: { meta: { op: { kind: 'copy' }, source: LINES.copy }, on: { LOADED: 'P2', COPIED: 'C1' } },
    C1: {
      meta: { label: 'isEmpty', op: { kind: 'load', at: 'start' }, source: LINES.isEmpty },
      on: { LOADED_NUL: skip, LOADED_SLASH: 'C2', LOADED: 'C2' },
    },
    C2: {
      meta: { op: { kind: 'compare', from: 'start', text: 'none' }, source: LINES.isNone },
      on: { LOADED: 'C2', EQUAL: skip, DIFFERENT: 'C3' },
    },
    C3: {
      meta: { label: 'isAbsolute', op: { kind: 'load', at: 'start' }, source: LINES.isAbsolute },
      on: { LOADED_SLASH: beforeLoan, LOADED: early('badpath'), LOADED_NUL: early('badpath') },
    },
    ...(locksLate ? { LK: lockRow('C4') } : {}),
    ...(fix === 'clone' ? duplicate('D', 'C4') : {}),
    ...find,
    C5: of === 'value' ? inspectByByte('C6', late('badfile')) : inspectWhole('C6', late('badfile')),
    ...cutToRestore,
    // C5 has already stopped at a missing slash.
    C6: { ...(cutToRestore['C6'] as Row), on: cutAnswers },
    ...(locksAll || locksLate
      ? { UN: unlockRow('PACK'), UN_badfile: unlockRow('badfile'), UN_baddir: unlockRow('baddir') }
      : {}),
    ...(locksAll ? { UN_badpath: unlockRow('badpath') } : {}),
    PACK: { meta: { op: { kind: 'pack' }, source: LINES.pack }, on: { PACKED: 'IOCTL' } },
    IOCTL: {
      meta: { op: { kind: 'submit' }, source: LINES.submit },
      on: { ACCEPTED: 'ok', SHORTENED: 'trunc', REJECTED: 'einval', REFUSED: 'efault' },
    },
    ...ends('ok', 'trunc', 'einval', 'efault', 'badpath', 'badfile', 'baddir', 'crash'),
  };
  return threadMachine(ID, locksAll ? 'LK' : 'P1', states);
}
