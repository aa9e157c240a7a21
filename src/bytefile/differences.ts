/** Neighbouring bytes that differ; `end` is behind the last. Where one file is shorter its missing bytes differ. */
export interface Difference {
  readonly start: number;
  readonly end: number;
}

/** Runs that are listed at most: copies of another length differ nearly everywhere. */
export const MOST_DIFFERENCES = 1000;

/** Compares at fixed addresses, from front to back, up to `most` runs. */
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

/** Among bytes that may have changed, those that did: what `differences` finds, in time of the edits alone. */
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
