/** px at each end of the track that belong to its first and its last position. */
const END = 8;

/** Returns the position of a run of `length` steps below a pointer over its track. */
export function positionUnder(
  x: number,
  { left, width }: { readonly left: number; readonly width: number },
  length: number,
): number {
  const share = (x - left - END) / Math.max(1, width - 2 * END);
  return Math.round(Math.min(1, Math.max(0, share)) * length);
}
