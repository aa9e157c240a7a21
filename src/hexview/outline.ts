/** Bytes in a row of the grid: the format aligns to eight. */
export const COLUMNS = 8;

const rectangle = (left: number, top: number, right: number, bottom: number): string =>
  `M${left} ${top}H${right}V${bottom}H${left}Z`;

/**
 * Returns the outline of the bytes from `start` to before `end` as SVG path data. The unit is one cell, so the drawing
 * stretches with the grid. A range over two rows that share no column becomes two rectangles.
 */
export function outline(start: number, end: number, columns = COLUMNS): string {
  if (end <= start) return '';
  const top = Math.floor(start / columns);
  const bottom = Math.floor((end - 1) / columns);
  const left = start % columns;
  const right = ((end - 1) % columns) + 1;
  if (top === bottom) return rectangle(left, top, right, top + 1);
  if (bottom === top + 1 && right <= left) {
    return rectangle(left, top, columns, top + 1) + rectangle(0, bottom, right, bottom + 1);
  }
  return `M${left} ${top}H${columns}V${bottom}H${right}V${bottom + 1}H0V${top + 1}H${left}Z`;
}

/** Returns the longest ranges of neighbours for which `test` holds, as one path. */
export function outlineWhere<Cell>(
  cells: readonly Cell[],
  test: (cell: Cell) => boolean,
  columns = COLUMNS,
): string {
  let path = '';
  let start = -1;
  for (let i = 0; i <= cells.length; i++) {
    const cell = cells[i];
    const holds = cell !== undefined && test(cell);
    if (holds && start < 0) start = i;
    if (!holds && start >= 0) {
      path += outline(start, i, columns);
      start = -1;
    }
  }
  return path;
}
