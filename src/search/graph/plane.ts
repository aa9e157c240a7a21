import { stepScale } from '../../timeline/step-scale.ts';
import type { Course, Span } from '../../explore/index.ts';
import type { Point } from '../../answers/stair.ts';

/** Largest cell, px. */
const MOST = 52;

/** Smallest cell, px, that has room for the name of a row. */
export const NAME = 40;

/** The visible part of the plane: magnified by `zoom`, with the point (`x`, `y`) in the middle. */
export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** Positions of points, px from the upper left corner of the drawing. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  /** Room around the points: for the names of rows at the left and below, of bands above. */
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly cell: number;
  readonly x: (place: number) => number;
  readonly y: (place: number) => number;
  /** Returns the point nearest to a position. */
  readonly nearest: (left: number, top: number) => Point;
}

/** Lays out the plane in `width` px and at most `most` rem of height. `rem` is the height of text in px. */
export function planeOf(width: number, rem: number, x: Course, y: Course, view: View, most = 42): Plane {
  const isNarrow = width < 34 * rem;
  const [left, right] = isNarrow ? [3.25 * rem, 1.5 * rem] : [8.5 * rem, 2.25 * rem];
  const [columns, rows] = [x.places.length, y.places.length];
  const room = width - left - right;
  // Leaves half a cell around the outermost points.
  const fit = Math.min(
    ((MOST * rem) / 16) * (columns < 8 ? 1.6 : 1),
    room / (columns + 1),
    (most * rem) / (rows + 1),
  );
  // Names of rows take two lines where they are shown.
  const margin = { left, right, top: 3 * rem, bottom: (fit < NAME ? 3 : 4) * rem };
  const cell = fit * view.zoom;
  const [inner, outer] = [fit * (columns + 1), fit * (rows + 1)];
  const half = [inner / cell / 2, outer / cell / 2] as const;
  const across = stepScale([view.x - half[0], view.x + half[0]], [margin.left, margin.left + inner]);
  const up = stepScale([view.y - half[1], view.y + half[1]], [margin.top + outer, margin.top]);
  const clamp = (value: number, end: number): number => Math.max(0, Math.min(end, Math.round(value)));
  return {
    width: margin.left + inner + margin.right,
    height: margin.top + outer + margin.bottom,
    margin,
    cell,
    x: across,
    y: up,
    nearest: (left, top) => ({ x: clamp(across.invert(left), columns), y: clamp(up.invert(top), rows) }),
  };
}

/** Returns the view of the whole plane. */
export const wholeView = (x: Course, y: Course): View => ({
  zoom: 1,
  x: x.places.length / 2,
  y: y.places.length / 2,
});

/** Largest zoom. */
export const MOST_ZOOM = 12;

/** Limits a wished zoom and middle, so that the plane fills the drawing. */
export function viewed(x: Course, y: Course, wished: View): View {
  const zoom = Math.max(1, Math.min(MOST_ZOOM, wished.zoom));
  const keep = (middle: number, end: number): number => {
    const half = (end + 1) / 2 / zoom;
    return Math.max(half - 0.5, Math.min(end + 0.5 - half, middle));
  };
  return { zoom, x: keep(wished.x, x.places.length), y: keep(wished.y, y.places.length) };
}

/** A rectangle in the plane, in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Returns the box where a span of x crosses a span of y. */
export function boxOf({ x, y }: Plane, across: Span, up: Span): Box {
  const [left, top] = [x(across.from), y(up.to)];
  return { left, top, width: x(across.to) - left, height: y(up.from) - top };
}

/** The way that an arrow key leads on the plane: steps of the first thread, of the second. */
export const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
