import type { Join } from '../frames/index.ts';
import { laneMiddle, laneSpan, laneStart, dotOf, px, type Dot } from './boxes.ts';
import type { Layout } from './layout.ts';
import { columnOf } from './window.ts';

/** A join with its line. Joins between the same two columns share one: a folded run shows one. */
export interface DrawnJoin {
  readonly key: string;
  /** The first of the joins that share the line. */
  readonly join: Join;
  readonly count: number;
  /** Every step of these joins, so that a block can highlight them. */
  readonly steps: ReadonlySet<number>;
  readonly path: string;
  readonly write: Dot;
  readonly read: Dot;
  /** Parts of lanes that the line crosses or covers. */
  readonly through: readonly Stretch[];
}

/** A part of a lane, from and to along. */
export interface Stretch {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}

/** Returns the SVG path of straight pieces through the corners. */
const pathThrough = (corners: readonly Dot[]): string =>
  corners.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x},${y}`).join('');

/** How far the square at a write stands off its block, and into a read that is come to from its side, px: off their words. */
const OFF = { write: 6, read: 6 };

/** Computes the lines of all joins of a run on a layout. `writeStep` 0 is the origin: the string as parsed. */
export function drawnJoins(layout: Layout, joins: readonly Join[]): readonly DrawnJoin[] {
  const byColumns = new Map<string, Join[]>();
  for (const join of joins) {
    const reader = columnOf(layout, join.readStep);
    if (!reader) continue;
    const writer = join.writeStep === 0 ? 'origin' : columnOf(layout, join.writeStep)?.key;
    const key = `${writer ?? ''}>${reader.key}`;
    const same = byColumns.get(key);
    if (same) same.push(join);
    else byColumns.set(key, [join]);
  }
  return [...byColumns].flatMap(([key, same]) => {
    const first = same.find((join) => join.isRace) ?? same[0];
    const route = first && routeOf(layout, first);
    if (!route) return [];
    const corners = route.corners.map(([along, across]) => dotOf(layout, along, across));
    const [write, read] = [corners[0], corners.at(-1)];
    if (!write || !read) return [];
    const steps = new Set(same.flatMap(({ readStep, writeStep }) => [readStep, writeStep]));
    const path = pathThrough(corners);
    return [{ key, join: first, count: same.length, steps, path, write, read, through: route.through }];
  });
}

interface Route {
  /** Along and across, from the write to the read. */
  readonly corners: readonly (readonly [number, number])[];
  readonly through: readonly Stretch[];
}

/**
 * Returns the line from the write across to the reader's lane and along it to the read. Where another block of the reader
 * is in between, the line stays in the gap between the lanes.
 */
function routeOf(layout: Layout, join: Join): Route | null {
  const reader = columnOf(layout, join.readStep);
  if (!reader) return null;
  const readAlong = reader.start + layout.inset;
  const middle = laneMiddle(layout, join.reader);
  const writer = columnOf(layout, join.writeStep);
  if (!writer || join.writer === null) {
    const corners: Route['corners'] = [
      [layout.origin, middle],
      [readAlong, middle],
    ];
    return { corners, through: [{ lane: join.reader, from: layout.origin, to: readAlong }] };
  }
  const isDown = join.writer < join.reader;
  const [top, bottom] = laneSpan(layout, join.writer);
  const writeAlong = writer.start + writer.size / 2;
  const off = layout.dress === 'lanes' ? px(layout, OFF.write) : 0;
  const writeAcross = isDown ? bottom + off : top - off;
  const isClear = !layout.columns
    .slice(writer.index, reader.index)
    .some((column) => column.block.thread === join.reader);
  const passed = between(join.writer, join.reader).map((lane): Stretch => ({
    lane,
    from: writeAlong - layout.rem,
    to: writeAlong + layout.rem,
  }));
  if (isClear) {
    const corners: Route['corners'] = [
      [writeAlong, writeAcross],
      [writeAlong, middle],
      [readAlong, middle],
    ];
    const own: Stretch = { lane: join.reader, from: writeAlong - layout.rem, to: readAlong };
    return { corners, through: [...passed, own] };
  }
  const gap = laneStart(layout, isDown ? join.reader : join.reader + 1);
  const span = laneSpan(layout, join.reader);
  const entry = readAlong + px(layout, OFF.read);
  const corners: Route['corners'] = [
    [writeAlong, writeAcross],
    [writeAlong, gap],
    [entry, gap],
    [entry, isDown ? span[0] : span[1]],
  ];
  // The line runs along the edge of the neighbouring lane, and the square at its end reaches into that lane.
  const edge: Stretch = { lane: join.reader + (isDown ? -1 : 1), from: writeAlong, to: entry + layout.rem };
  return { corners, through: [...passed, edge] };
}

/** Returns the lanes strictly between two lanes. */
function between(a: number, b: number): readonly number[] {
  const [low, high] = a < b ? [a, b] : [b, a];
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, i) => low + 1 + i);
}
