/** The outcomes of all interleavings in the foot of the lab, below the first view. */
export const foot = {
  'foot.label': 'Every interleaving',
  'foot.interleavings': 'interleavings',
  'foot.search': 'Search every interleaving',
} as const;
