import { describe, expect, test } from 'vitest';
import { defined } from '../base/index.ts';
import {
  chartOf,
  serializerMachine,
  threadMachine,
  validatorMachine,
  workerMachine,
} from '../threads/index.ts';
import type { ThreadMachine } from '../threads/index.ts';
import { layoutChart } from './layout.ts';
import type { ChartLayout, ChartShape } from './placed.ts';

/** Returns a machine as rows and edges, rows of one name merged, as the frames pass it to the page. */
function shapeOf(machine: ThreadMachine): ChartShape {
  const states = [...chartOf(machine).states.values()];
  const place = (key: string): string => {
    const state = defined(chartOf(machine).states.get(key), key);
    return state.verdict === undefined ? state.row : `end:${state.verdict}`;
  };
  const rows = states.filter((state) => state.verdict === undefined);
  const edges = rows.flatMap((state) => [...state.next.values()].map((key) => `${state.row}>${place(key)}`));
  return {
    nodes: [...new Map(rows.map(({ row, call }) => [row, { row, call }])).values()],
    edges: [...new Set(edges)].map((edge) => {
      const [from = '', to = ''] = edge.split('>');
      return { from, to };
    }),
    ends: states.flatMap(({ verdict }) => (verdict === undefined ? [] : [{ verdict }])),
  };
}

const fromTop = (layout: ChartLayout): readonly string[] =>
  layout.nodes.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ id }) => id);
const rowAt = (layout: ChartLayout, id: string) =>
  defined(
    layout.nodes.find((node) => node.id === id),
    id,
  );

/**
 * Returns a copy of a machine in which two states have exchanged their operations: the same edges, another order of rows.
 */
function swapped(machine: ThreadMachine, one: string, other: string): ThreadMachine {
  const states = structuredClone(machine.config.states ?? {}) as unknown as Parameters<
    typeof threadMachine
  >[2];
  const [a, b] = [defined(states[one], one), defined(states[other], other)];
  if (!('meta' in a && 'meta' in b)) throw new Error('rows only');
  return threadMachine(machine.id, String(machine.config.initial), {
    ...states,
    [one]: { ...a, meta: { ...b.meta, row: other } },
    [other]: { ...b, meta: { ...a.meta, row: one } },
  } as typeof states);
}

describe('a chart is drawn from its machine', () => {
  const serializer = layoutChart(shapeOf(serializerMachine([])));

  test('rows run from the top in the order in which they are reached', () => {
    expect(fromTop(serializer)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
    expect(fromTop(layoutChart(shapeOf(validatorMachine(['clone']))))).toEqual([
      'V0',
      'V1',
      'V2',
      'V3',
      'V4',
    ]);
  });

  test('swapping two states of a copy swaps them in the drawing', () => {
    const drawn = layoutChart(shapeOf(swapped(serializerMachine([]), 'S2', 'S3')));
    expect(fromTop(drawn)).toEqual(['S1', 'S3', 'S2', 'S4', 'S5']);
    expect(rowAt(drawn, 'S2').y).toBe(rowAt(serializer, 'S3').y);
    const ways = drawn.edges.map(({ id }) => id);
    expect(ways).toEqual(expect.arrayContaining(['S1>S3', 'S3>S2', 'S2>S4']));
    expect(ways).not.toContain('S1>S2');
  });

  test('a worker with two swapped rows is drawn in the new order too', () => {
    const order = fromTop(layoutChart(shapeOf(swapped(workerMachine('clone'), 'C6', 'C8'))));
    expect(order.slice(-6)).toEqual(['C5', 'C8', 'C7', 'C6', 'PACK', 'IOCTL']);
  });

  test('every edge is drawn, and every end is the target of an edge', () => {
    for (const machine of [
      workerMachine('none'),
      workerMachine('lock'),
      validatorMachine(['lock', 'refcount']),
    ]) {
      const shape = shapeOf(machine);
      const drawn = layoutChart(shape);
      expect(drawn.edges.map(({ id }) => id)).toEqual(shape.edges.map(({ from, to }) => `${from}>${to}`));
      expect(drawn.ends.map(({ id }) => id).toSorted()).toEqual(
        shape.ends.map(({ verdict }) => `end:${verdict}`).toSorted(),
      );
    }
  });
});

describe('rows of one call', () => {
  const worker = layoutChart(shapeOf(workerMachine('none')));

  test('are placed side by side in a frame', () => {
    const [a, b, c] = ['C5', 'C5b', 'C5c'].map((row) => rowAt(worker, row));
    expect([a?.y, b?.y, c?.y]).toEqual([a?.y, a?.y, a?.y]);
    expect(b?.x).toBeGreaterThan(a?.x ?? 0);
    expect(c?.x).toBeGreaterThan(b?.x ?? 0);
    expect(worker.calls.map(({ id }) => id)).toEqual(['C5', 'C7']);
  });

  test('have their own loops', () => {
    const loops = worker.edges.filter(({ kind }) => kind === 'loop').map(({ from }) => from);
    expect(loops).toEqual(['P1', 'P2', 'C2', 'C4', 'C5b', 'C5c', 'C7b']);
  });

  test('have edges past other rows that run around them', () => {
    const round = worker.edges.filter(({ kind }) => kind === 'round').map(({ id }) => id);
    expect(round).toEqual(['C1>PACK', 'C2>PACK']);
  });
});

describe('nothing is drawn over anything else', () => {
  const shapes = [
    ...(['none', 'clone', 'lock', 'lock-narrow'] as const).map((fix) => workerMachine(fix)),
    validatorMachine(['clone', 'lock', 'refcount']),
    serializerMachine(['lock', 'refcount']),
  ].map(shapeOf);

  test.each(shapes)('in the chart of %#', (shape) => {
    const { nodes, ends, width, height } = layoutChart(shape);
    for (const [index, one] of nodes.entries()) {
      for (const other of nodes.slice(index + 1)) {
        const isApart = one.x + one.width <= other.x || other.x + other.width <= one.x;
        expect(isApart || Math.abs(one.y - other.y) >= one.height).toBe(true);
      }
      expect(one.x).toBeGreaterThan(0);
      expect(one.y + one.height).toBeLessThan(height);
    }
    const heights = ends.map(({ y }) => y).toSorted((a, b) => a - b);
    for (const [index, y] of heights.slice(1).entries())
      expect(y - (heights[index] ?? 0)).toBeGreaterThanOrEqual(18);
    expect(Math.max(...ends.map(({ y }) => y))).toBeLessThan(height);
    expect(Math.max(...ends.map(({ x }) => x))).toBeLessThan(width);
  });
});

test('a chart with a circle of rows is drawn from its first row on', () => {
  const nodes = ['A', 'B', 'C'].map((row) => ({ row, call: row }));
  const edges = [
    { from: 'A', to: 'B' },
    { from: 'B', to: 'C' },
    { from: 'C', to: 'A' },
  ];
  const drawn = layoutChart({ nodes, edges, ends: [] });
  expect(fromTop(drawn)).toEqual(['A', 'B', 'C']);
  expect(drawn.edges.map(({ kind }) => kind)).toEqual(['on', 'on', 'round']);
});
