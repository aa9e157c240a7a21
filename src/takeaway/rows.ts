import type { Block, Run } from '../frames/index.ts';
import type { Shape } from './shapes.ts';

/** Lengths, px. The width is that of a comment on a code review page. */
export const WIDTH = 880;
export const MARGIN = 20;
export const HEAD = 30;
export const LANE = 34;
const [LEAST, MOST] = [26, 58];
/** Room of a folded run of byte steps, and of a stub that counts the steps which are left out. */
const [FOLDED, STUB] = [64, 46];
const ROOM = WIDTH - 2 * MARGIN - HEAD;

/** Returns the blocks to draw: all, or so many round the playhead, between two stubs. */
export function drawnBlocks(blocks: readonly Block[], position: number, most: number): readonly Block[] {
  if (blocks.length <= most) return blocks;
  const here = blocks.findIndex(({ to }) => to >= position);
  const from = Math.max(0, Math.min((here < 0 ? blocks.length : here) - most / 2, blocks.length - most));
  return blocks.slice(from, from + most);
}

export interface Placed {
  readonly block: Block;
  readonly x: number;
  readonly width: number;
}

/** How many steps are left out, before those that are drawn and after them. */
interface LeftOut {
  readonly before: number;
  readonly after: number;
}

/** A stub across the lanes that counts the steps which are left out; nothing for none. */
export function stubShapes({ threads }: Run, count: number, x: number, top: number): readonly Shape[] {
  if (count === 0) return [];
  const height = threads.length * LANE;
  const middle = x + STUB / 2;
  return [
    {
      kind: 'rect',
      x: x + 3,
      y: top + 3,
      width: STUB - 6,
      height: height - 6,
      fill: 'paper',
      stroke: 'muted',
    },
    {
      kind: 'text',
      x: middle,
      y: top + height / 2 + 5,
      text: `+${count}`,
      size: 13,
      fill: 'muted',
      isBold: true,
      isMiddle: true,
    },
  ];
}

/** Sets blocks in rows, as music is set, with room for the stubs. */
export function rowsOf(blocks: readonly Block[], { before, after }: LeftOut): readonly (readonly Placed[])[] {
  const isShort = blocks.every(({ from, to }) => from === to);
  const unit = isShort ? Math.max(LEAST, Math.min(MOST, ROOM / Math.max(1, blocks.length))) : LEAST + 6;
  const rows: Placed[][] = [[]];
  let x = MARGIN + HEAD + (before > 0 ? STUB : 0);
  const end = WIDTH - MARGIN + 0.5 - (after > 0 ? STUB : 0);
  for (const block of blocks) {
    const width = block.from === block.to ? unit : FOLDED;
    if (x + width > end) {
      rows.push([]);
      x = MARGIN + HEAD;
    }
    rows.at(-1)?.push({ block, x, width });
    x += width;
  }
  return rows;
}

/** Breaks a text into lines of the width of the picture, by an estimate: between words, or anywhere in what has none. */
export function linesOf(text: string, size: number, isMono: boolean, isBold: boolean): readonly string[] {
  const most = WIDTH - 2 * MARGIN;
  const widthOf = (part: string): number =>
    [...part].reduce(
      (sum, sign) => sum + (sign > '\u2e80' ? 1 : isMono ? 0.61 : isBold ? 0.63 : 0.56) * size,
      0,
    );
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(isMono ? /./gsu : /(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef]+)\s*/gu) ?? []) {
    if (line !== '' && widthOf(line + word.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
