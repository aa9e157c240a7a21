import { describe, expect, it, vi } from 'vitest';
import { PATH, faithful, article, two, charted } from './fixtures/charted.ts';
import { Charted, bandOf } from './index.ts';

// The searches need more than the default timeout on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('the graph of two workers as in the source', () => {
  const maps = charted(two);
  const graph = maps.progressGraph([0, 1]);

  it('has every point of 12 steps by 12, and up to 11 states behind one', () => {
    expect(graph.x.places.map(({ row }) => row).join(' ')).toBe('P1 P2 C1 C2 C3 C4 C5 C6 C7 C8 PACK IOCTL');
    expect(graph.points).toHaveLength(13 * 13);
    expect(Math.max(...graph.points.map(({ states }) => states))).toBe(11);
  });

  it('bands the borrowed slash from C6 to C8, and the copy from P1 to P2', () => {
    expect(graph.x).toMatchObject({
      bands: { loan: { from: 7.5, to: 9.5 }, copying: { from: 0.5, to: 1.5 } },
      freed: null,
    });
  });

  it('lists all states behind a point, with shares that add up to those of the point', () => {
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

  it('reports what the second thread measured at x = 8, y = 1: the whole string, or its part before the NUL', () => {
    const chance = graph.points.find(({ x, y }) => x === 8 && y === 1)?.chance ?? 0;
    const behind = maps.pointStates({ threads: [0, 1], x: 8, y: 1, chance });
    expect(behind.map(({ threads }) => threads[1])).toEqual([
      { thread: 1, row: 'P2', token: null, seen: { measured: 23, copied: [] } },
      { thread: 1, row: 'P2', token: null, seen: { measured: 11, copied: [] } },
    ]);
    expect(behind.every(({ shared }) => shared['value']?.[10] === 0)).toBe(true);
  });

  it('is transposed when the two threads are swapped', () => {
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

  it('reaches each point in x + y steps, with at most three switches', () => {
    for (const { x, y } of graph.points) {
      const way = maps.wayTo({ threads: [0, 1], x, y }) ?? [];
      const switches = way.filter((thread, step) => step > 0 && thread !== way[step - 1]).length;
      expect([way.filter((thread) => thread === 0).length, way.length]).toEqual([x, x + y]);
      expect(switches, `${x} ${y}`).toBeLessThanOrEqual(3);
    }
  });
});

describe('what a fix keeps out of the graph', () => {
  it('with a mutex, no run passes a point where both threads are between LK and UN', () => {
    const { x, points } = charted(faithful(PATH, ['lock', 'lock'])).progressGraph([0, 1]);
    const [first, last] = ['P1', 'UN'].map((name) => x.places.findIndex(({ row }) => row === name));
    const isInside = (place: number): boolean => place >= (first ?? 0) && place <= (last ?? 0);
    expect(points.length).toBeGreaterThan(0);
    expect(points.filter((point) => isInside(point.x) && isInside(point.y))).toEqual([]);
    expect(points.every(({ goesRight, x: at, y }) => !(goesRight && at === 0 && isInside(y)))).toBe(true);
  });

  it('with a private copy, a thread has no loan band', () => {
    const { x, y } = charted(faithful(PATH, ['clone', 'none'])).progressGraph([0, 1]);
    expect([bandOf(x, 'loan'), bandOf(y, 'loan') !== null]).toEqual([null, true]);
  });
});

describe('the limits', () => {
  it('returns null for a graph that is too large, and stops at an error of the progress listener', () => {
    const three = faithful(PATH, ['none', 'none', 'none']);
    expect(Charted.of(three, 1000)).toBeNull();
    const stop = (): never => {
      throw new Error('enough');
    };
    expect(() => Charted.of(faithful(PATH, ['none', 'none', 'none'], 'slot'), 1e6, stop)).toThrow('enough');
    expect(() => Charted.of({ ...three, path: 'zpool.cache' }, 1000)).toThrow('slash');
  });

  it('keeps a chance of 2e-14 at byte grain', () => {
    const maps = charted(faithful(PATH, ['none', 'none'], 'byte'));
    const { kinds, points } = maps.progressGraph([0, 1]);
    expect(points[0]?.shares[kinds.indexOf('silent')]).toBeCloseTo(1.86e-14, 16);
    expect(maps.states).toEqual({ held: 6412, all: 12730 });
  });
});

describe('a course', () => {
  it('takes its spans from the operations of its rows, in either world', () => {
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
    // With counted references the last thread frees; the end of a course does not tell whether this thread did.
    const counted = charted(article(['refcount'])).progressGraph([0, 1]);
    expect(counted.x.places.map(({ row }) => row)).toEqual(['V1', 'V2', 'V3', 'V4', 'REF', 'F1', 'F2']);
    expect([counted.x.freed, counted.y.freed]).toEqual([
      { from: 5.5, to: 6.5 },
      { from: 5.5, to: 6.5 },
    ]);
  });
});
