import { describe, expect, it } from 'vitest';
import { defined } from '../base/index.ts';
import { printSchedule } from '../schedule/index.ts';
import type { Config } from '../threads/index.ts';
import { dangers } from './dangers.ts';
import { graphOf, reported, run, silent, steps, two, workers } from './fixtures/graphs.ts';
import { reroute } from './reroute.ts';
import { textOf } from './state-text.ts';
import { stairOf } from './stair.ts';

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

  it('leaves the graph when a worker gives up', () => {
    // Both have cut the slash; A restores it before B looks up the path.
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

  it('keeps the run before the point, goes straight there, and takes the remaining steps in their order', () => {
    expect(led(8, 1)).toBe('A8.B12.A4 at 9');
    // One place to the left, B measures before the cut: the kernel notices, and A never takes its last steps.
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

  it('finds no run to a point that the mutex excludes', () => {
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

  it('are unreachable with a mutex, and absent with a private copy', () => {
    expect(told(workers('lock', 'lock')).map((danger) => danger.at(-1))).toEqual([false, false, false]);
    expect(told(workers('clone', 'clone'))).toEqual([]);
    expect(told(workers('clone', 'none')).map(([kind]) => kind)).toEqual(['copying']);
  });

  it('include, in the reported world, where one thread has freed what another still uses', () => {
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

describe('bytes as text', () => {
  const bytes = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0));

  it('show holes and poison, and leave out the final NUL', () => {
    expect(textOf(bytes('/tmp/zc\0'), '/tmp/zc')).toBe('/tmp/zc');
    expect(textOf(bytes('/tmp\0zc\0'), '/tmp/zc')).toBe('/tmp\\0zc');
    expect(textOf(bytes('ZZZZ\0Zc\0'), '/tmp/zc')).toBe('<5a × 4>\\0<5a × 1>c');
    expect(textOf(bytes('/Z\0'), '/Z')).toBe('/Z');
  });
});
