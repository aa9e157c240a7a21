import type { ProgressPoint } from '../explore/index.ts';
import type { Kind } from '../threads/index.ts';

/*
 * The grammar of marks, distinguished by shape first: a disc for what the kernel detected; rings around it for what it
 * did not (hatched for poison, double for a refusal); a cross for a crash, two bars for a deadlock, a square for a good
 * path that was turned away, an open square for freed memory without harm, a dot for a good ending. Area is share.
 */

/** Radius of a mark of share 1, as a fraction of the cell. */
const WHOLE = 18 / 52;

/** Returns the radius of a circle whose area is `share` of a whole mark's. */
const radiusOf = (share: number, cell: number): number => Math.sqrt(share) * WHOLE * cell;

/** Kinds drawn as disc and rings around one centre, from inside to outside. Their areas add up. */
const ROUND: readonly Kind[] = ['detected', 'garbage', 'silent', 'rejected'];
/** Width of a cross's arms as a fraction of their length l. The area is l * l * (4 * WIDE - WIDE * WIDE). */
const WIDE = 0.5;
/** Diameter of the dot of a point without a mark, px. */
const DOT = 2.6;
/** Radius of the mark of a good ending, as a fraction of the cell. */
const GOOD = 0.032;

const circle = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0z`;
const square = (x: number, y: number, half: number): string =>
  `M${round(x - half)} ${round(y - half)}h${round(2 * half)}v${round(2 * half)}h${round(-2 * half)}z`;
const round = (value: number): number => Math.round(value * 100) / 100;

/** Returns a plus sign of two bars, turned by 45 degrees. */
function cross(x: number, y: number, arm: number): string {
  const half = (WIDE * arm) / 2;
  const corner: readonly (readonly [number, number])[] = [
    [half, half],
    [arm, half],
    [arm, -half],
  ];
  const points = [0, 1, 2, 3].flatMap((quarter) =>
    corner.map(([along, aside]) => {
      const angle = Math.PI / 4 - (quarter * Math.PI) / 2;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return `${round(x + along * cos - aside * sin)} ${round(y + along * sin + aside * cos)}`;
    }),
  );
  return `M${points.join('L')}z`;
}

function bars(x: number, y: number, arm: number): string {
  const wide = arm / 2;
  const bar = (left: number): string =>
    `M${round(left)} ${round(y - arm)}h${round(wide)}v${round(2 * arm)}h${round(-wide)}z`;
  return bar(x - wide * 1.5) + bar(x + wide / 2);
}

/** Smallest share that is drawn; below it the mark would be thinner than a hairline. */
const LEAST = 1e-4;

/** Returns the outline of one kind at a point; '' when there is nothing to draw. */
export function markPath(
  kind: Kind,
  shares: ReadonlyMap<Kind, number>,
  x: number,
  y: number,
  cell: number,
): string {
  const share = shares.get(kind) ?? 0;
  if (share < LEAST) return '';
  // Half the side of a square, or the arm of a cross, for the area of a circle with this share.
  const half = (radiusOf(share, cell) * Math.sqrt(Math.PI)) / 2;
  switch (kind) {
    case 'detected':
    case 'garbage':
    case 'silent':
    case 'rejected': {
      const sum = ROUND.slice(0, ROUND.indexOf(kind) + 1).reduce(
        (all, inner) => all + (shares.get(inner) ?? 0),
        0,
      );
      const r = radiusOf(sum, cell);
      const inner = kind === 'rejected' && r > 6 ? circle(x, y, r - 3) : '';
      return circle(x, y, r) + inner;
    }
    case 'crash':
      return cross(x, y, (2 * half) / Math.sqrt(4 * WIDE - WIDE * WIDE));
    case 'deadlock':
      return bars(x, y, half * Math.SQRT2);
    case 'turnedAway':
    case 'freed':
      return square(x, y, half);
    case 'fine':
      return share > 1 - LEAST ? circle(x, y, Math.max(1, GOOD * cell)) : '';
  }
}

/** The marks of a drawing, each one path. */
interface Marked {
  /** The marks of the drawn class. */
  readonly marks: string;
  /** A dot for every other point. */
  readonly dots: string;
}

/**
 * Returns the marks of one class, in the form `mark`, at all points: the area is the share of the runs through a point that come to it. A good
 * ending, whose mark in a list is a dot, is a disc here, since its share must show. Every point without a mark has a dot.
 */
export function classMarks<K extends string>(
  points: readonly ProgressPoint[],
  kinds: readonly K[],
  chosen: K,
  mark: Kind,
  {
    x,
    y,
    cell,
  }: { readonly x: (place: number) => number; readonly y: (place: number) => number; readonly cell: number },
): Marked {
  const row = kinds.indexOf(chosen);
  let [marks, dots] = ['', ''];
  for (const point of points) {
    const share = point.shares[row] ?? 0;
    const [left, top] = [x(point.x), y(point.y)];
    const path =
      mark === 'fine' && share >= LEAST
        ? circle(left, top, radiusOf(share, cell))
        : mark === 'fine'
          ? ''
          : markPath(mark, new Map([[mark, share]]), left, top, cell);
    if (path === '') dots += circle(left, top, DOT / 2);
    else marks += path;
  }
  return { marks, dots };
}

/** Returns the only kind that is left at a point; null when there are several. */
export function onlyKind<K extends string>({ shares }: ProgressPoint, kinds: readonly K[]): K | null {
  const left = kinds.filter((_, index) => (shares[index] ?? 0) > 0);
  return left.length === 1 ? (left[0] ?? null) : null;
}
