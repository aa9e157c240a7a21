import type { Moment } from '../schedule/index.ts';

/** Undo and redo as a value: what lies before and behind the present. */
export interface History {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** Moments kept; older ones are forgotten. */
const MOST = 200;

/** A new run was made from `present`: redo is gone. */
export const push = (history: History, present: Moment): History => ({
  past: [...history.past, present].slice(-MOST),
  future: [],
});

/** One step back; null when there is none. */
export function undo(history: History, present: Moment): { history: History; moment: Moment } | null {
  const moment = history.past.at(-1);
  if (!moment) return null;
  return { history: { past: history.past.slice(0, -1), future: [present, ...history.future] }, moment };
}

/** One step forward again; null when there is none. */
export function redo(history: History, present: Moment): { history: History; moment: Moment } | null {
  const [moment, ...future] = history.future;
  if (!moment) return null;
  return { history: { past: [...history.past, present], future }, moment };
}
