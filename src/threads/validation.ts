import type { StringObject } from '../sim/index.ts';
import type { Call, Row, States } from './row.ts';
import { LINES } from './source.ts';

/** Row names of the loan, the only part of it that differs between the worlds. */
export interface LoanRows {
  readonly find: string;
  readonly cut: string;
  readonly stat: string;
  readonly restore: string;
}

/** Suffix of the states after which the verdict is certainly `baddir`, and which only clean up. */
export const BADDIR = '_baddir';

/**
 * The loan of the slash, the core of the validation: finds the last slash, writes NUL over it, looks up whether the rest is
 * a directory, and restores the slash. The validating thread and workers run this fragment (libzfs_pool.c 788-811).
 *
 * On the shared string, every thread can see the cut. With the fix `clone` (`of: 'parent'`) the same steps work on a
 * private copy, and the last one frees it instead of restoring the slash.
 */
export function loan(
  machine: string,
  rows: LoanRows,
  of: StringObject,
  next: { readonly found: string; readonly good: string; readonly bad: string },
): { find: States; cutToRestore: States } {
  const { find, cut, stat, restore } = rows;
  const bad = `${restore}${BADDIR}`;
  const giveBack = (target: string): Row => ({
    meta: {
      row: restore,
      op: of === 'value' ? { kind: 'store', to: of, byte: 'slash' } : { kind: 'release' },
      source: LINES.restore,
    },
    on: of === 'value' ? { STORED: target } : { RELEASED: target },
  });
  return {
    find: {
      [find]: {
        meta: { op: { kind: 'find', of }, source: LINES.find },
        on: {
          ...(of === 'value' ? { LOADED: find } : {}),
          FOUND: next.found,
          NOT_FOUND: next.found,
        },
      },
    },
    cutToRestore: {
      [cut]: {
        meta: { op: { kind: 'store', to: of, byte: 'NUL' }, source: LINES.cut },
        on: { STORED: stat, FAULTED: 'crash' },
      },
      [stat]: of === 'value' ? statByByte(machine, stat, restore, bad) : statWhole(restore, bad),
      [restore]: giveBack(next.good),
      [bad]: giveBack(next.bad),
    },
  };
}

/** Looks up a private copy in one row, since no other thread can interfere. */
const statWhole = (good: string, bad: string): Row => ({
  meta: { op: { kind: 'stat', of: 'parent' }, source: LINES.stat },
  on: { DIRECTORY: good, NOT_DIRECTORY: bad },
});

/** Looks up the shared string: reads its first byte, then lets the kernel read the path up to its NUL. */
function statByByte(machine: string, stat: string, good: string, bad: string): Call {
  const [first, rest] = [`${stat}a`, `${stat}b`];
  return {
    initial: first,
    states: {
      [first]: {
        meta: {
          label: 'statFirst',
          callLabel: 'stat',
          op: { kind: 'load', at: 'start' },
          source: LINES.stat,
        },
        on: { LOADED_NUL: `#${machine}.${good}`, LOADED_SLASH: rest, LOADED: rest },
      },
      [rest]: {
        meta: { op: { kind: 'stat', of: 'value' }, source: { ...LINES.stat, line: LINES.stat.line + 1 } },
        on: { LOADED: rest, DIRECTORY: `#${machine}.${good}`, NOT_DIRECTORY: `#${machine}.${bad}` },
      },
    },
  };
}

/** `strdup` of the shared string, which `clone` adds before the loan. */
export const duplicate = (row: string, next: string): States => ({
  [row]: {
    meta: { op: { kind: 'duplicate' }, source: LINES.find },
    on: { LOADED: row, DUPLICATED: next },
  },
});
