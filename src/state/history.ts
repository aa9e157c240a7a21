import type { StepNote } from '../frames/index.ts';
import type { Moment } from '../schedule/index.ts';

/** What undo leads back to. */
export type Kept = Moment & { readonly notes: readonly StepNote[] };

/** Undo and redo as a value: the moments before and after the present one. */
export interface History<M = Moment> {
  readonly past: readonly M[];
  readonly future: readonly M[];
}

export const NO_HISTORY: History<never> = { past: [], future: [] };

/** Most moments to keep; older ones are dropped. */
const MOST = 200;

/** Records `present` before a new run replaces it; clears redo. */
export const push = <M>(history: History<M>, present: M): History<M> => ({
  past: [...history.past, present].slice(-MOST),
  future: [],
});

/** Goes one moment back; returns null when there is none. */
export function undo<M>(history: History<M>, present: M): { history: History<M>; moment: M } | null {
  const moment = history.past.at(-1);
  if (moment === undefined) return null;
  return { history: { past: history.past.slice(0, -1), future: [present, ...history.future] }, moment };
}

/** Goes one moment forward again; returns null when there is none. */
export function redo<M>(history: History<M>, present: M): { history: History<M>; moment: M } | null {
  const [moment, ...future] = history.future;
  if (moment === undefined) return null;
  return { history: { past: [...history.past, present], future }, moment };
}
