/** A set of numbers, sorted. */
export type Value = readonly number[];

export const NOTHING: Value = [];

export function union(a: Value, b: Value): Value {
  if (a.length === 0 || a === b) return b;
  if (b.length === 0) return a;
  const merged = [...new Set([...a, ...b])].sort((x, y) => x - y);
  return merged.length === a.length ? a : merged.length === b.length ? b : merged;
}

function isSame(a: Value, b: Value): boolean {
  return a === b || (a.length === b.length && a.every((each, index) => each === b[index]));
}

/** Most names that are followed at once; a function with more is followed as far as they go. */
const MOST_NAMES = 2000;

/** What is known at one place of a function: for each key a set of numbers. A missing key stands for the empty set. */
export class State {
  readonly #map: Map<string, Value>;

  constructor(map = new Map<string, Value>()) {
    this.#map = map;
  }

  get(key: string): Value | undefined {
    return this.#map.get(key);
  }

  set(key: string, value: Value): void {
    if (this.#map.size < MOST_NAMES || this.#map.has(key)) this.#map.set(key, value);
  }

  add(key: string, value: Value): void {
    this.set(key, union(this.#map.get(key) ?? NOTHING, value));
  }

  keys(): Iterable<string> {
    return this.#map.keys();
  }

  delete(key: string): void {
    this.#map.delete(key);
  }

  copy(): State {
    return new State(new Map(this.#map));
  }

  /** Both ways may have been taken. */
  join(other: State): State {
    const joined = new Map(this.#map);
    for (const [key, value] of other.#map) joined.set(key, union(joined.get(key) ?? NOTHING, value));
    return new State(joined);
  }

  equals(other: State): boolean {
    if (this.#map.size !== other.#map.size) return false;
    for (const [key, value] of this.#map) {
      const theirs = other.#map.get(key);
      if (theirs === undefined || !isSame(value, theirs)) return false;
    }
    return true;
  }
}

/** Joins what comes from two ways, either of which may be closed. */
export function joinWays(a: State | null, b: State | null): State | null {
  if (a === null) return b;
  return b === null ? a : a.join(b);
}
