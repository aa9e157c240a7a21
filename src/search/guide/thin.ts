import type { Block, Join, Run } from '../../frames/index.ts';
import { stepScale } from '../../timeline/step-scale.ts';

/** A thin drawing of a run: lanes of 18 px at normal text size, with the codes of steps where they fit. */
export interface Thin {
  readonly height: number;
  readonly lane: number;
  /** Room for the letters of the threads. */
  readonly head: number;
  /** Position of the playhead after some steps, px. */
  readonly x: (position: number) => number;
  /** The number of steps done nearest to a position. */
  readonly positionAt: (x: number) => number;
  readonly blocks: readonly ThinBlock[];
  /** The outlines of the blocks of each thread, as one path. */
  readonly lanes: readonly string[];
  /** The times in which a slash is cut. */
  readonly loans: readonly { readonly key: number; readonly thread: number; readonly d: string }[];
  /** The joins that did harm. */
  readonly races: readonly ThinRace[];
}

/** A line from a write to a read, in the gaps between lanes, so that it crosses no code. */
export interface ThinRace {
  /** The step after which it is drawn: that of the read. */
  readonly after: number;
  readonly d: string;
  readonly write: Spot;
  readonly read: Spot;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface ThinBlock {
  readonly block: Block;
  /** Middle of the block. */
  readonly x: number;
  readonly y: number;
  /** Whether its code fits. */
  readonly isNamed: boolean;
}

/** Lengths in rem. */
const LANE = 1.125;
const HEAD = 1.5;
const LETTER = 0.47;
/** Half of the gap between two blocks, along and across. */
const INSET = 0.0625;
const GAP = 0.125;

/** Lays a run out in `width` px. `rem` is the height of text in px. */
export function thinOf(run: Run, width: number, rem: number): Thin {
  const lane = LANE * rem;
  const head = HEAD * rem;
  const end = Math.max(head + 1, width - 0.5 * rem);
  const scale = stepScale([0, Math.max(1, run.length)], [head, end]);
  const inset = INSET * rem;
  const gap = GAP * rem;
  const top = (thread: number): number => thread * lane + gap;
  const tall = lane - 2 * gap;
  const boxOf = ({ from, to, thread }: Block): string => {
    const left = scale(from - 1) + inset;
    return `M${left} ${top(thread)}h${Math.max(1, scale(to) - inset - left)}v${tall}H${left}z`;
  };
  return {
    height: run.threads.length * lane,
    lane,
    head,
    x: scale,
    positionAt: (x) => Math.max(0, Math.min(run.length, Math.round(scale.invert(x)))),
    blocks: run.blocks.map((block) => ({
      block,
      x: (scale(block.from - 1) + scale(block.to)) / 2,
      y: (block.thread + 0.5) * lane,
      isNamed: block.row.length * LETTER * rem < scale(block.to) - scale(block.from - 1) - 2 * inset,
    })),
    lanes: run.threads.map(({ index }) =>
      run.blocks
        .filter(({ thread }) => thread === index)
        .map(boxOf)
        .join(''),
    ),
    loans: run.loans.map(({ thread, from, to }) => {
      const right = to === null ? end : scale(to);
      const d = `M${scale(from - 1)} 0H${right}V${run.threads.length * lane}H${scale(from - 1)}z`;
      return { key: from, thread, d };
    }),
    races: run.joins.filter(({ isRace }) => isRace).map((join) => raceOf(join, scale, lane)),
  };
}

/** Leads a race from the later half of the write's block to the earlier half of the read's, beside their codes. */
function raceOf(
  { writer, writeStep, reader, readStep }: Join,
  scale: (position: number) => number,
  lane: number,
): ThinRace {
  const from = writer ?? 0;
  const isDown = from < reader;
  const write = { x: scale(writeStep - 0.25), y: (isDown ? from + 1 : from) * lane };
  const read = { x: scale(readStep - 0.75), y: (isDown ? reader : reader + 1) * lane };
  return { after: readStep, d: `M${write.x} ${write.y}V${read.y}H${read.x}`, write, read };
}
