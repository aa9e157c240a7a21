import type { TalkState } from './state.ts';

/** Order of two states of one talk: by take-overs, then by changes, then by the name of the driver. */
function compare(one: TalkState, other: TalkState): number {
  if (one.term !== other.term) return one.term - other.term;
  if (one.revision !== other.revision) return one.revision - other.revision;
  return one.driver === other.driver ? 0 : one.driver < other.driver ? -1 : 1;
}

/**
 * Returns the later of a window's own state and one that came from another window. States are ordered, so messages that are
 * late, doubled or out of order take no window back, and all windows end with the same one. A state of another talk counts
 * for nothing.
 */
export const later = (own: TalkState, come: TalkState): TalkState =>
  come.talk === own.talk && compare(come, own) > 0 ? come : own;

/** Returns a state as the change of a window: one that did not drive takes over by it. */
export function changedBy(name: string, before: TalkState, after: TalkState): TalkState {
  if (before.driver === name) return { ...after, revision: before.revision + 1 };
  return { ...after, term: before.term + 1, revision: 0, driver: name };
}
