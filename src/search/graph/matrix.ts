import { markPath } from '../../answers/marks.ts';
import type { Kind } from '../../threads/index.ts';

export interface MatrixRow {
  readonly key: string;
  /** The kinds of the row. */
  readonly kinds: readonly Kind[];
  readonly label: string;
  /** Whether only one kind is left. */
  readonly isDecided: boolean;
}
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly share: number;
}

/** Height of a row, and room above the first, px. */
export const ROW = 30;
export const TOP = 42;

/** Positions of steps and rows, px. */
export interface Matrix {
  /** Width of the row names beside the drawing. */
  readonly head: number;
  /** Width of a column. */
  readonly column: number;
  /** Whether the columns are too narrow to hit without zooming. */
  readonly isTight: boolean;
  readonly width: number;
  readonly height: number;
  /** Middle of a column, and of a row. */
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
  /** Size of a cell; a mark of share 1 fills it. */
  readonly cell: number;
}

/** Lays rows and columns out in `width` px; `zoom` makes the columns wider. */
export function matrixOf(rows: readonly MatrixRow[], columns: number, width: number, zoom: number): Matrix {
  const isLabelled = rows.some(({ label }) => label !== '');
  const most = Math.max(1, ...rows.map(({ kinds }) => kinds.length));
  const head = isLabelled ? Math.min(210, Math.max(120, width * 0.3)) : most * 18 + 12;
  const fit = (width - head - 12) / columns;
  const column = Math.min(56, Math.max(13, fit * zoom));
  return {
    head,
    column,
    isTight: width > 0 && fit < 20,
    width: columns * column + 8,
    height: TOP + rows.length * ROW + 8,
    x: (at) => (at + 0.5) * column,
    y: (row) => TOP + (row + 0.5) * ROW,
    cell: Math.min(ROW, column) * 1.32,
  };
}

const disc = (left: number, top: number, r: number): string =>
  r < 0.3 ? '' : `M${left - r} ${top}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** Returns the marks of each row as one path, in the shape of the row's kind or as discs. */
export function layersOf(
  { x, y, cell }: Matrix,
  rows: readonly MatrixRow[],
  cells: readonly MatrixCell[],
  isByKind: boolean,
): readonly { readonly row: number; readonly kind: Kind | null; readonly d: string }[] {
  return rows.flatMap(({ kinds: [first] }, row) => {
    if (isByKind && first === undefined) return [];
    // In the grammar of marks a good ending is a dot of fixed size; here its share must show.
    const kind = isByKind && first !== undefined && first !== 'fine' ? first : null;
    const d = cells
      .filter((one) => one.row === row)
      .map(({ column, share }) =>
        kind === null
          ? disc(x(column), y(row), Math.sqrt(share) * cell * 0.346)
          : markPath(kind, new Map([[kind, share]]), x(column), y(row), cell),
      )
      .join('');
    return d === '' ? [] : [{ row, kind, d }];
  });
}

/** Returns the path of a run through the rows: across each column, and up or down between two. */
export const linePath = ({ x, y, column }: Matrix, rows: readonly number[]): string =>
  rows
    .map((row, at) => (at === 0 ? `M${x(0)} ${y(row)}` : `H${x(at) - column / 2}V${y(row)}H${x(at)}`))
    .join('');
