/** The part `graph` of the search. Loaded with the search, not with the first view. */
export const graph = {
  'graph.title': 'Map of the interleavings',
};
