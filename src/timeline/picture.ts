import type { ThreadView } from '../frames/index.ts';
import { laneSpan, type Box, type Dot } from './boxes.ts';
import { loanBoxes, type DrawnBlock, type Drawing } from './drawing.ts';
import { columnOf } from './window.ts';
import { wordingOf } from './wording.ts';

/** The marks of a run as a static drawing, in the still and the small dress. */
export interface DrawnRun {
  readonly drawing: Drawing;
  readonly bands: readonly HuedBox[];
  readonly blocks: readonly BlockMark[];
  readonly lines: readonly LineMark[];
}

interface HuedBox {
  readonly key: string;
  readonly hue: ThreadView['hue'];
  readonly box: Box;
}

/** A block, solid or an outline, with its text. */
export interface BlockMark extends HuedBox {
  readonly isSolid: boolean;
  readonly isCurrent: boolean;
  readonly code: string;
  readonly name: string;
}

/** A line between two steps, with a mark at each end. */
export interface LineMark {
  readonly key: string;
  readonly path: string;
  readonly from: Dot;
  readonly to: Dot;
  /** Whether the join did damage. */
  readonly isAlarm: boolean;
  readonly isLit: boolean;
}

/** Two steps of different threads to connect by a line in the small dress. */
export interface StepLink {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly isAlarm: boolean;
  readonly isLit: boolean;
}

/** Returns the marks of a run with the playhead at a position, as the timeline shows it. */
export function stillPicture(
  drawing: Drawing,
  position: number,
  nameOf: (block: DrawnBlock) => string,
): DrawnRun {
  return {
    drawing,
    bands: drawing.loans
      .filter(({ loan }) => loan.from <= position)
      .map((drawn) => ({
        key: `${drawn.loan.from}`,
        hue: drawn.hue,
        box: loanBoxes(drawing, drawn, position).past,
      })),
    blocks: drawing.blocks.map((drawn) => {
      const { block } = drawn.column;
      return {
        key: drawn.key,
        hue: drawn.thread.hue,
        box: drawn.box,
        isSolid: block.to <= position,
        isCurrent: block.from <= position && position <= block.to,
        code: block.row,
        name: nameThatFits(drawing, drawn.box, nameOf(drawn)),
      };
    }),
    lines: drawing.joins
      .filter(({ join }) => join.readStep <= position)
      .map(({ key, path, write, read, join }) => ({
        key,
        path,
        from: write,
        to: read,
        isAlarm: join.isRace,
        isLit: false,
      })),
  };
}

/** Returns the marks of the whole run with the given links. Steps after `solidUntil` are outlines. */
export function smallPicture(drawing: Drawing, links: readonly StepLink[], solidUntil: number): DrawnRun {
  const { layout } = drawing;
  return {
    drawing,
    bands: drawing.loans.map((drawn) => ({
      key: `${drawn.loan.from}`,
      hue: drawn.hue,
      box: loanBoxes(drawing, drawn, Infinity).past,
    })),
    blocks: drawing.blocks.map(({ key, thread, box, column: { block } }) => ({
      key,
      hue: thread.hue,
      box,
      isSolid: block.from <= solidUntil,
      isCurrent: false,
      // A character of the small code face is about half a rem wide.
      code: block.row.length * 0.5 * layout.rem < box.width ? block.row : '',
      name: '',
    })),
    lines: links.flatMap((link) => {
      const [from, to] = [columnOf(layout, link.from), columnOf(layout, link.to)];
      if (!from || !to) return [];
      const isDown = from.block.thread < to.block.thread;
      const [start, end] = [laneSpan(layout, from.block.thread), laneSpan(layout, to.block.thread)];
      const ends = {
        from: { x: layout.scale(link.from - 0.5), y: isDown ? start[1] : start[0] },
        to: { x: layout.scale(link.to - 0.5), y: isDown ? end[0] : end[1] },
      };
      const path = `M${ends.from.x},${ends.from.y}L${ends.to.x},${ends.to.y}`;
      return [{ ...link, ...ends, path }];
    }),
  };
}

/** Returns a name if it fits by an estimate, since there is no page to measure it on; else ''. */
function nameThatFits({ layout }: Drawing, box: Box, name: string): string {
  const isWide = /[\u2e80-\u9fff]/.test(name);
  const isRoom = name.length * (isWide ? 15 : 7.25) < box.width - 22;
  return isRoom && wordingOf(layout, box) === 'stack' ? name : '';
}
