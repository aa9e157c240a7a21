import type { ProgressGraph } from '../explore/index.ts';
import type { Kind } from '../threads/index.ts';
import { markPath } from './marks.ts';
import type { Point } from './stair.ts';

/** Largest cell and radius of a dot, px. */
const [MOST, DOT] = [26, 2.6];

/** A run as a staircase among all runs, small enough for a card: paths in px from the upper left corner. */
export interface SmallGraph {
  readonly width: number;
  readonly height: number;
  /** A dot for every point that some run passes. */
  readonly dots: string;
  /** Marks of one kind, whose area is the share of the runs through the point that come to it. */
  readonly marks: string;
  readonly line: string;
  readonly start: Point;
  readonly end: Point;
}

/** Draws the points of a progress graph, the marks of one kind, and a run, in at most `width` px. */
export function smallGraph(
  { x, y, kinds, points }: ProgressGraph,
  kind: Kind,
  stair: readonly (Point | null)[],
  width: number,
): SmallGraph {
  const [columns, rows] = [x.places.length + 1, y.places.length + 1];
  const cell = Math.min(MOST, width / columns);
  const left = (at: number): number => round((at + 0.5) * cell);
  const top = (at: number): number => round((rows - 0.5 - at) * cell);
  const row = kinds.indexOf(kind);
  const radius = Math.min(DOT, cell * 0.12);
  const inside = stair.filter((point): point is Point => point !== null);
  const place = ({ x: px, y: py }: Point): Point => ({ x: left(px), y: top(py) });
  const [first, last] = [inside[0], inside.at(-1)].map((point) => place(point ?? { x: 0, y: 0 }));
  return {
    width: round(columns * cell),
    height: round(rows * cell),
    dots: points.map((point) => dot(left(point.x), top(point.y), radius)).join(''),
    marks:
      kind === 'fine'
        ? ''
        : points
            .map((point) =>
              markPath(
                kind,
                new Map([[kind, point.shares[row] ?? 0]]),
                left(point.x),
                top(point.y),
                cell * 1.4,
              ),
            )
            .join(''),
    line: inside.map((point, index) => (index === 0 ? 'M' : 'L') + xy(place(point))).join(''),
    start: first ?? { x: 0, y: 0 },
    end: last ?? { x: 0, y: 0 },
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const xy = ({ x, y }: Point): string => `${x} ${y}`;
const dot = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${round(2 * r)} 0a${r} ${r} 0 1 0 ${round(-2 * r)} 0z`;
