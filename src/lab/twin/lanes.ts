import type { LaneRun } from '../../frames/index.ts';
import type { Column, Parting } from '../../frames/twin.ts';

/** The half of a lane: of run 1, of run 2, or the whole height where both took the same step to the same effect. */
export type Half = 1 | 2 | 'both';

/** A step of one run, or the same of both. */
export interface TwinBlock {
  readonly half: Half;
  /** 1-based. */
  readonly step: number;
  readonly thread: number;
  readonly row: string;
}

/** Returns a name of a block that no other one has. */
export const keyOf = ({ half, step }: TwinBlock): string => `${half} ${step}`;

/**
 * Returns the block that an arrow key leads to: along, the next of the same run; across, that of the other run in the column.
 * Undefined for none.
 */
export function besideBlock(
  blocks: readonly TwinBlock[],
  { half, step }: TwinBlock,
  key: string,
): TwinBlock | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    return blocks.find((one) => one.step === step && one.half === (key === 'ArrowUp' ? 1 : 2));
  }
  const run = blocks.filter((one) => half === 'both' || one.half === 'both' || one.half === half);
  const isRight = key === 'ArrowRight';
  const steps = run.map((one) => one.step).filter((one) => (isRight ? one > step : one < step));
  const next = isRight ? Math.min(...steps) : Math.max(...steps);
  // From a step of both, the first run is the next.
  return run.find((one) => one.step === next);
}

/** Sizes of the lanes, px. */
export interface TwinLayout {
  /** Width of a step. */
  readonly unit: number;
  /** Height of each lane; one in which the runs never differ is lower. */
  readonly lanes: readonly { readonly top: number; readonly height: number }[];
  readonly height: number;
}

/** Least height of a lane that has halves, px. */
export const SPLIT = 50;
/** px that the flag snaps over to a place at which the runs part. */
const SNAP = 10;

/** Returns the steps of two runs: the same step to the same effect once. */
export function blocksOf(one: LaneRun, two: LaneRun, columns: readonly Column[]): readonly TwinBlock[] {
  return columns.flatMap((column, at): readonly TwinBlock[] => {
    const [a, b] = [one.trace.steps[at], two.trace.steps[at]];
    const block = (half: Half, step: typeof a): readonly TwinBlock[] =>
      step ? [{ half, step: at + 1, thread: step.thread, row: step.step }] : [];
    return column === 'same' ? block('both', a) : [...block(1, a), ...block(2, b)];
  });
}

/** Lays the lanes out: `most` is the height of a lane with two halves. */
export function twinLayout(
  blocks: readonly TwinBlock[],
  threads: number,
  length: number,
  room: { readonly width: number; readonly most: number; readonly least: number; readonly unit: number },
): TwinLayout {
  const unit = Math.max(room.unit, Math.min(94, room.width / (length + 1.5)));
  let top = 0;
  const lanes = Array.from({ length: threads }, (_, thread) => {
    const isApart = blocks.some((block) => block.thread === thread && block.half === 1);
    const lane = { top, height: isApart ? room.most : room.least };
    top += lane.height;
    return lane;
  });
  return { unit, lanes, height: top };
}

/** Returns the top and height of a half of a lane. */
export function halfOf(
  layout: TwinLayout,
  thread: number,
  half: Half,
): { readonly top: number; readonly height: number } {
  const { top, height } = layout.lanes[thread] ?? { top: 0, height: 0 };
  if (half === 'both' || height < SPLIT) return { top, height };
  return { top: top + (half === 2 ? height / 2 : 0), height: height / 2 };
}

/** Returns the position of the flag for a place along the lanes, px; near a parting it snaps to it. */
export function positionAt(
  along: number,
  { unit }: TwinLayout,
  length: number,
  partings: readonly Parting[],
): number {
  const near = partings
    .map(({ at }) => ({ at, by: Math.abs(along - at * unit) }))
    .filter(({ by }) => by <= SNAP)
    .toSorted((a, b) => a.by - b.by)[0];
  return near?.at ?? Math.max(0, Math.min(length, Math.round(along / unit)));
}

/** Returns the place behind or before a position of the flag at which two runs part; null for none. */
export function partingBeside(
  partings: readonly Pick<Parting, 'at'>[],
  position: number,
  by: 1 | -1,
): number | null {
  const places = partings.map(({ at }) => at);
  const found = by === 1 ? places.find((at) => at > position) : places.findLast((at) => at < position);
  return found ?? null;
}

/** Splits two texts at their common beginning, at a border of words. */
export function commonStart(one: string, two: string): number {
  let at = 0;
  while (at < one.length && one[at] === two[at]) at += 1;
  if (at === one.length && at === two.length) return at;
  const isLatin = /[A-Za-z]/.test(one.slice(0, at));
  return isLatin ? one.lastIndexOf(' ', at) + 1 : at;
}
