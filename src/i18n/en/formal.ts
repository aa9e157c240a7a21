/** The part `formal` of the search. Loaded with the search, not with the first view. */
export const formal = {
  'formal.title': 'Take it further',
};
