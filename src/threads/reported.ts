import type { ArticleFix } from './worlds/reported.ts';
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
import { LINES, asReported } from './source.ts';
import { BADDIR, duplicate, loan } from './validation.ts';

/** The words of a fix as properties. `join-holding-lock` is a lock whose freeing thread waits too late. */
interface Choice {
  readonly clones: boolean;
  readonly locks: boolean;
  readonly joins: boolean;
  readonly counts: boolean;
  readonly joinsHoldingLock: boolean;
}

function choice(fix: readonly ArticleFix[]): Choice {
  const joinsHoldingLock = fix.includes('join-holding-lock');
  return {
    clones: fix.includes('clone'),
    locks: fix.includes('lock') || joinsHoldingLock,
    joins: fix.includes('join'),
    counts: fix.includes('refcount'),
    joinsHoldingLock,
  };
}

/** Frees the pair, then the list head. `awaits` applies only before the first byte. */
function freeing(machine: string, suffix: string, next: string, awaits: boolean): States {
  const poison = { op: { kind: 'freePair' }, row: 'F1', source: asReported(LINES.free) } as const;
  const pair: Call = {
    initial: 'first',
    states: {
      first: { meta: awaits ? { ...poison, awaits: 'others' } : poison, on: { LOADED: 'rest' } },
      rest: { meta: poison, on: { LOADED: 'rest', FREED: `#${machine}.F2${suffix}` } },
    },
  };
  return {
    [`F1${suffix}`]: pair,
    [`F2${suffix}`]: {
      meta: { row: 'F2', op: { kind: 'freeList' }, source: asReported(LINES.free) },
      on: { FREED: next },
    },
  };
}

/** Ends a thread's use of the shared list: releases the mutex, then drops its reference, then goes on. */
function leaving(
  machine: string,
  fix: Choice,
  suffix: string,
  next: string,
): { first: string; states: States } {
  const dropped: States = fix.counts
    ? {
        [`REF${suffix}`]: {
          meta: { row: 'REF', op: { kind: 'drop' } },
          on: { DROPPED: next, DROPPED_LAST: `F1${suffix}` },
        },
        ...freeing(machine, suffix, next, false),
      }
    : {};
  const afterUnlock = fix.counts ? `REF${suffix}` : next;
  return fix.locks
    ? { first: `UN${suffix}`, states: { [`UN${suffix}`]: unlockRow(afterUnlock), ...dropped } }
    : { first: afterUnlock, states: dropped };
}

/** The validating thread, which borrows the last slash of the shared string (rows V1 to V4; V0 with `clone`). */
export function validatorMachine(fixes: readonly ArticleFix[]): ThreadMachine {
  const fix = choice(fixes);
  const good = leaving('validator', fix, '', 'ok');
  const bad = leaving('validator', fix, BADDIR, 'baddir');
  const of = fix.clones ? 'parent' : 'value';
  const { find, cutToRestore } = loan('validator', { find: 'V1', cut: 'V2', stat: 'V3', restore: 'V4' }, of, {
    found: 'V2',
    good: good.first,
    bad: bad.first,
  });
  const work = fix.clones ? 'V0' : 'V1';
  return threadMachine('validator', fix.locks ? 'LK' : work, {
    ...(fix.locks ? { LK: lockRow(work) } : {}),
    ...(fix.clones ? duplicate('V0', 'V1') : {}),
    ...find,
    ...cutToRestore,
    ...good.states,
    ...bad.states,
    ...ends('ok', 'baddir', 'crash'),
  });
}

/** The serializing thread: measures the shared string, reads header and name, copies the value, and asks the kernel. */
export function serializerMachine(fixes: readonly ArticleFix[]): ThreadMachine {
  const fix = choice(fixes);
  const leave = leaving('serializer', fix, '', 'S5');
  return threadMachine('serializer', fix.locks ? 'LK' : 'S1', {
    ...(fix.locks ? { LK: lockRow('S1') } : {}),
    S1: {
      meta: { op: { kind: 'measure' }, source: asReported(LINES.measure) },
      on: { LOADED: 'S1', MEASURED: 'S2' },
    },
    S2: {
      meta: { op: { kind: 'touch', object: 'header' }, source: asReported(LINES.pack) },
      on: { READ: 'S3', FAULTED: 'crash' },
    },
    S3: {
      meta: { op: { kind: 'touch', object: 'name' }, source: asReported(LINES.pack) },
      on: { READ: 'S4' },
    },
    S4: {
      meta: { op: { kind: 'copy' }, source: asReported(LINES.copy) },
      on: { LOADED: 'S4', COPIED: leave.first },
    },
    ...leave.states,
    S5: {
      meta: { op: { kind: 'submit' }, source: asReported(LINES.submit) },
      on: {
        ACCEPTED: 'ok',
        SHORTENED: 'trunc',
        GARBLED: 'garbage',
        REJECTED: 'einval',
        REJECTED_GARBLED: 'einval:garbage',
        REFUSED: 'efault',
      },
    },
    ...ends('ok', 'trunc', 'garbage', 'einval', 'einval:garbage', 'efault', 'crash'),
  });
}

/** The freeing thread: frees the pair, then the list. With `refcount` it drops its reference; the last one frees. */
export function freerMachine(fixes: readonly ArticleFix[]): ThreadMachine {
  const fix = choice(fixes);
  if (fix.counts) {
    return threadMachine('freer', 'FR', {
      FR: { meta: { op: { kind: 'drop' } }, on: { DROPPED: 'done', DROPPED_LAST: 'F1' } },
      ...freeing('freer', '', 'done', false),
      ...ends('done'),
    });
  }
  const locked = lockRow('F1');
  const lock: Row = fix.joins ? { ...locked, meta: { ...locked.meta, awaits: 'others' } } : locked;
  return threadMachine('freer', fix.locks ? 'LK' : 'F1', {
    ...(fix.locks ? { LK: lock } : {}),
    ...freeing('freer', '', fix.locks ? 'UN' : 'done', fix.joinsHoldingLock || (fix.joins && !fix.locks)),
    ...(fix.locks ? { UN: unlockRow('done') } : {}),
    ...ends('done'),
  });
}
