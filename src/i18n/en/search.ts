/** The part `search` of the search. Loaded with the search, not with the first view. */
export const search = {
  'search.title': 'Every interleaving',
};
