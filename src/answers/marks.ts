import type { ProgressPoint } from '../explore/index.ts';
import type { Kind } from '../threads/index.ts';

/*
 * One grammar of marks, form first: a disc where the kernel noticed, rings around it where it did not (hatched for
 * poison, double where it refused), a cross for a crash, two bars for a deadlock, a square for a good path that was
 * turned away, an open square for freed memory that did no harm, a dot where nothing else is left. Area is share.
 */

/** Radius that a mark of share 1 has, as part of a cell. */
const WHOLE = 18 / 52;

/** Radius of a circle whose area is `share` of that of a whole mark. */
const radiusOf = (share: number, cell: number): number => Math.sqrt(share) * WHOLE * cell;

/** Layers of a drawing, from below to above. Each is one path: there may be thousands of marks. */
export const LAYERS = [
  'turnedAway',
  'freed',
  'crash',
  'rejected',
  'silent',
  'garbage',
  'detected',
  'deadlock',
  'fine',
] as const satisfies readonly Kind[];

/** Kinds that are rings and disc around one middle, from inside to outside: their areas add up. */
const ROUND: readonly Kind[] = ['detected', 'garbage', 'silent', 'rejected'];
/** A cross of arms `l` long and `WIDE * l` wide has an area of l * l * (4 * WIDE - WIDE * WIDE). */
const WIDE = 0.5;
const DOT = 0.032;

const circle = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0z`;
const square = (x: number, y: number, half: number): string =>
  `M${round(x - half)} ${round(y - half)}h${round(2 * half)}v${round(2 * half)}h${round(-2 * half)}z`;
const round = (value: number): number => Math.round(value * 100) / 100;

/** A plus sign of two bars, turned by an eighth. */
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

/** Shares below this are not drawn: the mark would be smaller than a hair. */
const LEAST = 1e-4;

/** The outline of one kind at a point, or ''. */
export function markPath(
  kind: Kind,
  shares: ReadonlyMap<Kind, number>,
  x: number,
  y: number,
  cell: number,
): string {
  const share = shares.get(kind) ?? 0;
  if (share < LEAST) return '';
  // Half the side of a square, or the arm of a form, with the area that a circle of this share would have.
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
      return share > 1 - LEAST ? circle(x, y, Math.max(1, DOT * cell)) : '';
  }
}

/** All marks of the points in sight, one path for each layer that has any. */
export function markLayers(
  points: readonly ProgressPoint[],
  kinds: readonly Kind[],
  {
    x,
    y,
    cell,
  }: { readonly x: (place: number) => number; readonly y: (place: number) => number; readonly cell: number },
): readonly { readonly kind: Kind; readonly d: string }[] {
  const shares = points.map((point) => new Map(kinds.map((kind, index) => [kind, point.shares[index] ?? 0])));
  return LAYERS.flatMap((kind) => {
    if (!kinds.includes(kind)) return [];
    const d = points
      .map((point, index) => markPath(kind, shares[index] ?? new Map(), x(point.x), y(point.y), cell))
      .join('');
    return d === '' ? [] : [{ kind, d }];
  });
}

/** The kind that alone is left at a point; null while there are more. */
export function onlyKind({ shares }: ProgressPoint, kinds: readonly Kind[]): Kind | null {
  const left = kinds.filter((_, index) => (shares[index] ?? 0) > 0);
  return left.length === 1 ? (left[0] ?? null) : null;
}
