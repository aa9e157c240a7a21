import { scaleBand, type ScaleBand } from 'd3-scale';
import type { Column } from './columns.ts';
import { stepScale, type StepScale } from './step-scale.ts';

/**
 * Where things stand on the timeline, for both ways that time can run. Lengths are px and follow the root font size.
 * "Along" is the direction of time (to the right, or downwards on a phone), "across" that of the lanes.
 */
export interface Layout {
  readonly isVertical: boolean;
  /** px per rem: everything scales with the reader's type. */
  readonly rem: number;
  /** Short heads, no access lines. */
  readonly isCompact: boolean;
  /** All of the run in a narrow strip: letters, blocks, and the playhead. */
  readonly isStrip: boolean;
  /** Before the window: the lane heads (across them on a phone: the step numbers). */
  readonly head: number;
  /** The row of step numbers over the lanes; on a phone the row of lane heads. */
  readonly rail: number;
  /** Thread number to px across: a band a lane. */
  readonly lanes: ScaleBand<number>;
  readonly laneSize: number;
  readonly laneCount: number;
  /** Length of the window on the track, along. */
  readonly view: number;
  /** Length of the track: origin, columns, room for offers behind an unfinished run, and the end. */
  readonly extent: number;
  /** Where the string as parsed stands, before the first column. */
  readonly origin: number;
  /** Where the last column (and the room for offers) ends. */
  readonly end: number;
  readonly columns: readonly PlacedColumn[];
  /** Steps done to px along, exact inside a folded run; continued over the room for offers. */
  readonly scale: StepScale;
  /** Index of the column of step n at n - 1. */
  readonly columnOfStep: readonly number[];
  /** Size of a plain column: the room that an offer takes. */
  readonly unit: number;
  /** Half of the gap between two blocks. */
  readonly inset: number;
}

export interface PlacedColumn extends Column {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

export interface Room {
  /** Inner width of the timeline, px. */
  readonly width: number;
  readonly rem: number;
  readonly lanes: number;
  /** Nobody can run behind the last step. */
  readonly isFinished: boolean;
  /** Longest window downwards, in rows. */
  readonly mostRows?: number | undefined;
  /** Where there is no width, a strip instead of lanes downwards. */
  readonly isStrip?: boolean | undefined;
}

/** A place on the page, in px from the corner of the drawing. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Below this width time turns downwards: 700 px of page less two margins of 16. */
const TURN = 41.75;
/** From this width on lanes have names and blocks have access lines where they are wide enough. */
const ROOMY = 70;
/** From this width on a seventh of it holds two words. */
const ROOM_OVER = 60;
/** Fewest columns that share the width, so that a short run does not swell. */
const FEWEST = 7;
/** Longest window downwards, in rows, before the axis scrolls under the playhead; where nothing else asks for less. */
const MOST_ROWS = 10;

/** Lengths in rem. 2.75 rem are the 44 px that a step keeps at least. */
const ACROSS = { roomy: 3.625, compact: 3.0625 };
const STEP = 2.75;
/** A folded run has a button and should have room for its words beside it; in a long run the button must do. */
const FOLDED = { roomy: 11.5, compact: 9, least: 6.5 };
/** Letters of a code that fit in a step; each more of them widens it. */
const SHORT = 3;
const LETTER = 0.5;
/** All lanes of a strip. */
const STRIP = 3.375;
const ROW = 2.9375;
const FOLDED_ROW = 4.25;
const LEAD = 0.75;

/** Lays the columns out in the room there is. Pure; a new layout only when the run or the room changes. */
export function layoutOf(columns: readonly Column[], room: Room): Layout {
  const { width, rem, lanes, isFinished, mostRows = MOST_ROWS } = room;
  const isNarrow = width < TURN * rem;
  const isStrip = isNarrow && room.isStrip === true;
  const isVertical = isNarrow && !isStrip;
  const isCompact = width < ROOMY * rem;
  const head = (isStrip ? 1.75 : isVertical ? 2 : isCompact ? 2.5 : 8) * rem;
  // What died stands over the last column where that is wide enough, else it needs room beside the bar.
  const hasRoomOver = isCompact && columns.length <= FEWEST && width >= ROOM_OVER * rem;
  const tail = (isStrip ? 1.25 : isVertical ? 2.5 : hasRoomOver ? 1.25 : isCompact ? 3.75 : 4.25) * rem;
  const lead = LEAD * rem;
  const laneSize = isVertical
    ? (width - head) / Math.max(1, lanes)
    : (isStrip ? Math.max(1.125, STRIP / lanes) : isCompact ? ACROSS.compact : ACROSS.roomy) * rem;
  const across = width - head - lead - tail;
  const sizes = (folded: number): readonly number[] =>
    columns.map((column) => (isStrip ? 0 : leastSize(column, isVertical, folded) * rem));
  const wished = sizes(isCompact ? FOLDED.compact : FOLDED.roomy);
  const isRoomFor = wished.reduce((sum, size) => sum + size, isFinished ? 0 : STEP * rem) <= across;
  const least = isRoomFor ? wished : sizes(FOLDED.least);
  const unit = isVertical
    ? ROW * rem
    : commonSize(least, across, isStrip ? 0 : STEP * rem, isFinished ? 0 : 1);
  let at = lead;
  const placed = columns.map((column, index): PlacedColumn => {
    const size = isVertical ? (least[index] ?? unit) : Math.max(unit, least[index] ?? 0);
    const start = at;
    at += size;
    return { ...column, index, start, size };
  });
  const recorded = at;
  const end = isFinished && placed.length > 0 ? recorded : recorded + unit;
  const last = placed.at(-1)?.block.to ?? 0;
  const extent = end + tail;
  const full = isVertical ? Math.min(extent, lead + tail + mostRows * ROW * rem) : width - head;
  return {
    isVertical,
    rem,
    isCompact,
    isStrip,
    head,
    rail: (isStrip ? 0.25 : isVertical ? 2.25 : 1.375) * rem,
    lanes: scaleBand<number>()
      .domain(Array.from({ length: lanes }, (_, lane) => lane))
      .range([0, lanes * laneSize]),
    laneSize,
    laneCount: lanes,
    view: Math.max(full, STEP * rem),
    extent,
    origin: lead / 2,
    end,
    columns: placed,
    scale: stepScale(
      [0, ...placed.map((column) => column.block.to), last + 1],
      [lead, ...placed.map((column) => column.start + column.size), recorded + unit],
    ),
    columnOfStep: placed.flatMap(({ block, index }) =>
      new Array<number>(block.to - block.from + 1).fill(index),
    ),
    unit,
    inset: isVertical ? 0.15625 * rem : Math.min((isCompact ? 0.25 : 0.375) * rem, unit * 0.07),
  };
}

function leastSize(column: Column, isVertical: boolean, folded: number): number {
  if (column.kind === 'folded') return isVertical ? FOLDED_ROW : folded;
  if (isVertical) return ROW;
  return column.isFirstOpened ? STEP + STEP : STEP + LETTER * Math.max(0, column.block.row.length - SHORT);
}

/** The size that fills the room when columns that need more than it get more; never below `floor`. */
function commonSize(least: readonly number[], room: number, floor: number, extra: number): number {
  const most = room / FEWEST;
  let size = Math.min(most, room / Math.max(1, least.length + extra));
  // Each round fixes the columns that need more; the rest share what is left. It settles after a few rounds.
  for (let round = 0; round < 8; round += 1) {
    const large = least.filter((need) => need > size);
    const others = least.length + extra - large.length;
    if (others === 0) break;
    const next = Math.min(most, (room - large.reduce((sum, need) => sum + need, 0)) / others);
    if (Math.abs(next - size) < 0.5) break;
    size = next;
  }
  return Math.max(floor, size);
}

/** The playhead position whose boundary is nearest to a place on the track. */
export function positionAt(layout: Layout, along: number): number {
  const last = layout.columns.at(-1)?.block.to ?? 0;
  return Math.min(last, Math.max(0, Math.round(layout.scale.invert(along))));
}

/**
 * How far the track is pushed back, so that a place on it stays in the window: no further than needed from where it was,
 * with a share of the window kept free on both sides. It is cut between two columns, so that no block is.
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

/** From along and across to the page. */
export const spotOf = (layout: Layout, along: number, across: number): Spot =>
  layout.isVertical ? { x: across, y: along } : { x: along, y: across };

/** A rectangle by its ends along and across. */
export function boxOf(
  layout: Layout,
  along: readonly [number, number],
  across: readonly [number, number],
): Box {
  const [x, y] = layout.isVertical ? [across, along] : [along, across];
  return { left: x[0], top: y[0], width: x[1] - x[0], height: y[1] - y[0] };
}

/** The block of a column in its lane, less half of the gap on each side. The first of an opened run leaves its button room. */
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

/** The button that opens or folds: over the far end of a folded block, before the first step of an opened run. */
export function toggleBox(layout: Layout, column: PlacedColumn): Box {
  const { start, size, block, isFirstOpened } = column;
  const lane = laneSpan(layout, block.thread);
  const room = STEP * layout.rem;
  const ends: readonly [number, number] = [start + layout.inset, start + size - layout.inset];
  if (layout.isVertical) return boxOf(layout, ends, [lane[1] - room, lane[1]]);
  return boxOf(layout, isFirstOpened ? [ends[0], ends[0] + room] : [ends[1] - room, ends[1]], lane);
}

/** Where blocks of a lane stand, across, with a little air to the lane's rules. */
export function laneSpan(layout: Layout, lane: number): readonly [number, number] {
  const air = layout.isVertical ? layout.inset : layout.isStrip ? 1 : 2;
  const start = layout.lanes(lane) ?? 0;
  return [start + air, start + layout.lanes.bandwidth() - air];
}

export const laneMiddle = ({ lanes }: Layout, lane: number): number =>
  (lanes(lane) ?? 0) + lanes.bandwidth() / 2;

/**
 * How much a block can say: code, name and access line; code over name, or over a small name; name beside code in a row;
 * the code; nothing.
 */
export type Wording = 'full' | 'stack' | 'small' | 'row' | 'code' | 'none';

export function wordingOf(layout: Layout, box: Box): Wording {
  const width = box.width / layout.rem;
  if (layout.isVertical)
    return width >= 6.25 ? 'row' : width >= 4.25 ? 'stack' : width >= 2 ? 'code' : 'none';
  if (width >= 8.75 && !layout.isCompact) return 'full';
  if (layout.isStrip) return width >= 1.5 ? 'code' : 'none';
  return width >= 4.5 ? 'stack' : width >= 2 ? 'code' : 'none';
}
