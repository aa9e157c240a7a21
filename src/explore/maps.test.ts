import { describe, expect, it, vi } from 'vitest';
import { defined } from '../base/index.ts';
import { finish, replay, type Trace } from '../schedule/index.ts';
import { kindOf, readOutcome, type Config, type Grain, type Kind } from '../threads/index.ts';
import { NaiveMaps } from './fixtures/naive-points.ts';
import {
  Charted,
  Placing,
  bandOf,
  explore,
  type ClosingMap,
  type Course,
  type ProgressGraph,
} from './index.ts';

// Searches, not waits: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

const PATH = '/var/cache/zpool.cache';
const faithful = (path: string, fix: readonly string[], grain: Grain = 'coarse'): Config => ({
  world: 'faithful',
  path,
  threads: fix.length,
  fix,
  grain,
});
const article = (fix: readonly string[], path = PATH, grain: Grain = 'coarse'): Config => ({
  world: 'article',
  path,
  threads: 3,
  fix,
  grain,
});
const two = faithful(PATH, ['none', 'none']);

const charted = (config: Config): Charted => defined(Charted.of(config, 1_000_000), 'a graph');
function traceOf(config: Config, schedule: readonly number[]): Trace {
  const run = replay(config, schedule);
  if (!run.ok) throw new Error('the schedule does not replay');
  return run.value;
}

const rowAt = ({ places }: Course, place: number): string => places[place]?.row ?? 'end';

/** A graph as the naive one tells it. */
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

  it('begin with the chances of the whole config, and let none get lost', () => {
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

  it('tell what is left along a run as the naive search does', () => {
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

  it('lead to each point by a run that replays, and to none that no run passes', () => {
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

describe('the graph of two workers as in the source', () => {
  const maps = charted(two);
  const graph = maps.progressGraph([0, 1]);

  it('has every point of 12 steps by 12, and up to 11 states behind one', () => {
    expect(graph.x.places.map(({ row }) => row).join(' ')).toBe('P1 P2 C1 C2 C3 C4 C5 C6 C7 C8 PACK IOCTL');
    expect(graph.points).toHaveLength(13 * 13);
    expect(Math.max(...graph.points.map(({ states }) => states))).toBe(11);
  });

  it('has the slash out from C6 to C8, and the copy open from P1 to P2', () => {
    expect(graph.x).toMatchObject({
      bands: { loan: { from: 7.5, to: 9.5 }, copying: { from: 0.5, to: 1.5 } },
      freed: null,
    });
  });

  it('tells the states behind a point, which are all ways to pass it', () => {
    for (const { x, y, chance, states, shares } of graph.points) {
      const behind = maps.pointStates({ threads: [0, 1], x, y, chance });
      expect(behind).toHaveLength(states);
      expect(behind.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 13);
      for (const [kind, share] of shares.entries()) {
        const mixed = behind.reduce((sum, state) => sum + state.share * (state.shares[kind] ?? 0), 0);
        expect(mixed).toBeCloseTo(share, 13);
      }
    }
  });

  it('tells what the threads at the lower box have seen: the whole string, or the string before the hole', () => {
    const chance = graph.points.find(({ x, y }) => x === 8 && y === 1)?.chance ?? 0;
    const behind = maps.pointStates({ threads: [0, 1], x: 8, y: 1, chance });
    expect(behind.map(({ threads }) => threads[1])).toEqual([
      { thread: 1, row: 'P2', token: null, seen: { measured: 23, copied: [] } },
      { thread: 1, row: 'P2', token: null, seen: { measured: 11, copied: [] } },
    ]);
    expect(behind.every(({ shared }) => shared['value']?.[10] === 0)).toBe(true);
  });

  it('is the same seen from the other side', () => {
    const turned = maps.progressGraph([1, 0]);
    const byPlace = new Map(turned.points.map((point) => [`${point.y} ${point.x}`, point]));
    for (const point of graph.points) {
      expect(byPlace.get(`${point.x} ${point.y}`)).toMatchObject({
        chance: point.chance,
        shares: point.shares,
        states: point.states,
        goesRight: point.goesUp,
        goesUp: point.goesRight,
      });
    }
  });

  it('is walked to each point in as many steps as its place says, with few switches', () => {
    for (const { x, y } of graph.points) {
      const way = maps.wayTo({ threads: [0, 1], x, y }) ?? [];
      const switches = way.filter((thread, step) => step > 0 && thread !== way[step - 1]).length;
      expect([way.filter((thread) => thread === 0).length, way.length]).toEqual([x, x + y]);
      expect(switches, `${x} ${y}`).toBeLessThanOrEqual(3);
    }
  });
});

describe('a fence', () => {
  it('of the mutex: no run passes where both would be between LK and UN', () => {
    const { x, points } = charted(faithful(PATH, ['lock', 'lock'])).progressGraph([0, 1]);
    const [first, last] = ['P1', 'UN'].map((name) => x.places.findIndex(({ row }) => row === name));
    const isInside = (place: number): boolean => place >= (first ?? 0) && place <= (last ?? 0);
    expect(points.length).toBeGreaterThan(0);
    expect(points.filter((point) => isInside(point.x) && isInside(point.y))).toEqual([]);
    expect(points.every(({ goesRight, x: at, y }) => !(goesRight && at === 0 && isInside(y)))).toBe(true);
  });

  it('of a private copy: nobody ever has the shared slash out', () => {
    const { x, y } = charted(faithful(PATH, ['clone', 'none'])).progressGraph([0, 1]);
    expect([bandOf(x, 'loan'), bandOf(y, 'loan') !== null]).toEqual([null, true]);
  });
});

describe('the limits', () => {
  it('of a search: a graph that is too large gives no map, and what listens can stop it', () => {
    const three = faithful(PATH, ['none', 'none', 'none']);
    expect(Charted.of(three, 1000)).toBeNull();
    const stop = (): never => {
      throw new Error('enough');
    };
    expect(() => Charted.of(faithful(PATH, ['none', 'none', 'none'], 'slot'), 1e6, stop)).toThrow('enough');
    expect(() => Charted.of({ ...three, path: 'zpool.cache' }, 1000)).toThrow('slash');
  });

  it('of a double: at byte grain a chance of 2e-14 is still a chance', () => {
    const maps = charted(faithful(PATH, ['none', 'none'], 'byte'));
    const { kinds, points } = maps.progressGraph([0, 1]);
    expect(points[0]?.shares[kinds.indexOf('silent')]).toBeCloseTo(1.86e-14, 16);
    expect(maps.states).toEqual({ held: 6412, all: 12730 });
  });
});

describe('a course', () => {
  it('has its spans from what the rows do, in either world', () => {
    const [validator, serializer, freer] = (
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ] as const
    ).map((pair) => charted(article([])).progressGraph(pair).x);
    expect(validator).toMatchObject({
      bands: { loan: { from: 1.5, to: 3.5 }, copying: null },
      freed: null,
      uses: { to: 3.5 },
    });
    expect(serializer).toMatchObject({
      bands: { loan: null, copying: { from: 0.5, to: 3.5 } },
      freed: null,
      uses: { to: 3.5 },
    });
    expect(freer).toMatchObject({
      bands: { loan: null, copying: null },
      freed: { from: 0.5, to: 2 },
      uses: null,
    });
    // With counted references whoever is last frees; at its end one cannot tell whether it did.
    const counted = charted(article(['refcount'])).progressGraph([0, 1]);
    expect(counted.x.places.map(({ row }) => row)).toEqual(['V1', 'V2', 'V3', 'V4', 'REF', 'F1', 'F2']);
    expect([counted.x.freed, counted.y.freed]).toEqual([
      { from: 5.5, to: 6.5 },
      { from: 5.5, to: 6.5 },
    ]);
  });
});
