import type { Sight } from '../script/index.ts';
import type { Area, Shape } from './shape.ts';

/** A part of the stage with its place on the canvas. */
export interface Part {
  readonly sight: Sight;
  readonly area: Area;
}

/** Sights that stand at the left of the others. */
const SIDE: ReadonlySet<Sight> = new Set(['bytes', 'chain', 'graph']);
/** The share of the width that these get. */
const SHARE: Readonly<Partial<Record<Sight, number>>> = { bytes: 1, chain: 0.5, graph: 0.52 };

/** Least and largest height of a sight, in sizes of code type. */
const HEIGHTS: Readonly<Record<Sight, readonly [least: number, most: number]>> = {
  string: [3.3, 5.2],
  copy: [3.3, 5.2],
  lanes: [0, 0],
  name: [2, 2.2],
  verdict: [1.4, 2],
  terminal: [3.4, 9],
  room: [2.8, 3.4],
  bytes: [10, 99],
  chain: [10, 99],
  reply: [2.6, 3.2],
  graph: [10, 99],
  costs: [6, 12],
  chances: [8, 99],
  casts: [6, 99],
};
/** Height of a lane, and of the flag above. */
const [LANE_LEAST, LANE_MOST, FLAG] = [2.05, 2.9, 1.35];

/** Least air between two sights, in sizes of code type. */
const GAP = 0.4;

function heightsOf(sight: Sight, lanes: number, isAlone: boolean): readonly [number, number] {
  if (sight === 'lanes') return [lanes * LANE_LEAST + FLAG, lanes * LANE_MOST + FLAG];
  const [least, most] = HEIGHTS[sight];
  return sight === 'string' && isAlone ? [least, 8.5] : [least, most];
}

/** Puts the sights of a picture under each other, or the first beside the others, below the sentence. */
export function partsOf(sees: readonly Sight[], lanes: number, top: number, shape: Shape): readonly Part[] {
  const { margin, width, foot, note } = shape;
  const whole: Area = { x: margin, y: top, width: width - 2 * margin, height: foot - 1.6 * note - top };
  const [first, ...others] = sees;
  if (first === undefined) return [];
  const isBeside = SIDE.has(first);
  if (!isBeside) return stacked(sees, lanes, whole, shape);
  const share = SHARE[first] ?? 1;
  const gap = margin;
  const left: Area = { ...whole, width: share === 1 ? whole.width : whole.width * share - gap / 2 };
  const right: Area = {
    ...whole,
    x: left.x + left.width + gap,
    width: whole.width - left.width - gap,
  };
  // The room is drawn beside the bytes, by the bytes.
  if (share === 1) return [{ sight: first, area: left }];
  return [{ sight: first, area: left }, ...stacked(others, lanes, right, shape)];
}

function stacked(sees: readonly Sight[], lanes: number, area: Area, { code }: Shape): readonly Part[] {
  const isAlone = sees.every((sight) => sight === 'string' || sight === 'name');
  const heights = sees.map((sight) => heightsOf(sight, lanes, isAlone).map((size) => size * code));
  const least = heights.reduce((sum, [size = 0]) => sum + size, 0);
  const most = heights.reduce((sum, [, size = 0]) => sum + size, 0);
  // Between least and most, all grow alike; what is left over is air between them.
  const room = area.height - GAP * code * (sees.length - 1);
  const grown = Math.min(1, Math.max(0, (room - least) / Math.max(1, most - least)));
  const shrunk = Math.min(1, room / Math.max(1, least));
  const sizes = heights.map(([low = 0, high = 0]) => (low + (high - low) * grown) * shrunk);
  const used = sizes.reduce((sum, size) => sum + size, 0);
  const left = Math.max(0, area.height - used);
  /** Between two things, and then above and below all of them. */
  const air = Math.max(GAP * code, Math.min(code * 1.4, left / (sees.length + 1)));
  let y = area.y + Math.max(0, left - air * (sees.length - 1)) * 0.4;
  return sees.map((sight, at): Part => {
    const height = sizes[at] ?? 0;
    const part = { sight, area: { x: area.x, y, width: area.width, height } };
    y += height + air;
    return part;
  });
}
