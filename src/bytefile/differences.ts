/**
 * A run of neighbouring bytes that differ. `end` is exclusive. Bytes that a shorter file lacks count as different.
 */
export interface Difference {
  readonly start: number;
  readonly end: number;
}

/** Most runs to list. A copy of another length differs nearly everywhere. */
export const MOST_DIFFERENCES = 1000;

/** Compares two files address by address and returns up to `most` runs that differ, in order. */
export function differences(
  original: Uint8Array,
  current: Uint8Array,
  most = MOST_DIFFERENCES,
): readonly Difference[] {
  if (original === current) return [];
  const found: Difference[] = [];
  const shorter = Math.min(original.length, current.length);
  const longer = Math.max(original.length, current.length);
  for (let at = 0; at < shorter && found.length < most; at += 1) {
    if (original[at] === current[at]) continue;
    const start = at;
    while (at < shorter && original[at] !== current[at]) at += 1;
    found.push({ start, end: at === shorter ? longer : at });
  }
  const last = found.at(-1);
  if (found.length < most && shorter < longer && last?.end !== longer)
    found.push({ start: shorter, end: longer });
  return found;
}

/** Returns what `differences` returns, given all addresses that may have changed. Takes time linear in their number. */
export function differencesAt(
  original: Uint8Array,
  current: Uint8Array,
  touched: Iterable<number>,
  most = MOST_DIFFERENCES,
): readonly Difference[] {
  const changed = [...new Set(touched)]
    .filter((at) => original[at] !== current[at])
    .sort((one, other) => one - other);
  const found: { start: number; end: number }[] = [];
  for (const at of changed) {
    const last = found.at(-1);
    if (last?.end === at) last.end = at + 1;
    else if (found.length < most) found.push({ start: at, end: at + 1 });
    else break;
  }
  return found;
}
