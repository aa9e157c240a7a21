import type { Block, Frame, Join, Run } from '../frames/index.ts';
import { patternPath } from '../timeline/pattern.ts';
import type { RunNote } from '../traces/index.ts';
import { HEAD, LANE, MARGIN, WIDTH, drawnBlocks, linesOf, rowsOf, stubShapes, type Placed } from './rows.ts';
import { bytesOf, type Picture, type Shape } from './shapes.ts';

/** What a picture of a run says in words. */
export interface PictureWords {
  /** Which run it is: world, fix, path. */
  readonly caption: string;
  /** What the step at the playhead did. */
  readonly sentence: string;
  readonly verdict: string;
  /** Where to open it. */
  readonly address: string;
  /** Says which steps are drawn, and how many in all, where not all are. */
  readonly part: (from: number, to: number, of: number) => string;
  /** Notes of the reader, in the order of the steps. */
  readonly notes: readonly RunNote[];
  /** Says how many more notes there are than are printed. */
  readonly more: (n: number) => string;
}

/** Size of a note. */
const NOTE = 14;
/** Most lines of notes, so that the file stays small: with many blocks, and with few. */
const [LEAST_LINES, MOST_LINES, MANY_BLOCKS] = [3, 5, 33];

/** Most blocks that are drawn, and fewer, until what is drawn is small enough for a file of 40 kB. */
const BLOCKS = [66, 58, 50, 42, 34] as const;
const MAX_BYTES = 35_500;

/** Draws a run with the playhead where it stands: caption, string, sentence, lanes in as many rows as it takes, end, address. */
export function runPicture(run: Run, frame: Frame, words: PictureWords): Picture {
  const [most, ...fewer] = BLOCKS;
  let picture = drawnWith(most, run, frame, words);
  for (const count of fewer) {
    if (bytesOf(picture.shapes) <= MAX_BYTES) break;
    picture = drawnWith(count, run, frame, words);
  }
  return picture;
}

function drawnWith(blocks: number, run: Run, frame: Frame, words: PictureWords): Picture {
  const shapes: Shape[] = [];
  let y = MARGIN + 12;
  const say = (text: string, size: number, look: Partial<Extract<Shape, { kind: 'text' }>> = {}): void => {
    for (const line of linesOf(text, size, look.isMono === true, look.isBold === true)) {
      shapes.push({ kind: 'text', x: MARGIN, y, text: line, size, fill: 'ink', ...look });
      y += size * 1.35;
    }
  };
  const drawn = drawnBlocks(run.blocks, frame.position, blocks);
  const [first, last] = [drawn[0], drawn.at(-1)];
  const left = { before: (first?.from ?? 1) - 1, after: run.length - (last?.to ?? run.length) };
  const part =
    first && last && drawn.length < run.blocks.length ? words.part(first.from, last.to, run.length) : '';
  say(words.caption, 15, { fill: 'muted' });
  say(part, 15, { fill: 'muted' });
  shapes.push(...tapeOf(frame, y - 4));
  y += 54;
  say(words.sentence, 19, { isBold: true });
  y += 8;
  const rows = rowsOf(drawn, left);
  for (const [at, row] of rows.entries()) {
    const top = y + 16;
    shapes.push(...rowShapes(run, frame.position, row, top));
    const end = row.at(-1);
    if (at === 0) shapes.push(...stubShapes(run, left.before, MARGIN + HEAD, top));
    if (end && at === rows.length - 1) shapes.push(...stubShapes(run, left.after, end.x + end.width, top));
    y += 16 + run.threads.length * LANE + 14;
  }
  y += 10;
  const isHarm = frame.flags.length > 0 || run.joins.some(({ isRace }) => isRace);
  say(words.verdict, 17, { isBold: true, fill: run.outcome !== null && isHarm ? 'alarm' : 'ink' });
  y += 2;
  const most = drawn.length > MANY_BLOCKS ? LEAST_LINES : MOST_LINES;
  const printed = notesNear(words.notes, frame.position, most);
  for (const note of printed) say(noteLine(note), NOTE);
  const more = words.notes.length - printed.length;
  if (more > 0) say(words.more(more), NOTE, { fill: 'muted' });
  say(words.address, 11, { isMono: true, fill: 'muted' });
  return {
    width: WIDTH,
    height: y + MARGIN - 12,
    title: [words.caption, part, words.verdict].filter(Boolean).join(' '),
    shapes,
  };
}

const noteLine = ({ step, text }: RunNote): string => `${step}  ${text}`;

/** Returns the notes to print: all, or those nearest to the playhead for which there is room. */
function notesNear(notes: readonly RunNote[], position: number, most: number): readonly RunNote[] {
  const near = notes.toSorted((a, b) => Math.abs(a.step - position) - Math.abs(b.step - position));
  let lines = 0;
  const cut = near.findIndex((note) => (lines += linesOf(noteLine(note), NOTE, false, false).length) > most);
  return near.slice(0, cut < 0 ? near.length : cut).toSorted((a, b) => a.step - b.step);
}

/** The string as the last step left it: what a string function reads, the hole, and what stands behind it. */
function tapeOf({ string }: Frame, top: number): readonly Shape[] {
  const size = Math.min(28, (WIDTH - 2 * MARGIN) / Math.max(1, string.length));
  return string.flatMap(({ byte, kind, isReached }, at): readonly Shape[] => {
    const x = MARGIN + at * size;
    if (kind === 'end') return [];
    if (kind === 'hole') {
      const frame = { x: x + 2, y: top + 2, width: size - 4, height: 32 };
      return [{ kind: 'rect', ...frame, fill: 'paper', stroke: 'alarm', line: 4 }];
    }
    const isPoison = kind === 'poison';
    const text = isPoison ? '×' : String.fromCharCode(byte);
    const fill = isPoison ? 'alarm' : isReached ? 'tape-ink' : 'tape-off-ink';
    return [
      {
        kind: 'rect',
        x,
        y: top,
        width: size + 0.5,
        height: 36,
        fill: isReached && !isPoison ? 'tape' : 'tape-off',
      },
      {
        kind: 'text',
        x: x + size / 2,
        y: top + 24,
        text,
        size: Math.min(18, size * 0.75),
        fill,
        isMono: true,
        isMiddle: true,
      },
    ];
  });
}

function rowShapes(run: Run, position: number, row: readonly Placed[], top: number): readonly Shape[] {
  const [first, last] = [row[0], row.at(-1)];
  const lanes = run.threads.length;
  const end = last ? last.x + last.width : MARGIN + HEAD;
  /** Where a step ends; null where it is in another row. */
  const after = (step: number): number | null => {
    if (!first || !last || step < first.block.from - 1 || step > last.block.to) return null;
    const placed = row.find(({ block }) => step <= block.to);
    if (!placed || step < first.block.from) return first.x;
    const { block, x, width } = placed;
    return x + (width * (step - block.from + 1)) / (block.to - block.from + 1);
  };
  const shapes: Shape[] = [];
  for (const loan of run.loans.filter(({ from }) => from <= position)) {
    if (!first || !last || loan.from > last.block.to || (loan.to ?? Infinity) < first.block.from) continue;
    const from = after(loan.from - 1) ?? first.x;
    const to = after(Math.min(loan.to ?? Infinity, position, last.block.to)) ?? end;
    const hue = run.threads[loan.thread]?.hue ?? 'v';
    if (to > from) {
      const box = { x: from, y: top, width: to - from, height: lanes * LANE };
      shapes.push({ kind: 'rect', ...box, fill: `${hue}-tint` });
    }
  }
  for (const { index, letter, hue } of run.threads) {
    const y = top + index * LANE;
    shapes.push(
      { kind: 'path', d: `M${MARGIN} ${y + LANE}H${end}`, stroke: 'rule' },
      { kind: 'rect', x: MARGIN, y: y + 5, width: 24, height: 24, fill: hue },
      {
        kind: 'text',
        x: MARGIN + 12,
        y: y + 22,
        text: letter,
        size: 15,
        fill: 'on-hue',
        isBold: true,
        isMiddle: true,
      },
    );
  }
  for (const { block, x, width } of row) shapes.push(...blockShapes(run, block, x, width, top, position));
  for (const join of run.joins) {
    if (join.isRace && join.readStep <= position) shapes.push(...raceShapes(join, row, top));
  }
  if (run.outcome !== null && last?.block.to === run.length) {
    const bar = (x: number): string => `M${x} ${top}V${top + lanes * LANE}`;
    shapes.push({ kind: 'path', d: bar(end + 4) + bar(end + 8), stroke: 'ink', line: 2 });
  }
  const here = after(position);
  // At the end of a row it stands there, not at the start of the next.
  if (here !== null && (position > (first?.block.from ?? 1) - 1 || position === 0)) {
    const foot = top + lanes * LANE;
    shapes.push({
      kind: 'path',
      d: `M${here} ${top - 6}V${foot}M${here} ${foot}l-5 7h10z`,
      fill: 'ink',
      stroke: 'ink',
      line: 3,
    });
  }
  return shapes;
}

/** A race: from the edge of the block that wrote to the block that read what it wrote; in another row, only its end here. */
function raceShapes(
  { writeStep, readStep, writer, reader }: Join,
  row: readonly Placed[],
  top: number,
): readonly Shape[] {
  if (writer === null) return [];
  const at = (step: number): Placed | undefined =>
    row.find(({ block }) => block.from <= step && step <= block.to);
  const [write, read] = [at(writeStep), at(readStep)];
  const isDown = writer < reader;
  const from = write && {
    x: write.x + write.width / 2,
    y: top + (isDown ? writer + 1 : writer) * LANE + (isDown ? -3 : 3),
  };
  const to = read && { x: read.x + 3, y: top + (reader + (isDown ? 0.3 : 0.7)) * LANE };
  const shapes: Shape[] = [];
  const size = { width: 9, height: 9 };
  if (from && to) {
    shapes.push({ kind: 'path', d: `M${from.x} ${from.y}V${to.y}H${to.x}`, stroke: 'alarm', line: 3.5 });
  }
  if (from) shapes.push({ kind: 'rect', x: from.x - 4.5, y: from.y - 4.5, ...size, fill: 'alarm' });
  if (to) {
    const box = { x: to.x - 4.5, y: to.y - 4.5, ...size };
    shapes.push({ kind: 'rect', ...box, fill: 'paper', stroke: 'alarm', line: 2.5 });
  }
  return shapes;
}

function blockShapes(
  run: Run,
  block: Block,
  x: number,
  width: number,
  top: number,
  position: number,
): readonly Shape[] {
  const { hue } = run.threads[block.thread] ?? { hue: 'v' };
  const isSolid = block.to <= position;
  const box = { left: x + 1.5, top: top + block.thread * LANE + 3, width: width - 3, height: LANE - 6 };
  const { left, height } = box;
  const isWide = width >= 40;
  const shown = block.row.length <= 3 || isWide ? block.row : '';
  return [
    {
      kind: 'text',
      x: x + width / 2,
      y: top - 5,
      text: block.from === block.to ? `${block.from}` : `${block.from}–${block.to}`,
      size: 10,
      fill: 'muted',
      isMono: true,
      isMiddle: true,
    },
    {
      kind: 'rect',
      x: left,
      y: box.top,
      width: box.width,
      height,
      fill: isSolid ? hue : 'paper',
      stroke: hue,
    },
    ...(isWide
      ? [
          {
            kind: 'path' as const,
            d: patternPath(hue, box),
            stroke: isSolid ? ('on-hue' as const) : hue,
            line: hue === 'f' ? 3.5 : 2,
            ...(hue === 'f' ? { isRound: true } : {}),
          },
        ]
      : []),
    {
      kind: 'text',
      x: x + width / 2 + (isWide ? 5 : 0),
      y: box.top + height / 2 + 5,
      text: shown,
      size: isWide ? 14 : block.row.length > 2 ? 10 : 12,
      fill: isSolid ? 'on-hue' : hue,
      isBold: true,
      isMiddle: true,
    },
  ];
}
