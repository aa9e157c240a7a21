/**
 * Returns where a key leads inside a grid of `count` cells, `columns` a row; null when the grid does not use the key.
 * Arrows continue from the end of a row to the next, as the bytes do. Home and End stay in the row; with Ctrl they leave
 * it.
 */
export function cellAfterKey(
  key: string,
  hasControl: boolean,
  at: number,
  columns: number,
  count: number,
): number | null {
  const row = at - (at % columns);
  const last = count - 1;
  const vertical = (target: number): number => (target < 0 || target > last ? at : target);
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowRight':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return vertical(at - columns);
    case 'ArrowDown':
      return vertical(at + columns);
    case 'Home':
      return hasControl ? 0 : row;
    case 'End':
      return hasControl ? last : Math.min(last, row + columns - 1);
    case 'PageUp':
      return at % columns;
    case 'PageDown':
      return Math.min(last, last - (last % columns) + (at % columns));
    default:
      return null;
  }
}
