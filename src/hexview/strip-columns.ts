/** Rows of a strip that does not fit one row: twelve, or a multiple of eight . */
const WRAPS = [8, 12, 16, 24, 32, 40, 48, 56] as const;

/** In a strip below this width a cell may shrink to 28 px; above, 36 px keep it legible from the back of a room. */
const PHONE = 600;

/**
 * Returns how many cells stand in one row of a strip `width` CSS pixels wide. `least`: for strips that need not be legible
 * from afar.
 */
export function stripColumns(cells: number, width: number, least = 36): number {
  const smallest = width < PHONE ? 28 : least;
  if (cells * smallest <= width) return cells;
  return WRAPS.findLast((columns) => columns * smallest <= width) ?? WRAPS[0];
}

/**
 * Returns the size of a cell in CSS pixels. The strip fills its width, but the cells of a short path have a limit; on a
 * phone they are lower.
 */
export function stripCell(
  columns: number,
  width: number,
): { readonly width: number; readonly height: number } {
  const tallest = Math.max(64, width * 0.058);
  const cell = Math.min(width / columns, tallest * 1.2);
  return { width: cell, height: Math.min(cell * (width < PHONE ? 1.2 : 1.5), tallest) };
}
