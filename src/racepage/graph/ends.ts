import type { ProgressGraph } from '../../explore/progress-graph.ts';
import type { RaceKind } from '../../racetext/index.ts';
import { HARM } from '../run-map.ts';

/** How a run ends, as the graph tells it. */
export type End = 'bad' | 'fine';

/** Returns a progress graph with the kinds of endings put together: those that are bad, and the others. */
export function endsOf({ x, y, kinds, points }: ProgressGraph<RaceKind>): ProgressGraph<End> {
  const isBad = kinds.map((kind) => HARM.has(kind));
  return {
    x,
    y,
    kinds: ['bad', 'fine'],
    points: points.map((point) => {
      const sum = (bad: boolean): number =>
        point.shares.reduce((all, share, kind) => (isBad[kind] === bad ? all + share : all), 0);
      return { ...point, shares: [sum(true), sum(false)] };
    }),
  };
}
