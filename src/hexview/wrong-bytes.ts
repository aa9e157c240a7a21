/**
 * Returns the offset that follows (`by` 1) or precedes (-1) the chosen one in a list that rises, round its ends; from none the
 * first, or the last. The list is not empty, and need not hold the chosen offset.
 */
export function beside(offsets: readonly number[], chosen: number | null, by: 1 | -1): number {
  const [first = 0, last = first] = [offsets[0], offsets.at(-1)];
  if (by === 1) return offsets.find((offset) => chosen !== null && offset > chosen) ?? first;
  return offsets.findLast((offset) => chosen !== null && offset < chosen) ?? last;
}
