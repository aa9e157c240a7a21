/** The part `races` of the search. Loaded with the search, not with the first view. */
export const races = {
  'races.title': 'What would a race detector say?',
};
