import { stepScale } from '../../timeline/step-scale.ts';
import type { Course, Span } from '../../explore/index.ts';
import type { Point } from '../../answers/stair.ts';

/** Cells are not larger than this, px. */
const MOST = 52;

/** Smallest cell, px, in which a row has room for its name. */
export const NAME = 40;

/** What part of the plane is seen: `zoom` times as large, with the point (`x`, `y`) in the middle. */
export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** Where points lie on the page, in px from the upper left corner of the drawing. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  /** Room for the names of rows: left of the points, below, and for the names of bands. */
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly cell: number;
  readonly x: (place: number) => number;
  readonly y: (place: number) => number;
  /** The point that is nearest to a place on the page. */
  readonly nearest: (left: number, top: number) => Point;
}

/** Lays the plane out in `width` px, with points on at most `most` rem of height. Text is `rem` px high. */
export function planeOf(width: number, rem: number, x: Course, y: Course, view: View, most = 42): Plane {
  const isNarrow = width < 34 * rem;
  const [left, right] = isNarrow ? [3.25 * rem, 1.5 * rem] : [8.5 * rem, 2.25 * rem];
  const [columns, rows] = [x.places.length, y.places.length];
  const room = width - left - right;
  // Half a cell of air around the outermost points.
  const fit = Math.min(
    ((MOST * rem) / 16) * (columns < 8 ? 1.6 : 1),
    room / (columns + 1),
    (most * rem) / (rows + 1),
  );
  // Names of rows stand on two lines, where there is room for names.
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

/** The whole plane. */
export const wholeView = (x: Course, y: Course): View => ({
  zoom: 1,
  x: x.places.length / 2,
  y: y.places.length / 2,
});

/** Most that one can zoom in. */
export const MOST_ZOOM = 12;

/** Another zoom or middle, kept so that the plane fills the drawing. */
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

/** The box where a span of x crosses a span of y. */
export function boxOf({ x, y }: Plane, across: Span, up: Span): Box {
  const [left, top] = [x(across.from), y(up.to)];
  return { left, top, width: x(across.to) - left, height: y(up.from) - top };
}
