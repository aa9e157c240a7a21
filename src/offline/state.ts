import type { Held } from './listed.ts';

/**
 * Whether the site is ready for offline: nothing is known yet; it is being stored; it is; so is a newer version, which opens
 * with the next visit; not all of it could be fetched; this address is not one at which browsers store a site; this browser
 * stores none.
 */
export type OfflineState = 'unknown' | 'storing' | 'ready' | 'newer' | 'failed' | 'insecure' | 'none';

/** What the state is by a worker's answer to a page of the build `own`. */
export function stateBy(held: Held, own: string): OfflineState {
  if (!held.isWhole) return 'failed';
  return held.build === own ? 'ready' : 'newer';
}
