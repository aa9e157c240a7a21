import type { Moment } from '../schedule/index.ts';

/** Undo and redo as a value: the moments before and after the present one. */
export interface History {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** Most moments to keep; older ones are dropped. */
const MOST = 200;

/** Records `present` before a new run replaces it; clears redo. */
export const push = (history: History, present: Moment): History => ({
  past: [...history.past, present].slice(-MOST),
  future: [],
});

/** Goes one moment back; returns null when there is none. */
export function undo(history: History, present: Moment): { history: History; moment: Moment } | null {
  const moment = history.past.at(-1);
  if (!moment) return null;
  return { history: { past: history.past.slice(0, -1), future: [present, ...history.future] }, moment };
}

/** Goes one moment forward again; returns null when there is none. */
export function redo(history: History, present: Moment): { history: History; moment: Moment } | null {
  const [moment, ...future] = history.future;
  if (!moment) return null;
  return { history: { past: [...history.past, present], future }, moment };
}
