import { linkHorizontal } from 'd3-shape';
import { layersOf, type Arc } from './layers.ts';

/** What the drawing needs to know of a chart: nothing that tells one machine from another. */
export interface ChartShape {
  readonly nodes: readonly { readonly row: string; readonly call: string }[];
  /** From a row to a row, or to an end written `end:ok`. */
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly ends: readonly { readonly verdict: string }[];
}

/** Sizes in units of the drawing: one unit is one pixel at a text size of 16. */
export interface ChartSizes {
  readonly nodeHeight: number;
  /** From the top of one layer to the top of the next. */
  readonly pitch: number;
  /** Room between the rows of one call. */
  readonly gap: number;
  /** From one way round to the next, left of the nodes. */
  readonly lane: number;
  /** Room for the lines to the ends. */
  readonly fan: number;
  readonly endPitch: number;
  /** Width of a character of code. */
  readonly character: number;
}

export const CHART_SIZES: ChartSizes = {
  nodeHeight: 20,
  pitch: 32,
  gap: 20,
  lane: 8,
  fan: 20,
  endPitch: 20,
  character: 8,
};

export interface PlacedBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** An end stands at a point; its token is written to the right of it. */
export interface PlacedEnd {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}
export interface PlacedEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** `loop`: the row again. `on`: to the next row. `round`: past other rows. `out`: to an end. */
  readonly kind: 'loop' | 'on' | 'round' | 'out';
  /** Path data, from its start to the point of its arrow. */
  readonly d: string;
  /** Where the arrow points, and which way, in degrees clockwise from the right; null where a mark stands instead. */
  readonly arrow: { readonly x: number; readonly y: number; readonly turn: number } | null;
}
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedBox[];
  /** Frames around calls of several rows. */
  readonly calls: readonly PlacedBox[];
  readonly ends: readonly PlacedEnd[];
  readonly edges: readonly PlacedEdge[];
}

const END = 'end:';
/** Room around a call's frame, and on the edge of the drawing. */
const MARGIN = 4;
/** Size of the mark of an end, and the room behind it. */
const END_MARK = 16;

interface Spot extends PlacedBox {
  readonly call: string;
  readonly layer: number;
}

/** Spreads the ends over the height: as near to where they come from as the room between them allows. */
function spread(wanted: readonly number[], pitch: number, bottom: number): readonly number[] {
  const places: number[] = [];
  for (const y of wanted) places.push(Math.max(y, (places.at(-1) ?? -Infinity) + pitch));
  let ceiling = Math.max(bottom, pitch * (places.length - 1) + (wanted[0] === undefined ? 0 : pitch / 2));
  for (let index = places.length - 1; index >= 0; index -= 1) {
    ceiling = Math.min(places[index] ?? 0, ceiling);
    places[index] = ceiling;
    ceiling -= pitch;
  }
  return places;
}

/**
 * Draws a chart from its rows and edges alone. Calls stand below each other in the order in which they can first be
 * reached (longest path), the rows of one call side by side; a way past other rows runs on the left, a way to an end on
 * the right. Edges that would close a circle do not count for the order.
 */
export function layoutChart(shape: ChartShape, sizes: ChartSizes = CHART_SIZES): ChartLayout {
  const { pitch, gap } = sizes;
  const longestRow = Math.max(0, ...shape.nodes.map(({ row }) => row.length));
  const node = { width: longestRow * sizes.character + 14, height: sizes.nodeHeight };
  const callOf = new Map(shape.nodes.map(({ row, call }) => [row, call]));
  const inner = shape.edges.filter(({ from, to }) => callOf.has(from) && callOf.has(to) && from !== to);
  const calls = [...new Set(callOf.values())];
  const between: Arc[] = inner.map(({ from, to }): Arc => [callOf.get(from) ?? '', callOf.get(to) ?? '']);
  const layer = layersOf(
    calls,
    between.filter(([from, to]) => from !== to),
  );
  const place = layersOf(
    [...callOf.keys()],
    inner
      .filter(({ from, to }) => callOf.get(from) === callOf.get(to))
      .map(({ from, to }): Arc => [from, to]),
  );

  const isRound = ({ from, to }: { from: string; to: string }): boolean => {
    const [a, b] = [layer.get(callOf.get(from) ?? '') ?? 0, layer.get(callOf.get(to) ?? '') ?? 0];
    return callOf.get(from) !== callOf.get(to) && b !== a + 1;
  };
  const lanes = [...new Set(inner.filter(isRound).map(({ to }) => to))];
  const left = MARGIN + lanes.length * sizes.lane + (lanes.length > 0 ? MARGIN : 0);

  const spots = new Map<string, Spot>();
  const frames: PlacedBox[] = [];
  const filled = new Map<number, number>();
  for (const call of calls) {
    const depth = layer.get(call) ?? 0;
    const rows = shape.nodes
      .filter((one) => one.call === call)
      .toSorted((a, b) => (place.get(a.row) ?? 0) - (place.get(b.row) ?? 0));
    const start = filled.get(depth) ?? left + MARGIN;
    const y = MARGIN + depth * pitch;
    rows.forEach(({ row }, index) => {
      spots.set(row, { id: row, call, layer: depth, x: start + index * (node.width + gap), y, ...node });
    });
    const width = rows.length * (node.width + gap) - gap;
    if (rows.length > 1) {
      frames.push({
        id: call,
        x: start - MARGIN,
        y: y - MARGIN,
        width: width + 2 * MARGIN,
        height: node.height + 2 * MARGIN,
      });
    }
    filled.set(depth, start + width + gap);
  }
  const right = Math.max(left, ...[...spots.values()].map((spot) => spot.x + spot.width)) + MARGIN;
  const bottom = MARGIN + Math.max(0, ...layer.values()) * pitch + node.height;

  const wanted = shape.ends
    .map(({ verdict }) => {
      const from = shape.edges
        .filter(({ to }) => to === END + verdict)
        .map((edge) => (spots.get(edge.from)?.y ?? 0) + node.height / 2);
      return {
        id: END + verdict,
        y: from.length === 0 ? bottom : from.reduce((sum, y) => sum + y, 0) / from.length,
      };
    })
    .toSorted((a, b) => a.y - b.y);
  const heights = spread(
    wanted.map(({ y }) => y),
    sizes.endPitch,
    bottom - node.height / 2,
  );
  const ends = wanted.map(({ id }, index): PlacedEnd => ({
    id,
    x: right + sizes.fan,
    y: heights[index] ?? 0,
  }));
  const endAt = new Map(ends.map((end) => [end.id, end]));

  const edges = shape.edges.flatMap((edge): PlacedEdge[] => {
    const from = spots.get(edge.from);
    if (!from) return [];
    const id = `${edge.from}>${edge.to}`;
    const end = endAt.get(edge.to);
    if (end) return [{ ...edge, id, kind: 'out', ...wayOut(from, end, right, sizes) }];
    const to = spots.get(edge.to);
    if (!to) return [];
    if (to === from) return [{ ...edge, id, kind: 'loop', ...loop(from) }];
    if (isRound(edge))
      return [
        { ...edge, id, kind: 'round', ...round(from, to, MARGIN + lanes.indexOf(edge.to) * sizes.lane) },
      ];
    return [{ ...edge, id, kind: 'on', ...onward(from, to) }];
  });
  const longest = Math.max(0, ...shape.ends.map(({ verdict }) => verdict.length));
  return {
    width: Math.ceil(right + (ends.length === 0 ? 0 : sizes.fan + END_MARK + longest * sizes.character)),
    height: Math.ceil(Math.max(bottom, ...heights.map((y) => y + sizes.endPitch / 2)) + MARGIN),
    nodes: [...spots.values()].map(({ id, x, y, width, height }) => ({ id, x, y, width, height })),
    calls: frames,
    ends,
    edges,
  };
}

type Drawn = Pick<PlacedEdge, 'd' | 'arrow'>;
const middle = (spot: PlacedBox): number => spot.x + spot.width / 2;

/** To the next row of the same call, or down to the next call. */
function onward(from: Spot, to: Spot): Drawn {
  if (from.call === to.call) {
    const y = from.y + from.height * 0.7;
    return { d: `M${from.x + from.width},${y}H${to.x}`, arrow: { x: to.x, y, turn: 0 } };
  }
  const [x1, x2, y1, y2] = [middle(from), middle(to), from.y + from.height, to.y];
  const d = x1 === x2 ? `M${x1},${y1}V${y2}` : `M${x1},${y1}V${(y1 + y2) / 2}H${x2}V${y2}`;
  return { d, arrow: { x: x2, y: y2, turn: 90 } };
}

/** Past other rows, in a lane of its own on the left. */
function round(from: Spot, to: Spot, lane: number): Drawn {
  const y = to.y + to.height / 2;
  return { d: `M${from.x},${from.y + from.height / 2}H${lane}V${y}H${to.x}`, arrow: { x: to.x, y, turn: 0 } };
}

/** Out at the upper right of the row and in again. */
function loop(spot: Spot): Drawn {
  const [x, y] = [spot.x + spot.width, spot.y + 2];
  return { d: `M${x},${y}h9v7h-9`, arrow: { x, y: y + 7, turn: 180 } };
}

/** To an end: straight from the last row of its layer, from the others below the call's frame. */
function wayOut(from: Spot, end: PlacedEnd, right: number, sizes: ChartSizes): Drawn {
  const start = from.x + from.width;
  const isFree = start + sizes.gap > right - MARGIN;
  const y = isFree ? from.y + from.height * 0.7 : from.y + from.height + MARGIN + 1;
  const lead = isFree ? `M${start},${y}H${right}` : `M${middle(from)},${from.y + from.height}V${y}H${right}`;
  const curve = linkHorizontal<unknown, readonly [number, number]>()({
    source: [right, y],
    target: [end.x, end.y],
  });
  return { d: lead + (curve ?? '').replace(/^M[^C]*/, ''), arrow: null };
}
