import type { ChainLink } from '../frames/index.ts';

/** What was lit when the chain was last drawn. */
export interface Lit {
  readonly position: number;
  /** Ids of the links of that chain, as one text. */
  readonly chain: string;
  readonly reached: number;
}

const reachedOf = (links: readonly ChainLink[]): number => links.filter(({ isReached }) => isReached).length;

/** Returns what is lit now, for comparison at the next step. */
export const litOf = (links: readonly ChainLink[], position: number): Lit => ({
  position,
  chain: links.map(({ id }) => id).join(' '),
  reached: reachedOf(links),
});

/**
 * Returns the first link that this step lights when the playhead has gone one step forward along the same chain; from there
 * on the links light up one after the other. Null when all are drawn at once.
 */
export function firstFresh(before: Lit | null, links: readonly ChainLink[], position: number): number | null {
  if (before?.position !== position - 1) return null;
  const now = litOf(links, position);
  return now.chain === before.chain && now.reached > before.reached ? before.reached : null;
}
