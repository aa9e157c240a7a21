/** px at each end of the track that belong to its first and its last position. */
const END = 8;

/** Returns the position below a pointer over a track from `from` to `to`. */
export function positionUnder(
  x: number,
  { left, width }: { readonly left: number; readonly width: number },
  from: number,
  to: number,
): number {
  const share = (x - left - END) / Math.max(1, width - 2 * END);
  return from + Math.round(Math.min(1, Math.max(0, share)) * (to - from));
}
