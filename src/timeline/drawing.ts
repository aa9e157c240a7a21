import type { LaneRun, LaneThread, Loan, ThreadView } from '../frames/index.ts';
import { blockBox, boxOf, laneMiddle, laneStart, px, toggleBox, type Box } from './boxes.ts';
import { drawnJoins, type DrawnJoin } from './joins.ts';
import { STEP, type Layout, type PlacedColumn } from './layout.ts';

/** One run on one layout, as rectangles. Every dress draws these; none depends on the playhead. */
export interface Drawing {
  readonly layout: Layout;
  /** Extent of all lanes, across. */
  readonly across: number;
  /** Rules at the edges of the lanes; in the small dress through their middles. */
  readonly rules: readonly Box[];
  readonly blocks: readonly DrawnBlock[];
  /** Step numbers; `numbers[i]` belongs to `blocks[i]`, except in the small dress. */
  readonly numbers: readonly StepNumber[];
  readonly loans: readonly DrawnLoan[];
  readonly joins: readonly DrawnJoin[];
  /** The double line at the end of the run; null while some thread can still run. */
  readonly end: Box | null;
}

/** A step, or a folded run of byte steps, in its lane. */
export interface DrawnBlock {
  readonly key: string;
  readonly column: PlacedColumn;
  readonly thread: LaneThread;
  readonly box: Box;
  /** The button that opens or folds a run of byte steps; null for other blocks. */
  readonly toggle: Box | null;
}

/** The number of a step, with its position along. */
export interface StepNumber {
  readonly key: string;
  readonly along: number;
  readonly text: string;
}

/** The stretch of time in which a slash is cut. */
export interface DrawnLoan {
  readonly loan: Loan;
  readonly hue: ThreadView['hue'];
  /** Start and end, along. */
  readonly span: readonly [number, number];
}

/** Computes the drawing of a run on a layout. */
export function drawingOf(layout: Layout, run: LaneRun): Drawing {
  const across = laneStart(layout, layout.laneCount);
  return {
    layout,
    across,
    rules: rulesOf(layout),
    blocks: layout.columns.flatMap((column): DrawnBlock[] => {
      const thread = run.threads[column.block.thread];
      if (!thread) return [];
      const hasToggle = column.kind === 'folded' || column.isFirstOpened;
      // In a small column its button would cover all of it.
      const toggle =
        hasToggle && (layout.isVertical || column.size >= 2 * STEP * layout.rem)
          ? toggleBox(layout, column)
          : null;
      return [{ key: column.key, column, thread, box: blockBox(layout, column), toggle }];
    }),
    numbers: numbersOf(layout),
    loans: run.loans.map((loan) => ({
      loan,
      hue: run.threads[loan.thread]?.hue ?? 'v',
      span: spanOf(layout, loan),
    })),
    joins: drawnJoins(layout, run.joins),
    end: run.outcome === null ? null : endOf(layout, across),
  };
}

/** Returns the extent of a loan along: from before the cut to after the restore, or to the end if there is none. */
export const spanOf = (layout: Layout, loan: Loan): readonly [number, number] => [
  layout.scale(loan.from - 1),
  loan.to === null ? layout.end : layout.scale(loan.to),
];

/** Splits a loan at the playhead. The boxes include the step numbers, where those stand above the lanes. */
export function loanBoxes(
  { layout, across }: Drawing,
  { span: [from, to] }: DrawnLoan,
  position: number,
): { readonly past: Box; readonly future: Box } {
  const here = Math.min(to, Math.max(from, layout.scale(position)));
  const hasRail = !layout.isVertical && layout.dress !== 'small';
  const lanes: readonly [number, number] = [hasRail ? -layout.rail : 0, across];
  return { past: boxOf(layout, [from, here], lanes), future: boxOf(layout, [here, to], lanes) };
}

function rulesOf(layout: Layout): readonly Box[] {
  const { dress, laneCount, extent, view } = layout;
  const lanes = Array.from({ length: laneCount }, (_, lane) => lane);
  if (dress === 'small') {
    const end = extent - layout.tail;
    return lanes.map((lane) => {
      const middle = laneMiddle(layout, lane);
      return boxOf(layout, [0, end], [middle, middle + px(layout, 1)]);
    });
  }
  // Lane rules extend through the heads, except in a still, which draws its heads outside of the track.
  const before = dress === 'still' ? 0 : layout.isVertical ? layout.rail : layout.head;
  const end = layout.isVertical ? layout.end : dress === 'still' ? extent : Math.max(extent, view);
  return [...lanes, laneCount].map((lane) =>
    boxOf(layout, [-before, end], [laneStart(layout, lane), laneStart(layout, lane) + px(layout, 1)]),
  );
}

/** Returns a number for each block; in the small dress, only numbers that are far enough apart. */
function numbersOf(layout: Layout): readonly StepNumber[] {
  const { dress, columns, inset, rem } = layout;
  if (dress === 'small') {
    const last = columns.at(-1)?.block.to ?? 0;
    const every = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((n) => n * layout.unit >= 1.75 * rem) ?? 1000;
    return Array.from({ length: Math.floor(last / every) }, (_, i) => {
      const step = (i + 1) * every;
      return { key: `${step}`, along: layout.scale(step - 0.5), text: `${step}` };
    });
  }
  let free = -Infinity;
  return columns.map(({ key, block: { from, to }, start, size }) => {
    const along = layout.isVertical ? start + size / 2 : start + inset;
    const isPlain = from === to || layout.isVertical || dress === 'still';
    const wishes = isPlain ? [`${from}`] : [`${from}–${to}`, `${from}`];
    // In small columns some have no room.
    const text =
      dress === 'lanes'
        ? along < free
          ? ''
          : (wishes.find((wish) => widthOf(wish, rem) <= size) ?? `${from}`)
        : (wishes[0] ?? '');
    if (text !== '') free = along + widthOf(text, rem);
    return { key, along, text };
  });
}

/** Width of a number with its air and the wedge of a switch, px. */
const widthOf = (text: string, rem: number): number => (0.5 * text.length + 0.5) * rem;

function endOf(layout: Layout, across: number): Box {
  const { dress, end, inset } = layout;
  const [air, size] = dress === 'still' ? [5, 4] : dress === 'small' ? [3, 3] : [null, 6];
  const from = end + (air === null ? inset : px(layout, air));
  return boxOf(layout, [from, from + px(layout, size)], [0, across]);
}
