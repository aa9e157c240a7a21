import { describe, expect, it } from 'vitest';
import { defined } from '../../base/index.ts';
import { Charted, type ProgressGraph } from '../../explore/index.ts';
import { KINDS, type Kind } from '../../threads/index.ts';
import { printSchedule, replay, type Trace } from '../../schedule/index.ts';
import type { Config } from '../../threads/index.ts';
import { markLayers, markPath, onlyKind } from '../marks.ts';
import { dangers } from './dangers.ts';
import { planeOf, viewed, wholeView } from './plane.ts';
import { reroute } from './reroute.ts';
import { stairOf } from './stair.ts';
import { textOf } from './state-text.ts';

const PATH = '/var/cache/zpool.cache';
const workers = (...fix: readonly string[]): Config => ({
  world: 'faithful',
  path: PATH,
  threads: fix.length,
  fix,
  grain: 'coarse',
});
const reported: Config = { world: 'article', path: PATH, threads: 3, fix: [], grain: 'coarse' };

const graphOf = (config: Config, pair: readonly [number, number] = [0, 1]): ProgressGraph =>
  defined(Charted.of(config, 100_000), 'a graph').progressGraph(pair);
function run(config: Config, schedule: readonly number[]): Trace {
  const found = replay(config, schedule);
  if (!found.ok) throw new Error('the schedule does not replay');
  return found.value;
}
const steps = (...runs: readonly (readonly [thread: number, count: number])[]): readonly number[] =>
  runs.flatMap(([thread, count]) => new Array<number>(count).fill(thread));
const two = workers('none', 'none');
/** A8.B12.A4 */
const silent = run(two, steps([0, 8], [1, 12], [0, 4]));

describe('a run in the graph', () => {
  it('is a staircase of single steps, from corner to corner', () => {
    const stair = stairOf(graphOf(two), silent);
    expect(stair).toHaveLength(25);
    expect([stair[0], stair[8], stair[20], stair[24]]).toEqual([
      { x: 0, y: 0 },
      { x: 8, y: 0 },
      { x: 8, y: 12 },
      { x: 12, y: 12 },
    ]);
  });

  it('leaves it where a worker gives up', () => {
    // Both have the slash out; A puts it back before B looks it up.
    const trace = run(two, steps([0, 8], [1, 12]));
    expect(stairOf(graphOf(two), trace).every((point) => point !== null)).toBe(true);
    const refused = run(two, steps([0, 7], [1, 8], [0, 3], [1, 2]));
    const stair = stairOf(graphOf(two), refused);
    expect(stair.at(-2)).toEqual({ x: 10, y: 9 });
    expect(stair.at(-1)).toBeNull();
  });

  it('does not move while another thread runs', () => {
    const stair = stairOf(graphOf(reported), run(reported, [1, 2, 2, 0]));
    expect(stair).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 1 },
      { x: 0, y: 1 },
      { x: 0, y: 1 },
      { x: 1, y: 1 },
    ]);
  });
});

describe('leading a run through a point', () => {
  const graph = graphOf(two);
  const led = (x: number, y: number): string => {
    const place = reroute(graph, silent, { x, y });
    return place === null ? '' : `${printSchedule(place.schedule, ['A', 'B'])} at ${place.position}`;
  };

  it('keeps what lies before it, goes straight there, and takes the rest in its old order', () => {
    expect(led(8, 1)).toBe('A8.B12.A4 at 9');
    // One step to the left, and B measures before the cut: the kernel notices, and A never gets to its last steps.
    expect(led(7, 1)).toBe('A7.B1.A1.B11 at 8');
    expect(led(10, 0)).toBe('A10.B12.A2 at 10');
    expect(led(12, 0)).toBe('A12.B12 at 12');
  });

  it('goes through every point that some run passes, and to the end', () => {
    for (const target of graph.points) {
      const place = defined(reroute(graph, silent, target), `${target.x} ${target.y}`);
      const trace = run(two, place.schedule);
      expect(stairOf(graph, trace)[place.position]).toEqual({ x: target.x, y: target.y });
      expect(trace.outcome).not.toBeNull();
    }
  });

  it('goes nowhere behind a fence', () => {
    const locked = workers('lock', 'lock');
    const trace = run(locked, steps([0, 14], [1, 14]));
    expect(reroute(graphOf(locked), trace, { x: 5, y: 5 })).toBeNull();
    expect(reroute(graphOf(locked), trace, { x: 0, y: 5 })?.position).toBe(5);
  });
});

describe('the dangers', () => {
  const told = (config: Config, pair?: readonly [number, number]) =>
    dangers(graphOf(config, pair)).map(({ kind, x, y, isReached }) => [
      kind,
      x.from,
      x.to,
      y.from,
      y.to,
      isReached,
    ]);

  it('are where one cuts while the other is between measuring and copying, and where both have cut', () => {
    expect(told(two)).toEqual([
      ['copying', 7.5, 9.5, 0.5, 1.5, true],
      ['copying', 0.5, 1.5, 7.5, 9.5, true],
      ['both', 7.5, 9.5, 7.5, 9.5, true],
    ]);
  });

  it('are fenced off by a mutex, and gone with a private copy', () => {
    expect(told(workers('lock', 'lock')).map((danger) => danger.at(-1))).toEqual([false, false, false]);
    expect(told(workers('clone', 'clone'))).toEqual([]);
    expect(told(workers('clone', 'none')).map(([kind]) => kind)).toEqual(['copying']);
  });

  it('are as reported also where one has freed what another still uses', () => {
    expect(told(reported)).toEqual([['copying', 1.5, 3.5, 0.5, 3.5, true]]);
    expect(told(reported, [1, 2])).toEqual([['using', 0, 3.5, 0.5, 2.5, true]]);
    expect(told({ ...reported, fix: ['join'] }, [1, 2])).toEqual([['using', 0, 3.5, 0.5, 2.5, false]]);
    const counted = told({ ...reported, fix: ['refcount'] });
    expect(counted.filter(([kind]) => kind === 'using').map((danger) => danger.at(-1))).toEqual([
      false,
      false,
    ]);
  });
});

describe('the plane', () => {
  const { x, y } = graphOf(two);

  it('has every point inside, and finds it again', () => {
    for (const width of [320, 358, 790, 1376]) {
      const plane = planeOf(width, 16, x, y, wholeView(x, y));
      expect(plane.width).toBeLessThanOrEqual(width + 0.01);
      for (const place of [0, 5, 12]) {
        expect(plane.nearest(plane.x(place), plane.y(12 - place))).toEqual({ x: place, y: 12 - place });
      }
      expect(plane.x(0) - plane.cell / 2).toBeCloseTo(plane.margin.left, 6);
      expect(plane.y(12) - plane.cell / 2).toBeCloseTo(plane.margin.top, 6);
    }
  });

  it('zooms within bounds, and never shows what lies beside it', () => {
    expect(viewed(x, y, { zoom: 0.2, x: 40, y: -3 })).toEqual({ zoom: 1, x: 6, y: 6 });
    const corner = viewed(x, y, { zoom: 4, x: 12, y: 0 });
    const plane = planeOf(790, 16, x, y, corner);
    expect(plane.x(12.5)).toBeCloseTo(plane.width - plane.margin.right, 6);
    expect(plane.y(-0.5)).toBeCloseTo(plane.height - plane.margin.bottom, 6);
  });
});

/** Area inside a path of straight lines and whole circles. */
function areaOf(d: string): number {
  return d
    .split('z')
    .filter((part) => part !== '')
    .reduce((sum, part) => {
      const circle = /a([\d.]+) /.exec(part);
      if (circle) return sum + Math.PI * Number(circle[1]) ** 2;
      let [left, top] = [0, 0];
      const points: [number, number][] = [];
      for (const [, command = '', args = ''] of part.matchAll(/([MLhv])([^MLhv]*)/g)) {
        const [a = 0, b = 0] = args.trim().split(' ').map(Number);
        if (command === 'h') left += a;
        else if (command === 'v') top += a;
        else [left, top] = [a, b];
        points.push([left, top]);
      }
      const twice = points.reduce((all, [px, py], index) => {
        const [qx, qy] = points[(index + 1) % points.length] ?? [0, 0];
        return all + px * qy - qx * py;
      }, 0);
      return sum + Math.abs(twice) / 2;
    }, 0);
}

describe('a mark', () => {
  const WHOLE = Math.PI * 18 * 18;

  it.each(KINDS.filter((kind) => kind !== 'fine'))('of %s has its share as its area', (kind) => {
    for (const share of [1, 0.5, 0.02]) {
      const d = markPath(kind, new Map([[kind, share]]), 100, 50, 52);
      // The second line of a double ring lies inside.
      const outer = kind === 'rejected' ? (d.split('z')[0] ?? '') : d;
      expect(areaOf(outer) / WHOLE).toBeCloseTo(share, 2);
    }
  });

  it('in rings around a disc adds up', () => {
    const shares = new Map<Kind, number>([
      ['detected', 0.25],
      ['silent', 0.5],
      ['rejected', 0.25],
    ]);
    const area = (kind: Kind): number => areaOf(markPath(kind, shares, 0, 0, 52).split('z')[0] ?? '') / WHOLE;
    expect(area('detected')).toBeCloseTo(0.25, 2);
    expect(area('silent')).toBeCloseTo(0.75, 2);
    expect(area('rejected')).toBeCloseTo(1, 2);
  });

  it('of a share that nobody could see is left out, and the decided points are found', () => {
    const { kinds, points } = graphOf(two);
    expect(markPath('silent', new Map([['silent', 1e-9]]), 0, 0, 52)).toBe('');
    const decided = points.filter((point) => onlyKind(point, kinds) !== null);
    expect(decided.every((point) => onlyKind(point, kinds) === 'fine')).toBe(true);
    expect(decided.map(({ x, y }) => `${x} ${y}`)).toContain('12 0');
    const plane = planeOf(790, 16, graphOf(two).x, graphOf(two).y, { zoom: 1, x: 6, y: 6 });
    expect(markLayers(points, kinds, plane).map(({ kind }) => kind)).toEqual([
      'turnedAway',
      'rejected',
      'silent',
      'detected',
      'fine',
    ]);
  });
});

describe('bytes as text', () => {
  const bytes = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0));

  it('show holes and poison, and leave the rightful NUL out', () => {
    expect(textOf(bytes('/tmp/zc\0'), '/tmp/zc')).toBe('/tmp/zc');
    expect(textOf(bytes('/tmp\0zc\0'), '/tmp/zc')).toBe('/tmp\\0zc');
    expect(textOf(bytes('ZZZZ\0Zc\0'), '/tmp/zc')).toBe('<5a × 4>\\0<5a × 1>c');
    expect(textOf(bytes('/Z\0'), '/Z')).toBe('/Z');
  });
});
