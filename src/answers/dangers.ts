import { bandOf, type Course, type ProgressGraph, type Span } from '../explore/index.ts';

/**
 * A box of the plane in which two threads conflict. `copying`: one has the slash cut while the other is between measuring
 * and copying. `using`: one has freed what the other still uses. `both`: both have the slash cut.
 */
export interface Danger {
  readonly kind: 'copying' | 'using' | 'both';
  readonly x: Span;
  readonly y: Span;
  /** Whether any run enters the box. */
  readonly isReached: boolean;
}

/** Returns all boxes of a graph, from the spans of its two courses. */
export function dangers({ x, y, points }: Pick<ProgressGraph, 'x' | 'y' | 'points'>): readonly Danger[] {
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

/** Returns the freed span, extended beyond the last point when it lasts to the end, since freed memory stays freed. */
export const opened = ({ freed, places }: Course): Span | null =>
  freed && { from: freed.from, to: freed.to === places.length ? freed.to + 0.5 : freed.to };

const holds = ({ from, to }: Span, place: number): boolean => from < place && place < to;
