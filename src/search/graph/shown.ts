import type { Point } from '../../answers/stair.ts';
import type { ProgressGraph, ProgressPoint } from '../../explore/index.ts';
import type { ThreadView } from '../../frames/index.ts';
import type { Kind } from '../../threads/index.ts';

/** What the graph shows, for the views that tell of it beside and below the drawing. */
export interface Shown {
  readonly graph: ProgressGraph;
  /** The threads of its two axes. */
  readonly x: ThreadView;
  readonly y: ThreadView;
  /** The point under the pointer, or else that of the playhead, in words. */
  readonly point: ProgressPoint;
  readonly isPlayhead: boolean;
  readonly where: string;
  /** The point of the playhead. */
  readonly here: Point;
  /** What all runs come to. */
  readonly whole: readonly number[];
  /** The class of the run on the stage; null while it is open. */
  readonly runKind: Kind | null;
  /** Names a place on an axis. */
  readonly placeOf: (axis: 'x' | 'y', place: number) => string;
  /** Seeks a point that lies on the run; takes a shortest run to any other. */
  readonly ongo: (point: Point) => void;
  /** Leads the run through a point. */
  readonly onlead: (point: Point) => void;
}
