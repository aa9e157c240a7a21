/** Rows of a strip that does not fit one row: twelve, or a multiple of eight . */
const WRAPS = [8, 12, 16, 24, 32, 40, 48, 56] as const;

/** Below this width of the strip a cell may go down to 28 px; above, 36 px keeps it legible from the back of a room. */
const PHONE = 600;

/** How many cells stand in one row of a strip `width` CSS pixels wide. `least`: where a strip need not carry so far. */
export function stripColumns(cells: number, width: number, least = 36): number {
  const smallest = width < PHONE ? 28 : least;
  if (cells * smallest <= width) return cells;
  return WRAPS.findLast((columns) => columns * smallest <= width) ?? WRAPS[0];
}

/** Size of a cell in CSS pixels: the strip fills its width, but a short path does not turn into posters; on a phone it is lower. */
export function stripCell(
  columns: number,
  width: number,
): { readonly width: number; readonly height: number } {
  const tallest = Math.max(64, width * 0.058);
  const cell = Math.min(width / columns, tallest * 1.2);
  return { width: cell, height: Math.min(cell * (width < PHONE ? 1.2 : 1.5), tallest) };
}
