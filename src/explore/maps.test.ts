import { describe, expect, it, vi } from 'vitest';
import { defined } from '../base/index.ts';
import { finish } from '../schedule/index.ts';
import { kindOf, readOutcome, type Config, type Kind } from '../threads/index.ts';
import { faithful, article, two, charted, traceOf } from './fixtures/charted.ts';
import { NaiveMaps } from './fixtures/naive-points.ts';
import { Placing, explore, type ClosingMap, type Course, type ProgressGraph } from './index.ts';

// The searches need more than the default timeout on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const rowAt = ({ places }: Course, place: number): string => places[place]?.row ?? 'end';

/** Converts a graph to the form of the naive one. */
const plainGraph = ({ x, y, kinds, points }: ProgressGraph): unknown =>
  Object.fromEntries(
    points.map((point) => [
      `${rowAt(x, point.x)}|${rowAt(y, point.y)}`,
      { chance: point.chance, shares: named(kinds, point.shares), states: point.states },
    ]),
  );
const named = (kinds: readonly Kind[], shares: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    kinds.flatMap((kind, index) => ((shares[index] ?? 0) > 0 ? [[kind, shares[index] ?? 0]] : [])),
  );
const plainLayers = ({ sets, layers }: ClosingMap): unknown =>
  layers.map(({ states, beginnings, nodes }) => ({
    states,
    beginnings: BigInt(beginnings),
    shares: Object.fromEntries(nodes.map(({ set, share }) => [[...(sets[set] ?? [])].sort().join(), share])),
  }));

const cases: readonly (readonly [string, Config, readonly (readonly [number, number])[]])[] = [
  ['two workers', two, [[0, 1]]],
  [
    'a path one level deep',
    faithful('/a', ['none', 'none']),
    [
      [0, 1],
      [1, 0],
    ],
  ],
  ['mixed fixes', faithful('/a/bc', ['lock-narrow', 'clone']), [[0, 1]]],
  ['a lock', faithful('/a/bc', ['lock', 'lock']), [[0, 1]]],
  [
    'three workers, two of them alike',
    faithful('/a', ['lock', 'clone', 'lock']),
    [
      [0, 2],
      [0, 1],
      [2, 1],
    ],
  ],
  [
    'four workers, all alike',
    faithful('/a', ['lock', 'lock', 'lock', 'lock']),
    [
      [0, 1],
      [2, 1],
    ],
  ],
  [
    'as reported',
    article([]),
    [
      [0, 1],
      [1, 2],
      [2, 0],
    ],
  ],
  [
    'as reported, counted references',
    article(['refcount']),
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    'as reported, a deadlock',
    article(['join-holding-lock']),
    [
      [0, 2],
      [1, 2],
    ],
  ],
];

describe.each(cases)('the maps of %s', (_name, config, pairs) => {
  const maps = charted(config);
  const naive = new NaiveMaps(config);

  it('have the points, chances, and states that a naive search finds', () => {
    for (const pair of pairs) {
      expect(plainGraph(maps.progressGraph(pair))).toEqual(
        Object.fromEntries(
          Object.entries(naive.points(...pair)).map(([point, { chance, shares, states }]) => [
            point,
            {
              chance: expect.closeTo(chance, 14),
              shares: Object.fromEntries(
                Object.entries(shares).map(([kind, share]) => [kind, expect.closeTo(share, 14)]),
              ),
              states,
            },
          ]),
        ),
      );
    }
  });

  it('have the layers that a naive search finds', () => {
    expect(plainLayers(maps.closingMap())).toEqual(
      naive.layers.map(({ states, beginnings, shares }) => ({
        states,
        beginnings,
        shares: Object.fromEntries(
          Object.entries(shares).map(([kinds, share]) => [kinds, expect.closeTo(share, 14)]),
        ),
      })),
    );
  });

  it('start from the chances of the whole config, and add up to 1 in every layer', () => {
    const { outcomes } = explore(config);
    const whole = new Map<string, number>();
    for (const { outcome, probabilityApprox } of outcomes) {
      const kind = kindOf(defined(readOutcome(config, { outcome }), outcome));
      whole.set(kind, (whole.get(kind) ?? 0) + probabilityApprox);
    }
    for (const pair of pairs) {
      const { kinds, points } = maps.progressGraph(pair);
      const [first] = points;
      expect(first).toMatchObject({ x: 0, y: 0, chance: 1 });
      expect(kinds.map((kind, index) => [kind, first?.shares[index]])).toEqual(
        kinds.map((kind) => [kind, expect.closeTo(whole.get(kind) ?? 0, 14)]),
      );
      expect(kinds).toHaveLength(whole.size);
    }
    for (const { nodes } of maps.closingMap().layers) {
      expect(nodes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 14);
    }
  });

  it('give the same futures along a run as the naive search', () => {
    const trace = traceOf(config, finish(traceOf(config, [])));
    const future = maps.runFuture(trace.steps.map(({ thread }) => thread));
    expect(future.moments).toHaveLength(trace.states.length);
    for (const [position, state] of trace.states.entries()) {
      const shares = Object.fromEntries(
        [...naive.future(state)].map(([kind, [a, b]]) => [kind, expect.closeTo(Number(a) / Number(b), 14)]),
      );
      const moment = defined(future.moments[position], 'moment');
      expect(named(future.kinds, moment.shares)).toEqual(shares);
      expect([...moment.possible].sort()).toEqual(Object.keys(shares).sort());
    }
    expect(future.moments.findIndex(({ possible }) => possible.length === 1)).toBe(future.decidedAt);
  });

  it('lead from any moment of a run to a shortest one that comes out well, or say that none does', () => {
    const trace = traceOf(config, finish(traceOf(config, [])));
    const schedule = trace.steps.map(({ thread }) => thread);
    for (const [position, state] of trace.states.entries()) {
      const way = maps.escape(schedule.slice(0, position));
      const isPossible = naive.future(state).has('fine');
      expect(way !== null, `after ${position}`).toBe(isPossible);
      if (way === null) continue;
      expect(way.slice(0, position)).toEqual(schedule.slice(0, position));
      const { ended } = traceOf(config, way);
      expect(ended && kindOf(ended)).toBe('fine');
    }
  });

  it('lead to each point by a run that replays, and to no point that no run passes', () => {
    for (const threads of pairs) {
      const { x, y, points } = maps.progressGraph(threads);
      const reached = new Set(points.map((point) => `${point.x} ${point.y}`));
      for (let at = 0; at <= x.places.length; at += 1) {
        for (let up = 0; up <= y.places.length; up += 1) {
          const way = maps.wayTo({ threads, x: at, y: up });
          expect(way !== null, `${at} ${up}`).toBe(reached.has(`${at} ${up}`));
          if (way === null) continue;
          const trace = traceOf(config, way);
          const last = defined(trace.states.at(-1), 'state');
          expect(
            [x, y].map((course) => {
              const local = defined(last.locals[course.thread], 'local');
              return new Placing(course, trace.program).of(local);
            }),
          ).toEqual([at, up]);
        }
      }
    }
  });
});
