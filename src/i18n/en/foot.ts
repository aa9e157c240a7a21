/** The outcomes of all interleavings in the foot of the lab, which lead to the search. */
export const foot = {
  'foot.label': 'Every interleaving',
  'foot.interleavings': 'interleavings',
  'foot.search': 'Search every interleaving',
} as const;
