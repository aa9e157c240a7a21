/** A set of numbers, sorted. One that would be too large has the lowest ones, and `MORE` as its last. */
export type Value = readonly number[];

export const NOTHING: Value = [];
/** Stands for the numbers that had no room. */
export const MORE = Number.MAX_SAFE_INTEGER;
/** Most numbers of a set. */
const MOST_OF_A_VALUE = 100;

export function union(a: Value, b: Value): Value {
  if (a.length === 0 || a === b) return b;
  if (b.length === 0) return a;
  const merged = [...new Set([...a, ...b])].sort((x, y) => x - y);
  if (merged.length === a.length) return a;
  if (merged.length === b.length) return b;
  return merged.length <= MOST_OF_A_VALUE ? merged : [...merged.slice(0, MOST_OF_A_VALUE - 1), MORE];
}

function isSame(a: Value, b: Value): boolean {
  return a === b || (a.length === b.length && a.every((each, index) => each === b[index]));
}

/** Most names that are followed at once; a function with more is followed as far as they go, and listed. */
const MOST_NAMES = 2000;

/** What is known at one place of a function: for each key a set of numbers. A missing key stands for the empty set. */
export class State {
  #map: Map<string, Value>;
  /** Whether the map may be that of another state, too, and has to be copied before it is changed. */
  #isShared = false;

  constructor(map = new Map<string, Value>()) {
    this.#map = map;
  }

  /** Whether there is no room for more names. */
  get isFull(): boolean {
    return this.#map.size >= MOST_NAMES;
  }

  get(key: string): Value | undefined {
    return this.#map.get(key);
  }

  set(key: string, value: Value): void {
    const known = this.#map.get(key);
    if (known === value || (known === undefined && this.isFull)) return;
    this.#own().set(key, value);
  }

  add(key: string, value: Value): void {
    this.set(key, union(this.#map.get(key) ?? NOTHING, value));
  }

  /**
   * The keys. While one goes through them, known ones may be deleted or get other values. None may be added: whether it
   * comes, too, depends on who else has the map.
   */
  keys(): Iterable<string> {
    return this.#map.keys();
  }

  delete(key: string): void {
    if (this.#map.has(key)) this.#own().delete(key);
  }

  copy(): State {
    const copy = new State(this.#map);
    this.#isShared = true;
    copy.#isShared = true;
    return copy;
  }

  /** Both ways may have been taken. */
  join(other: State): State {
    const joined = this.copy();
    if (other.#map === this.#map) return joined;
    for (const [key, value] of other.#map) {
      const known = joined.#map.get(key);
      const both = known === undefined ? value : union(known, value);
      if (both !== known) joined.#own().set(key, both);
    }
    return joined;
  }

  equals(other: State): boolean {
    if (this.#map === other.#map) return true;
    if (this.#map.size !== other.#map.size) return false;
    for (const [key, value] of this.#map) {
      const theirs = other.#map.get(key);
      if (theirs === undefined || !isSame(value, theirs)) return false;
    }
    return true;
  }

  /** The map, which from now on is that of this state alone. */
  #own(): Map<string, Value> {
    if (this.#isShared) {
      this.#map = new Map(this.#map);
      this.#isShared = false;
    }
    return this.#map;
  }
}

/** Joins what comes from two ways, either of which may be closed. */
export function joinWays(a: State | null, b: State | null): State | null {
  if (a === null) return b;
  return b === null ? a : a.join(b);
}
