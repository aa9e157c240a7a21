import { bandOf, type Course, type ProgressGraph, type Span } from '../explore/index.ts';

/**
 * A box of the plane in which two threads come too near: `copying`, one has the slash out while the other is between
 * measuring and copying; `using`, one has freed what the other still uses; `both`, both have the slash out.
 */
export interface Danger {
  readonly kind: 'copying' | 'using' | 'both';
  readonly x: Span;
  readonly y: Span;
  /** Does any run come into the box? */
  readonly isReached: boolean;
}

/** All boxes of a graph, from the spans of its two courses. */
export function dangers({ x, y, points }: ProgressGraph): readonly Danger[] {
  const danger = (kind: Danger['kind'], across: Span | null, up: Span | null): readonly Danger[] =>
    across === null || up === null
      ? []
      : [
          {
            kind,
            x: across,
            y: up,
            isReached: points.some((point) => holds(across, point.x) && holds(up, point.y)),
          },
        ];
  const [xLoan, yLoan] = [bandOf(x, 'loan'), bandOf(y, 'loan')];
  return [
    ...danger('copying', xLoan, bandOf(y, 'copying')),
    ...danger('copying', bandOf(x, 'copying'), yLoan),
    ...danger('using', opened(x), y.uses),
    ...danger('using', x.uses, opened(y)),
    ...danger('both', xLoan, yLoan),
  ];
}

/** What is freed at the end stays so: the span then reaches beyond the last point. */
export const opened = ({ freed, places }: Course): Span | null =>
  freed && { from: freed.from, to: freed.to === places.length ? freed.to + 0.5 : freed.to };

const holds = ({ from, to }: Span, place: number): boolean => from < place && place < to;
