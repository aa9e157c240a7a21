import type { Layout, PlacedColumn } from './layout.ts';

/** The playhead position whose boundary is nearest to a place on the track. */
export function positionAt(layout: Layout, along: number): number {
  const last = layout.columns.at(-1)?.block.to ?? 0;
  return Math.min(last, Math.max(0, Math.round(layout.scale.invert(along))));
}

/**
 * Returns how far the track is pushed back, so that a place on it stays in the window: no further from where it was than
 * needed, with a share of the window kept free on both sides. The window begins between two columns, so that it cuts no
 * block.
 */
export function offsetFor(layout: Layout, before: number, along: number, free: number): number {
  const { columns, extent, view } = layout;
  const margin = view * free;
  const wished = Math.min(along - margin, Math.max(along - view + margin, before), extent - view);
  if (wished < 1) return 0;
  const at = columnAt(layout, wished);
  const start = columns[at]?.start ?? 0;
  const isTooEarly = wished >= extent - view || along - start > view;
  return Math.round((isTooEarly ? columns[at + 1]?.start : undefined) ?? start) + 1;
}

/** Length of the window up to the last column that stands in it as a whole; all of it at the end of the track. */
export function wholeView(layout: Layout, offset: number): number {
  const { columns, end, view } = layout;
  if (offset + view >= end) return view;
  const { start = 0, size = 0 } = columns[columnAt(layout, offset + view)] ?? {};
  const until = start + size > offset + view ? start : start + size;
  return until > offset ? until - offset : view;
}

/** Columns to draw: those in the window and half a window on each side, in steps that keep most moves free of changes. */
export function drawnColumns(
  layout: Layout,
  offset: number,
): { readonly first: number; readonly last: number } {
  const margin = layout.view / 2;
  const grid = Math.floor(offset / margin) * margin;
  return {
    first: columnAt(layout, grid - margin),
    last: columnAt(layout, grid + layout.view + margin * 2),
  };
}

/** Index of the column at a place on the track; the nearest one outside. -1 when there is none. */
export function columnAt(layout: Layout, along: number): number {
  const { columns } = layout;
  let low = 0;
  let high = columns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((columns[middle]?.start ?? 0) <= along) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** The column of a step (1-based). */
export const columnOf = (layout: Layout, step: number): PlacedColumn | undefined =>
  layout.columns[layout.columnOfStep[step - 1] ?? -1];
