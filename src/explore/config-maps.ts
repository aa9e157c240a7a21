import type { Kind } from '../threads/index.ts';
import type * as closing from './closing-map.ts';
import type * as progress from './progress-graph.ts';
import type * as future from './run-future.ts';
import type * as sample from './sample.ts';

/* The maps of a config. Their kinds are those of the worlds. */

export type ClosingMap = closing.ClosingMap<Kind>;
export type ProgressGraph = progress.ProgressGraph<Kind>;
export type RunFuture = future.RunFuture<Kind>;
export type Sample = sample.Sample<Kind>;
export type FutureMoment = future.FutureMoment<Kind>;
