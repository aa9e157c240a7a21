import type { Density } from '../ui/density.ts';
import type { Column } from './columns.ts';
import { stepScale, type StepScale } from './step-scale.ts';

/**
 * How one run is drawn. `lanes`: interactive blocks. `down`: the same with time running down. `strip`: the whole run in a
 * narrow strip. `still`: a drawing of fixed width. `small`: a drawing of blocks and lines without names.
 */
export type Dress = 'lanes' | 'down' | 'strip' | 'still' | 'small';

/**
 * The geometry of the timeline, for both directions of time. Lengths are px and scale with the root font size.
 * "Along" is the direction of time (to the right, or down on a phone), "across" that of the lanes.
 */
export interface Layout {
  readonly dress: Dress;
  readonly isVertical: boolean;
  /** px per rem. All lengths scale with it. */
  readonly rem: number;
  /** Whether heads are short and blocks have no access lines. */
  readonly isCompact: boolean;
  /** Length before the window: the lane heads; where time runs down, the step numbers. */
  readonly head: number;
  /** Size of the row of step numbers above the lanes; where time runs down, of the row of lane heads. */
  readonly rail: number;
  readonly laneSize: number;
  /** Where each lane begins across, and the last one ends; undefined: one after the other, all of one size. */
  readonly laneStarts?: readonly number[] | undefined;
  /** The part of a lane's size that is free between it and the next lane. */
  readonly laneGap: number;
  readonly laneCount: number;
  /** Length of the window on the track. */
  readonly view: number;
  /** Length of the track: origin, columns, room for offers after an unfinished run, and the end. */
  readonly extent: number;
  /** Position along of the origin (the string as parsed), before the first column. */
  readonly origin: number;
  /** End of the last column, and of the room for offers if there is any. */
  readonly end: number;
  readonly columns: readonly PlacedColumn[];
  /** Maps steps done to px along, exactly inside a folded run, and on over the room for offers. */
  readonly scale: StepScale;
  /** Index of the column of step n, at n - 1. */
  readonly columnOfStep: readonly number[];
  /** Length after the end. */
  readonly tail: number;
  /** Size of a plain column, and of the room for an offer. */
  readonly unit: number;
  /** Half of the gap between two blocks. */
  readonly inset: number;
}

export interface PlacedColumn extends Column {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Size of a plain column: `usual` is as large as fits, and in a long run large enough for its words; `fit` as large as fits,
 * however small; a number, rem.
 */
export type Zoom = 'usual' | 'fit' | number;

export interface Room {
  /** Inner width of the timeline, px. */
  readonly width: number;
  readonly rem: number;
  readonly lanes: number;
  /** Whether no thread can run after the last step. */
  readonly isFinished: boolean;
  /** Longest window where time runs down, in rows. */
  readonly mostRows?: number | undefined;
  /** Height of a lane where time runs to the right, rem; the usual one if undefined. */
  readonly lane?: number | undefined;
  /** Lanes that are folded to a stub; the others share their room. */
  readonly folded?: readonly number[] | undefined;
  /** How large columns are where time runs to the right and the run is not in a strip; undefined: as large as fits. */
  readonly zoom?: Zoom | undefined;
  /** On a narrow page, `strip` lays out a strip, `page` lanes with time running down. */
  readonly density?: Density | undefined;
}

/** Width, rem, below which time runs down: 700 px of page less two margins of 16. */
const TURN = 41.75;
/** Width, rem, from which lanes have names, and wide enough blocks have access lines. */
const ROOMY = 70;
/** Width, rem, from which a seventh of it holds two words. */
const ROOM_OVER = 60;
/** Fewest columns that share the width, so that the steps of a short run are not enlarged. */
const FEWEST = 7;
/** Default of the longest window where time runs down, in rows; beyond it the track scrolls under the playhead. */
const MOST_ROWS = 10;

/** Lengths in rem. A step keeps at least 2.75 rem = 44 px. */
const ACROSS = { roomy: 3.25, compact: 3.0625 };
export const STEP = 2.75;
/** A folded run has room for its words beside its button; in a long run only for the button. */
const FOLDED = { roomy: 11.5, compact: 9, least: 6.5 };
/** Letters of a row's code that fit into a step. Each further letter widens it by `LETTER`. */
const SHORT = 3;
const LETTER = 0.5;
/** Size of all lanes of a strip together. */
const STRIP = 3.375;
const ROW = 2.9375;
const FOLDED_ROW = 4.25;
const LEAD = 0.75;
/** Height of a folded lane. */
const FOLDED_LANE = 1.5;

/** Columns of a long run, rem: a code over a short verb. They are so where less than `WORDLESS` would be each one's share. */
export const LONG_RUN = 5.5;
const WORDLESS = 3.75;
/** The smallest column of a zoomed run, rem, and shares of a plain column, at least and at most. */
const TINY = 0.0625;
const SHARE = { folded: 2, opened: 0.5 };

/** Lays the columns out in the given room. Pure; needed again only when the run or the room changes. */
export function layoutOf(columns: readonly Column[], room: Room): Layout {
  const { width, rem, lanes, isFinished, mostRows = MOST_ROWS } = room;
  const isNarrow = width < TURN * rem;
  const dress = dressOf(room.density ?? 'page', isNarrow);
  const isStrip = dress === 'strip';
  const isVertical = dress === 'down';
  const isCompact = width < ROOMY * rem;
  const head = (isStrip ? 1.75 : isVertical ? 2 : isCompact ? 2.5 : 8) * rem;
  // The text of the end goes over the last column if that is wide enough; otherwise it needs room beside the bar.
  const hasRoomOver = isCompact && columns.length <= FEWEST && width >= ROOM_OVER * rem;
  const tail = (isStrip ? 1.25 : isVertical ? 2.5 : hasRoomOver ? 1.25 : isCompact ? 3.75 : 4.25) * rem;
  const lead = LEAD * rem;
  const laneSize = isVertical
    ? (width - head) / Math.max(1, lanes)
    : (isStrip
        ? Math.max(1.125, STRIP / lanes)
        : (room.lane ?? (isCompact ? ACROSS.compact : ACROSS.roomy))) * rem;
  const laneStarts =
    dress === 'lanes' ? startsOf(lanes, laneSize, room.folded, FOLDED_LANE * rem) : undefined;
  const across = width - head - lead - tail;
  const sizes = (folded: number): readonly number[] =>
    columns.map((column) => (isStrip ? 0 : leastSize(column, isVertical, folded) * rem));
  const wished = sizes(isCompact ? FOLDED.compact : FOLDED.roomy);
  const isRoomFor = wished.reduce((sum, size) => sum + size, isFinished ? 0 : STEP * rem) <= across;
  const narrow = isRoomFor ? wished : sizes(FOLDED.least);
  const fitted = isVertical
    ? ROW * rem
    : commonSize(narrow, across, isStrip ? 0 : STEP * rem, isFinished ? 0 : 1);
  const wish = dress === 'lanes' ? zoomed(room.zoom, fitted / rem) : null;
  const shares = columns.map((column) => (wish === null ? 0 : shareOf(column, wish)));
  const unit =
    wish === null
      ? fitted
      : wish === 'fit'
        ? Math.min(fitted, across / shares.reduce((sum, share) => sum + share, isFinished ? 0 : 1))
        : wish * rem;
  const least = wish === null ? narrow : shares.map((share) => share * unit);
  let at = lead;
  const placed = columns.map((column, index): PlacedColumn => {
    const size = isVertical || wish !== null ? (least[index] ?? unit) : Math.max(unit, least[index] ?? 0);
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
    dress,
    isVertical,
    rem,
    isCompact,
    head,
    rail: (isStrip ? 0.25 : isVertical ? 2.25 : 1.5) * rem,
    laneSize,
    laneStarts,
    laneGap: 0,
    laneCount: lanes,
    view: Math.max(full, STEP * rem),
    extent,
    origin: lead / 2,
    end,
    tail,
    columns: placed,
    scale: stepScale(
      [0, ...placed.map((column) => column.block.to), last + 1],
      [lead, ...placed.map((column) => column.start + column.size), recorded + unit],
    ),
    columnOfStep: placed.flatMap(({ block, index }) =>
      new Array<number>(block.to - block.from + 1).fill(index),
    ),
    unit,
    inset: isVertical
      ? 0.15625 * rem
      : Math.min((isCompact ? 0.25 : 0.375) * rem, unit * (wish === null ? 0.07 : 0.04)),
  };
}

/** Returns where lanes begin when some are folded; undefined where none is, or all are. */
function startsOf(
  lanes: number,
  size: number,
  folded: readonly number[] | undefined,
  low: number,
): readonly number[] | undefined {
  const stubs = Array.from({ length: lanes }, (_, lane) => folded?.includes(lane) === true);
  const count = stubs.filter(Boolean).length;
  if (count === 0 || count === lanes) return undefined;
  const open = (lanes * size - count * low) / (lanes - count);
  let at = 0;
  return [0, ...stubs.map((isStub) => (at += isStub ? low : open))];
}

/** Returns the wanted size of a plain column, rem; null where columns are as large as fits. */
function zoomed(zoom: Zoom | undefined, fitted: number): number | 'fit' | null {
  if (zoom === undefined || (zoom === 'usual' && fitted >= WORDLESS)) return null;
  if (zoom === 'usual') return LONG_RUN;
  return zoom === 'fit' ? zoom : Math.max(zoom, TINY);
}

/** Returns how many plain columns a column is as large as. A folded run of many steps has room for its button and words. */
function shareOf({ kind, isFirstOpened }: Column, wish: number | 'fit'): number {
  const unit = wish === 'fit' ? 0 : wish;
  if (kind === 'folded') return unit < LONG_RUN ? SHARE.folded : Math.max(1, FOLDED.compact / unit);
  if (kind === 'step') return 1;
  const share = Math.max(SHARE.opened, unit === 0 ? 0 : Math.min(1, STEP / unit));
  return isFirstOpened && unit >= STEP ? share + STEP / unit : share;
}

function dressOf(density: Density, isNarrow: boolean): Dress {
  if (density === 'still') return 'still';
  if (!isNarrow) return 'lanes';
  return density === 'strip' ? 'strip' : 'down';
}

function leastSize(column: Column, isVertical: boolean, folded: number): number {
  if (column.kind === 'folded') return isVertical ? FOLDED_ROW : folded;
  if (isVertical) return ROW;
  return column.isFirstOpened ? STEP + STEP : STEP + LETTER * Math.max(0, column.block.row.length - SHORT);
}

/** Returns the column size that fills the room, at least `floor`. Columns that need more than it get more. */
function commonSize(least: readonly number[], room: number, floor: number, extra: number): number {
  const most = room / FEWEST;
  let size = Math.min(most, room / Math.max(1, least.length + extra));
  // Each round fixes the columns that need more; the others share the rest. A few rounds suffice.
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
