/** The outcomes of all interleavings in the foot of the lab, below the first view. */
export const foot = {
  'foot.label': 'Every interleaving',
  'foot.interleavings': 'in all',
  'foot.clean': 'clean',
  'foot.efault': 'EFAULT',
  'foot.silent': 'silent',
  'foot.crash': 'crash',
  'foot.refused': 'refused',
  'foot.deadlock': 'deadlock',
  'foot.scheduler.coarse': 'random scheduler, coarse grain',
  'foot.scheduler.byte': 'random scheduler, byte grain',
  'foot.none': 'not searched yet for this path and fix',
  'foot.search': 'Search',
  'foot.all': 'All outcomes',
} as const;
