import type { Block } from '../frames/index.ts';
import { columnsOf } from './columns.ts';
import type { Layout } from './layout.ts';
import { stepScale } from './step-scale.ts';

/** Room of a small drawing of a run: blocks without names, all steps equally wide. */
export interface SmallRoom {
  /** Inner width, px. */
  readonly width: number;
  readonly rem: number;
  readonly lanes: number;
  /** Steps that the width stands for; at least those of the run. Drawings of two runs with the same number are aligned. */
  readonly steps: number;
  readonly isFinished: boolean;
}

/** Lengths in rem. */
const HEAD = 1.75;
const RAIL = 1.125;
const LANE = 2;
/** Share of a lane left free for the lines between lanes. */
const GAP = 0.3;
const TAIL = 0.75;
/** Largest size of a step, rem. */
const MOST_STEP = 2.75;

/**
 * Lays a run out for a small drawing. Time runs to the right at every width, since nothing is dragged. Joins, bands and
 * boxes are placed on this layout in the same way as on that of the timeline.
 */
export function smallLayout(blocks: readonly Block[], room: SmallRoom): Layout {
  const { width, rem, lanes, isFinished } = room;
  const last = blocks.at(-1)?.to ?? 0;
  const steps = Math.max(room.steps, last, 1);
  const head = HEAD * rem;
  const laneSize = LANE * rem;
  const tail = TAIL * rem;
  const unit = Math.min(MOST_STEP * rem, (width - head - tail) / steps);
  const end = last * unit;
  const columns = columnsOf(blocks, new Set(), () => []).map((column, index) => ({
    ...column,
    index,
    start: (column.block.from - 1) * unit,
    size: (column.block.to - column.block.from + 1) * unit,
  }));
  return {
    dress: 'small',
    isVertical: false,
    isCompact: true,
    rem,
    head,
    rail: RAIL * rem,
    laneSize,
    laneGap: GAP * laneSize,
    laneCount: lanes,
    view: width - head,
    extent: steps * unit + tail,
    origin: 0,
    end: isFinished ? end : end + unit,
    tail,
    columns,
    scale: stepScale([0, steps], [0, steps * unit]),
    columnOfStep: columns.flatMap(({ block, index }) =>
      new Array<number>(block.to - block.from + 1).fill(index),
    ),
    unit,
    inset: Math.min(0.125 * rem, unit * 0.07),
  };
}
