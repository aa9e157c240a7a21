import type { LaneRun } from '../../frames/index.ts';
import { columnsOf } from '../../timeline/columns.ts';
import { drawingOf, type Drawing } from '../../timeline/drawing.ts';
import type { Layout, PlacedColumn } from '../../timeline/layout.ts';
import { stepScale } from '../../timeline/step-scale.ts';
import type { Area, Shape } from './shape.ts';

/** The lanes of a slide: a drawing of the run, and the window on it. */
export interface HallLanes {
  readonly drawing: Drawing;
  /** Whether blocks have words: else the whole run is in sight, as plain blocks. */
  readonly hasWords: boolean;
  /** The part of the track in sight: its start. */
  readonly offset: number;
  readonly head: number;
  readonly flag: number;
}

/** Width of the lane heads and height of the flag, in sizes of code type. */
const [HEAD, FLAG] = [1.5, 1.35];
/** Columns that share the width of a short run. */
const FEWEST = 7;
/** Share of the window that is behind the playhead. */
const BEHIND = 0.66;
/** Columns from which a run is shown as a whole, where its picture asks for all of it. */
const isWhole = (run: LaneRun, lanes: number): boolean => lanes > 2 && run.length > 20;

/** Lays out the first lanes of a run. Steps of other lanes have no column. */
export function hallLanes(
  run: LaneRun,
  lanes: number,
  position: number,
  area: Area,
  shape: Shape,
  isAll = false,
): HallLanes {
  const head = HEAD * shape.code;
  const flag = FLAG * shape.code;
  const view = area.width - head;
  const laneSize = (area.height - flag) / lanes;
  const all = columnsOf(run.blocks, new Set(), () => []).filter(({ block }) => block.thread < lanes);
  // A figure shows the columns around its playhead.
  const hasWords = !isAll && (shape.name === 'figure' || !isWhole(run, lanes));
  // Room for the step that may come, and for the end.
  const isOpen = run.outcome === null;
  const tail = shape.code * 0.85;
  const needed = Math.max(hasWords ? FEWEST : 1, all.length + (isOpen ? 1 : 0));
  const lead = hasWords ? shape.now * 2 : tail;
  const unit = (view - tail - lead) / (hasWords && needed > FEWEST ? shape.columns : needed);
  const columns = all.map((column, index): PlacedColumn => ({
    ...column,
    index,
    start: lead + index * unit,
    size: unit,
  }));
  const end = lead + (all.length + (isOpen ? 1 : 0)) * unit;
  const layout: Layout = {
    dress: 'still',
    isVertical: false,
    isCompact: false,
    rem: shape.note,
    head,
    rail: shape.now,
    laneSize,
    laneGap: shape.note * 0.3,
    laneCount: lanes,
    view,
    extent: end + tail,
    origin: 0,
    end,
    tail,
    columns,
    scale: scaleOf(columns, lead, run.length, end),
    columnOfStep: Array.from({ length: run.length }, (_, step) =>
      columns.findIndex(({ block }) => block.from <= step + 1 && step + 1 <= block.to),
    ),
    unit,
    inset: Math.min(shape.note * 0.18, unit * 0.07),
  };
  const here = layout.scale(position);
  const last = Math.max(0, layout.extent - view);
  const wished = Math.min(last, Math.max(0, here - view * BEHIND));
  // The window starts between two columns.
  const start = Math.min(last, Math.ceil(Math.max(0, wished - lead) / unit) * unit);
  return { drawing: drawingOf(layout, run), hasWords, offset: start, head, flag };
}

/** Steps to positions. A step without a column takes no room. */
function scaleOf(columns: readonly PlacedColumn[], lead: number, length: number, end: number) {
  const steps = [0];
  const along = [lead];
  let at = lead;
  for (let step = 1; step <= length; step += 1) {
    const column = columns.find(({ block }) => block.to === step);
    if (column) at = column.start + column.size;
    steps.push(step);
    along.push(at);
  }
  return stepScale([...steps, length + 1], [...along, Math.max(at, end)]);
}
