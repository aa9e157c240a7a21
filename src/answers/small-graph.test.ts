import { describe, expect, it } from 'vitest';
import { Charted } from '../explore/index.ts';
import { momentOf, CONFIG_OF } from '../scenarios/index.ts';
import { replay } from '../schedule/index.ts';
import { smallGraph } from './small-graph.ts';
import { stairOf } from './stair.ts';

const config = CONFIG_OF.article();
const chart = Charted.of(config, 100_000);
if (!chart) throw new Error('too large');
const graph = chart.progressGraph([0, 1]);
const { schedule } = momentOf({ ...config, schedule: 'S3.V2.S2' });
const replayed = replay(config, schedule);
if (!replayed.ok) throw new Error('no run');
const stair = stairOf(graph, replayed.value);

describe('a run among all, as reported, with the freeing thread projected out', () => {
  const drawn = smallGraph(graph, 'detected', stair, 300);

  it('has a dot for every point, and fits the width', () => {
    expect(drawn.dots.match(/M/g)).toHaveLength(graph.points.length);
    expect(drawn.width).toBeLessThanOrEqual(300);
  });

  it('starts at the lower left and only goes right or up', () => {
    const points = [...drawn.line.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(points).toHaveLength(stair.filter((point) => point !== null).length);
    for (const [index, [x = 0, y = 0]] of points.entries()) {
      const [px = 0, py = 0] = points[index - 1] ?? [x, y];
      expect(x).toBeGreaterThanOrEqual(px);
      expect(y).toBeLessThanOrEqual(py);
    }
    expect(drawn.start.x).toBeLessThan(drawn.width / 4);
    expect(drawn.start.y).toBeGreaterThan((drawn.height * 3) / 4);
  });

  it('marks the chosen class only, and none for runs that end well', () => {
    const possible = graph.points.filter(
      ({ shares }) => (shares[graph.kinds.indexOf('detected')] ?? 0) > 1e-4,
    );
    expect(drawn.marks.match(/M/g)).toHaveLength(possible.length);
    expect(smallGraph(graph, 'fine', stair, 300).marks).toBe('');
  });
});
