import { layersOf, type Arc } from './layers.ts';
import {
  CHART_SIZES,
  type ChartLayout,
  type ChartShape,
  type ChartSizes,
  type PlacedBox,
  type PlacedEdge,
  type PlacedEnd,
  type PlacedRow,
  type Link,
} from './placed.ts';
import { around, loop, onward, out } from './routes.ts';

/** Room on the edge of the drawing. */
const MARGIN = 4;
/** Room for the mark of an end. */
const END_MARK = 14;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The layer of each call, and the order of the rows side by side within a call. */
interface Order {
  readonly callOf: ReadonlyMap<string, string>;
  /** Calls of each layer, from the top. */
  readonly layers: readonly (readonly string[])[];
  readonly rowsOf: ReadonlyMap<string, readonly string[]>;
  /** Rows at which an edge arrives that passes other rows or goes back. */
  readonly roundTo: readonly string[];
  readonly isRound: (way: Link) => boolean;
}

function orderOf({ nodes, edges }: ChartShape): Order {
  const callOf = new Map(nodes.map(({ row, call }) => [row, call]));
  const call = (row: string): string => callOf.get(row) ?? '';
  const inner = edges.filter(({ from, to }) => callOf.has(from) && callOf.has(to) && from !== to);
  const between = inner.filter(({ from, to }) => call(from) !== call(to));
  const within = inner.filter(({ from, to }) => call(from) === call(to));
  const calls = [...new Set(callOf.values())];
  const layerOf = layersOf(
    calls,
    between.map(({ from, to }): Arc => [call(from), call(to)]),
  );
  const placeOf = layersOf(
    [...callOf.keys()],
    within.map(({ from, to }): Arc => [from, to]),
  );
  const layer = (row: string): number => layerOf.get(call(row)) ?? 0;
  const isRound = ({ from, to }: Link): boolean => call(from) !== call(to) && layer(to) !== layer(from) + 1;
  return {
    callOf,
    layers: Array.from({ length: Math.max(-1, ...layerOf.values()) + 1 }, (_, depth) =>
      calls.filter((one) => layerOf.get(one) === depth),
    ),
    rowsOf: new Map(
      calls.map((one) => [
        one,
        [...callOf.keys()]
          .filter((row) => call(row) === one)
          .toSorted((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0)),
      ]),
    ),
    roundTo: [...new Set(between.filter(isRound).map(({ to }) => to))],
    isRound,
  };
}

/** Places the rows: layers from the top, the calls of a layer and the rows of a call side by side. */
function placeRows(
  order: Order,
  left: number,
  sizes: ChartSizes,
): { rows: PlacedRow[]; frames: PlacedBox[] } {
  const { nodeHeight: height, frame, gap } = sizes;
  const width = Math.max(0, ...[...order.callOf.keys()].map((row) => row.length)) * sizes.character + 14;
  const rows: PlacedRow[] = [];
  const frames: PlacedBox[] = [];
  let y = MARGIN;
  order.layers.forEach((calls, layer) => {
    const isFramed = calls.some((call) => (order.rowsOf.get(call)?.length ?? 0) > 1);
    // Edges that leave a frame at the bottom need room of their own.
    const below = isFramed ? sizes.rise + 2 * frame : sizes.rise;
    let x = left;
    calls.forEach((call, index) => {
      const inside = order.rowsOf.get(call) ?? [];
      const wide = inside.length * (width + gap) - gap;
      inside.forEach((id, place) => {
        const isLast = index === calls.length - 1 && place === inside.length - 1;
        rows.push({ id, call, layer, x: x + place * (width + gap), y, width, height, isLast, below });
      });
      if (inside.length > 1) {
        const [w, h] = [wide + 2 * frame, height + 2 * frame];
        frames.push({ id: call, x: x - frame, y: y - frame, width: w, height: h });
      }
      x += wide + gap;
    });
    y += height + below;
  });
  return { rows, frames };
}

/** Spreads heights between top and bottom, each as near to its wish as the least distance allows. */
function spread(wanted: readonly number[], pitch: number, bottom: number): readonly number[] {
  const places: number[] = [];
  for (const y of wanted) places.push(Math.max(y, (places.at(-1) ?? -Infinity) + pitch));
  let ceiling = Math.max(bottom, MARGIN + pitch * (places.length - 0.5));
  return places
    .toReversed()
    .map((place) => {
      const y = Math.min(place, ceiling);
      ceiling = y - pitch;
      return y;
    })
    .toReversed();
}

/** Places the ends in a column on the right, each near the rows that lead to it. */
function placeEnds(
  shape: ChartShape,
  rows: ReadonlyMap<string, PlacedRow>,
  x: number,
  sizes: ChartSizes,
): PlacedEnd[] {
  const bottom = Math.max(0, ...[...rows.values()].map((row) => row.y + row.height / 2));
  const wanted = shape.ends
    .map(({ verdict }) => {
      const id = `end:${verdict}`;
      const from = shape.edges.filter(({ to }) => to === id).flatMap((edge) => rows.get(edge.from) ?? []);
      return {
        id,
        y: from.length === 0 ? bottom : sum(from.map((row) => row.y + row.height / 2)) / from.length,
      };
    })
    .toSorted((a, b) => a.y - b.y);
  const heights = spread(
    wanted.map(({ y }) => y),
    sizes.endPitch,
    bottom,
  );
  return wanted.map(({ id }, index) => ({ id, x, y: heights[index] ?? 0 }));
}

/**
 * Lays out a chart from its rows and edges alone. Calls stand below each other in the order in which they can be reached
 * (longest path), the rows of one call side by side. An edge past other rows runs on the left, an edge to an end on the
 * right. Edges that would close a circle do not count for the order.
 */
export function layoutChart(shape: ChartShape, sizes: ChartSizes = CHART_SIZES): ChartLayout {
  const order = orderOf(shape);
  const lanes = order.roundTo.length;
  const left = 2 * MARGIN + (lanes === 0 ? 0 : lanes * sizes.lane + MARGIN);
  const { rows, frames } = placeRows(order, left, sizes);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const right = Math.max(left, ...rows.map((row) => row.x + row.width)) + MARGIN;
  const ends = placeEnds(shape, byId, right + sizes.fan, sizes);
  const endById = new Map(ends.map((end) => [end.id, end]));

  const edges = shape.edges.flatMap((edge): PlacedEdge[] => {
    const [from, to, end] = [byId.get(edge.from), byId.get(edge.to), endById.get(edge.to)];
    const named = { from: edge.from, to: edge.to, id: `${edge.from}>${edge.to}` };
    if (from && end) return [{ ...named, ...out(from, end, right) }];
    if (!from || !to) return [];
    if (from === to) return [{ ...named, ...loop(from) }];
    if (!order.isRound(edge)) return [{ ...named, ...onward(from, to) }];
    return [{ ...named, ...around(from, to, MARGIN + order.roundTo.indexOf(to.id) * sizes.lane) }];
  });
  const longest = Math.max(0, ...shape.ends.map(({ verdict, letters }) => letters ?? verdict.length));
  return {
    width: Math.ceil(right + (ends.length === 0 ? 0 : sizes.fan + END_MARK + longest * sizes.character)),
    height: Math.ceil(
      Math.max(
        ...rows.map((row) => row.y + row.height),
        ...ends.map((end) => end.y + sizes.endPitch / 2),
        0,
      ) + MARGIN,
    ),
    nodes: rows,
    calls: frames,
    ends,
    edges,
  };
}
