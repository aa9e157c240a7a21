/** The outcomes of all interleavings in the foot of the lab, below the first view. */
export const foot = {
  'foot.label': 'Every interleaving',
  'foot.interleavings': 'interleavings',
  'foot.clean': 'clean',
  'foot.efault': 'EFAULT',
  'foot.silent': 'silent',
  'foot.crash': 'crash',
  'foot.refused': 'refused',
  'foot.deadlock': 'deadlock',
  'foot.search': 'Search every interleaving',
} as const;
