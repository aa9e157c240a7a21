import { linkHorizontal } from 'd3-shape';
import type { PlacedEdge, PlacedEnd, PlacedRow } from './placed.ts';

/** The drawing of one edge. */
export type Route = Pick<PlacedEdge, 'kind' | 'd' | 'arrow'>;

const middle = (row: PlacedRow): number => row.x + row.width / 2;

/** D3's curve between two points that starts and ends horizontally. */
const bend = linkHorizontal();

/** Leaves a row at its upper right and returns to it. */
export function loop(row: PlacedRow): Route {
  const [x, y] = [row.x + row.width, row.y + 2];
  return { kind: 'loop', d: `M${x},${y}h9v7h-9`, arrow: { x, y: y + 7, turn: 180 } };
}

/** Leads to the next row of the same call, or down to the next call. */
export function onward(from: PlacedRow, to: PlacedRow): Route {
  if (from.call === to.call) {
    const y = from.y + from.height * 0.7;
    return { kind: 'on', d: `M${from.x + from.width},${y}H${to.x}`, arrow: { x: to.x, y, turn: 0 } };
  }
  const [x1, x2, y1, y2] = [middle(from), middle(to), from.y + from.height, to.y];
  const elbow = y2 - from.below / 3;
  const d = x1 === x2 ? `M${x1},${y1}V${y2}` : `M${x1},${y1}V${elbow}H${x2}V${y2}`;
  return { kind: 'on', d, arrow: { x: x2, y: y2, turn: 90 } };
}

/** Leads past other rows, in a lane on the left. */
export function around(from: PlacedRow, to: PlacedRow, lane: number): Route {
  const y = to.y + to.height / 2;
  return {
    kind: 'round',
    d: `M${from.x},${from.y + from.height / 2}H${lane}V${y}H${to.x}`,
    arrow: { x: to.x, y, turn: 0 },
  };
}

/** Leads to an end: straight from the last row of a layer, from the others through the room below the layer. */
export function out(from: PlacedRow, end: PlacedEnd, right: number): Route {
  const [start, bottom] = [from.x + from.width, from.y + from.height];
  const y = from.isLast ? from.y + from.height * 0.7 : bottom + from.below / 3;
  const lead = from.isLast ? `M${start},${y}H${right}` : `M${middle(from)},${bottom}V${y}H${right}`;
  const curve = bend({ source: [right, y], target: [end.x, end.y] }) ?? '';
  return { kind: 'out', d: lead + curve, arrow: null };
}
