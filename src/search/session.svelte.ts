import { countsOf, type Counts, type Lab } from '../state/index.ts';
import { Maps } from '../state/maps.svelte.ts';
import { Search } from '../state/search.svelte.ts';

/** The search of a lab, what it has counted, and the maps of its interleavings. */
export interface Session {
  readonly counts: Counts;
  readonly search: Search;
  readonly maps: Maps;
}

const KEPT = new WeakMap<Lab, Session>();

/**
 * Returns the search and the maps of a lab. What they have found stays while the reader goes from page to page; the page
 * that shows them ends their workers when it is left.
 */
export function sessionOf(lab: Lab): Session {
  const kept = KEPT.get(lab);
  if (kept) return kept;
  // Of no component: what one derives stops with it.
  $effect.root(() => {
    const counts = countsOf(lab);
    KEPT.set(lab, { counts, search: new Search(lab, counts), maps: new Maps(lab) });
  });
  return sessionOf(lab);
}
