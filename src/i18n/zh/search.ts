import type { search as english } from '../en/search.ts';
import type { Translation } from '../translation.ts';

/** The part `search` of the search. */
export const search: Translation<typeof english> = {
  'search.title': '全部交错',
};
