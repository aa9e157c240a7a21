import type { Layout, PlacedColumn } from './layout.ts';

/** Returns the playhead position whose boundary is nearest to a position on the track. */
export function positionAt(layout: Layout, along: number): number {
  const last = layout.columns.at(-1)?.block.to ?? 0;
  return Math.min(last, Math.max(0, Math.round(layout.scale.invert(along))));
}

/**
 * Returns the offset of the window that shows a position on the track: as near as possible to the offset before, with a
 * share of the window free on both sides. The window starts between two columns, so that it cuts no block.
 */
export function offsetFor(layout: Layout, before: number, along: number, free: number): number {
  const { extent, view } = layout;
  const margin = view * free;
  return wholeOffset(
    layout,
    Math.min(along - margin, Math.max(along - view + margin, before), extent - view),
    along,
  );
}

/** Returns the offset at which the window shows a position on the track `at` px from its start, exactly where it can. */
export const offsetAt = ({ extent, view }: Layout, along: number, at: number): number =>
  Math.max(0, Math.round(Math.min(along - at, extent - view)));

/** Returns the offset between two columns nearest before a wished one, from which `along` is in the window. */
function wholeOffset(layout: Layout, wished: number, along: number): number {
  const { columns, extent, view } = layout;
  if (wished < 1) return 0;
  const at = columnAt(layout, wished);
  const start = columns[at]?.start ?? 0;
  const isTooEarly = wished >= extent - view || along - start > view;
  return Math.round((isTooEarly ? columns[at + 1]?.start : undefined) ?? start) + 1;
}

/** Returns the length of the window up to its last whole column; at the end of the track, all of it. */
export function wholeView(layout: Layout, offset: number): number {
  const { columns, end, view } = layout;
  if (offset + view >= end) return view;
  const { start = 0, size = 0 } = columns[columnAt(layout, offset + view)] ?? {};
  const until = start + size > offset + view ? start : start + size;
  return until > offset ? until - offset : view;
}

/** Returns the columns to draw: the window and about half of one on each side, on a grid that most moves do not cross. */
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

/** Returns the index of the column at a position on the track, or of the nearest one; -1 when there is none. */
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

/** Returns the column of a step (1-based). */
export const columnOf = (layout: Layout, step: number): PlacedColumn | undefined =>
  layout.columns[layout.columnOfStep[step - 1] ?? -1];
