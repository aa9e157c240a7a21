import type { graph as english } from '../en/graph.ts';
import type { Translation } from '../translation.ts';

/** The part `graph` of the search. */
export const graph: Translation<typeof english> = {
  'graph.title': '交错的地图',
};
