import { describe, expect, it, vi } from 'vitest';
import { PATH, faithful, article, two, charted } from './fixtures/charted.ts';
import { Charted, bandOf } from './index.ts';

// Searches, not waits: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

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
