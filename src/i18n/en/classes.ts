import { GRAINS } from './grains.ts';

/**
 * The one table of names of classes of outcomes: whatever names one reads it here (grains.ts: of grains). A class has a name, and a
 * short form of it where a column or a line has no room; i18n/one-name.test.ts refuses any other.
 */
export const classes = {
  'class.detected': 'EFAULT, shown as “out of memory”',
  'class.crash': 'crash, SIGSEGV',
  'class.deadlock': 'deadlock',
  'class.garbage': 'poison accepted',
  'class.rejected': 'refused, EINVAL',
  'class.silent': 'silently shorter',
  'class.turnedAway': 'good path turned away',
  'class.freed': 'freed memory used, no harm',
  'class.fine': 'clean, every copy whole',

  'class.short.detected': 'EFAULT',
  'class.short.crash': 'crash',
  'class.short.deadlock': 'deadlock',
  'class.short.garbage': 'poison accepted',
  'class.short.rejected': 'EINVAL',
  'class.short.silent': 'silent',
  'class.short.turnedAway': 'turned away',
  'class.short.freed': 'freed memory used',
  'class.short.fine': 'clean',

  /** What sets classes of one kind apart. */
  'class.detail.anyBadPath': 'turned away: no slash',
  'class.detail.anyBadFile': 'turned away: no file',
  'class.detail.anyBadDir': 'turned away: no directory',
  'class.detail.uafReadSerializer': 'freed memory used: S reads',
  'class.detail.uafReadValidator': 'freed memory used: V reads',
  'class.detail.writeAfterFree': 'freed memory used: V writes',

  'grain.coarse': GRAINS.coarse,
  'grain.slot': GRAINS.slot,
  'grain.byte': GRAINS.byte,
} as const;
