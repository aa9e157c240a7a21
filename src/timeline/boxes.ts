import { STEP, type Layout, type PlacedColumn } from './layout.ts';

/** A position on the page, px from the corner of the drawing. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Returns a length that is `n` px on a usual screen, and grows with the type. */
export const px = ({ rem }: Pick<Layout, 'rem'>, n: number): number => (n * rem) / 16;

/** Converts along and across to a position on the page. */
export const dotOf = (layout: Layout, along: number, across: number): Dot =>
  layout.isVertical ? { x: across, y: along } : { x: along, y: across };

/** Returns the rectangle between two ends along and two across. */
export function boxOf(
  layout: Layout,
  along: readonly [number, number],
  across: readonly [number, number],
): Box {
  const [x, y] = layout.isVertical ? [across, along] : [along, across];
  return { left: x[0], top: y[0], width: x[1] - x[0], height: y[1] - y[0] };
}

/** Returns the block of a column, without the gaps around it and, in an opened run's first step, without its button. */
export function blockBox(layout: Layout, column: PlacedColumn): Box {
  const { start, size, block, isFirstOpened } = column;
  const room = isFirstOpened ? STEP * layout.rem : 0;
  const skip = layout.isVertical ? 0 : room;
  const lane = laneSpan(layout, block.thread);
  return boxOf(
    layout,
    [start + layout.inset + skip, start + size - layout.inset],
    [lane[0], lane[1] - (layout.isVertical ? room : 0)],
  );
}

/** Returns the button that opens or folds: at the far end of a folded block, before the first step of an opened run. */
export function toggleBox(layout: Layout, column: PlacedColumn): Box {
  const { start, size, block, isFirstOpened } = column;
  const lane = laneSpan(layout, block.thread);
  const room = STEP * layout.rem;
  const ends: readonly [number, number] = [start + layout.inset, start + size - layout.inset];
  if (layout.isVertical) return boxOf(layout, ends, [lane[1] - room, lane[1]]);
  return boxOf(layout, isFirstOpened ? [ends[0], ends[0] + room] : [ends[1] - room, ends[1]], lane);
}

/** Returns the extent of a lane's blocks across, with a gap to the lane's rules. */
export function laneSpan(layout: Layout, lane: number): readonly [number, number] {
  const { laneGap } = layout;
  const air = layout.isVertical ? layout.inset : px(layout, layout.dress === 'strip' ? 1 : 2);
  return [laneStart(layout, lane) + laneGap / 2 + air, laneStart(layout, lane + 1) - laneGap / 2 - air];
}

/** Returns where a lane begins across. */
export const laneStart = ({ laneSize, laneStarts }: Layout, lane: number): number =>
  laneStarts?.[lane] ?? lane * laneSize;

export const laneMiddle = (layout: Layout, lane: number): number =>
  (laneStart(layout, lane) + laneStart(layout, lane + 1)) / 2;

/** Reports whether a lane is folded to a stub. */
export const isFoldedLane = (layout: Layout, lane: number): boolean =>
  layout.laneStarts !== undefined && laneStart(layout, lane + 1) - laneStart(layout, lane) < 2 * layout.rem;
