import type { RunFuture } from './run-future.ts';

/** Returns the step, 1-based, that decided how a run ends; null when that was certain from the start, or is still open. */
export const decidingStep = ({ decidedAt }: Pick<RunFuture, 'decidedAt'>): number | null => decidedAt || null;
