/** A map that is empty, and stays so. */
export const nothing = <Value>(): ReadonlyMap<string, Value> => new Map();

/** Returns a map with some keys set to a value, as its newest entries; null takes them out. */
export function withEntries<Value>(
  map: ReadonlyMap<string, Value>,
  keys: readonly string[],
  value: Value | null,
): ReadonlyMap<string, Value> {
  const changed = new Map(map);
  for (const key of keys) {
    changed.delete(key);
    if (value !== null) changed.set(key, value);
  }
  return changed;
}
