import type { OrTooLarge } from '../../state/maps.svelte.ts';
import { foundIn, type Known } from '../../state/search-known.svelte.ts';

/** Returns a map that is known and small enough to be drawn; else null. */
export function drawn<Answer>(known: Known<OrTooLarge<Answer>>): Answer | null {
  const answer = foundIn(known)?.answer;
  return answer === undefined || answer === 'tooLarge' ? null : answer;
}
