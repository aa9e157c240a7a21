/**
 * A set of states, each `width` 32-bit words, numbered from 0 in the order they were first seen.
 *
 * The words stand one state after the other in one typed array, and beside it an open-addressing table with linear
 * probing holds number + 1. Whole states are compared, never fingerprints alone: a search that may lose a state by a
 * collision proves nothing (the trap of hash compaction).
 */
export class StateSet {
  readonly width: number;
  size = 0;
  /** State s has the words from `s * width`. Replaced when it grows: never keep it. */
  words: Int32Array;
  #table: Int32Array;
  #mask: number;

  constructor(width: number) {
    this.width = width;
    this.words = new Int32Array(width << 9);
    this.#table = new Int32Array(1 << 10);
    this.#mask = this.#table.length - 1;
  }

  /** The number of the state in `candidate`; -1 when it is not in the set. */
  find(candidate: Int32Array): number {
    return (this.#table[this.#place(candidate)] ?? 0) - 1;
  }

  /** The number of the state in `candidate`, which is added if it is new: then `size` has grown. */
  intern(candidate: Int32Array): number {
    const place = this.#place(candidate);
    const known = this.#table[place] ?? 0;
    if (known !== 0) return known - 1;
    const state = this.size;
    const start = state * this.width;
    if (start === this.words.length) {
      const wider = new Int32Array(this.words.length * 2);
      wider.set(this.words);
      this.words = wider;
    }
    for (let w = 0; w < this.width; w += 1) this.words[start + w] = candidate[w] ?? 0;
    this.size = state + 1;
    this.#table[place] = state + 1;
    // At most half full, so that runs stay short.
    if (this.size * 2 > this.#table.length) this.#widen();
    return state;
  }

  /** Where `candidate` stands in the table, or the free place where it belongs. */
  #place(candidate: Int32Array): number {
    const { width, words } = this;
    const table = this.#table;
    const mask = this.#mask;
    let hash = 0;
    for (let w = 0; w < width; w += 1) hash = mix(hash, candidate[w] ?? 0);
    let place = hash & mask;
    for (;;) {
      const entry = table[place] ?? 0;
      if (entry === 0) return place;
      const start = (entry - 1) * width;
      let w = 0;
      while (w < width && words[start + w] === candidate[w]) w += 1;
      if (w === width) return place;
      place = (place + 1) & mask;
    }
  }

  #widen(): void {
    const table = new Int32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let state = 0; state < this.size; state += 1) {
      let hash = 0;
      const start = state * this.width;
      for (let w = 0; w < this.width; w += 1) hash = mix(hash, this.words[start + w] ?? 0);
      let place = hash & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = state + 1;
    }
    this.#table = table;
    this.#mask = mask;
  }
}

/** Multiplicative, with the high bits folded down, since the table looks at the low ones. */
function mix(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}
