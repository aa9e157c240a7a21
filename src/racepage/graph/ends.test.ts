import { describe, expect, it } from 'vitest';
import { stairOf } from '../../answers/stair.ts';
import { okValue } from '../../base/index.ts';
import { readRace, replayRace } from '../../racetext/index.ts';
import { answerTo } from '../answer.ts';
import { oraclePrograms } from '../fixtures/programs.ts';
import { endsOf } from './ends.ts';

const LOST = oraclePrograms().find(({ id }) => id === 'lost-update')?.text ?? '';
const about = { text: LOST, grain: 'statement' } as const;
const graphOf = (text: string) => {
  const answer = answerTo({ kind: 'graph', text, grain: 'statement' }, () => undefined);
  if (answer === null || typeof answer === 'string' || !('points' in answer)) throw new Error('a graph');
  return endsOf(answer);
};

describe('the progress graph of a race', () => {
  it('has at each point the share of runs that end badly from there', () => {
    // A has two steps, B one; bad is only A, B, A. Each open thread is taken with the same chance.
    const shares = graphOf(LOST).points.map(({ x, y, shares: [bad = 0] }) => [x, y, bad]);
    expect(shares).toEqual([
      [0, 0, 1 / 4],
      [1, 0, 1 / 2],
      [2, 0, 0],
      [0, 1, 0],
      [1, 1, expect.closeTo(1 / 3)],
      [2, 1, expect.closeTo(1 / 4)],
    ]);
  });

  it('puts every bad ending together: a deadlock is certain where both threads hold a lock', () => {
    const abba = oraclePrograms().find(({ id }) => id === 'abba')?.text ?? '';
    const { points } = graphOf(abba);
    expect(points.filter(({ shares }) => shares[1] === 0).map(({ x, y }) => [x, y])).toEqual([[1, 1]]);
  });

  it('has the run as its way, and a shortest run to each point', () => {
    const graph = graphOf(LOST);
    const traceOf = (schedule: readonly number[]) =>
      okValue(replayRace(okValue(readRace(LOST)), 'statement', schedule));
    expect(stairOf(graph, traceOf([0, 1, 0]))).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 2, y: 1 },
    ]);
    for (const { x, y } of graph.points) {
      const way = answerTo({ kind: 'way', ...about, x, y }, () => undefined);
      if (!Array.isArray(way)) throw new Error('a run');
      expect(way).toHaveLength(x + y);
      expect(stairOf(graph, traceOf(way)).at(-1)).toEqual({ x, y });
    }
  });
});
