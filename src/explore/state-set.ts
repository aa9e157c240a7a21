/**
 * A set of states, each `width` 32-bit words, numbered from 0 in the order of insertion.
 *
 * The words of all states stand in one typed array. An open-addressing table with linear probing holds, for each state,
 * its number + 1 and its hash. The hash only avoids comparisons: whole states are compared, since a search that can lose
 * a state by a collision proves nothing (the trap of hash compaction).
 */
export class StateSet {
  readonly width: number;
  size = 0;
  /** State s has `width` words from `s * width` on. Growing replaces the array, so do not hold on to it. */
  words: Int32Array;
  /** Two words for each entry: number + 1, or 0 if the entry is free, and the hash. */
  #table: Int32Array;
  #mask: number;
  /** Hash of the candidate that was looked up last. */
  #hash = 0;

  constructor(width: number) {
    this.width = width;
    this.words = new Int32Array(width << 9);
    this.#table = new Int32Array(1 << 11);
    this.#mask = this.#table.length - 1;
  }

  /** Returns the number of the state in `candidate`; -1 when the set does not hold it. */
  find(candidate: Int32Array): number {
    return (this.#table[this.#place(candidate)] ?? 0) - 1;
  }

  /** Returns the number of the state in `candidate`; adds it if it is new, and then `size` grows by one. */
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
    this.#table[place + 1] = this.#hash;
    // Keeps the table at most half full, so that probes stay short.
    if (this.size * 4 > this.#table.length) this.#widen();
    return state;
  }

  /** Returns the index of the entry of `candidate`, or of the free entry where it belongs. */
  #place(candidate: Int32Array): number {
    const { width, words } = this;
    const table = this.#table;
    const mask = this.#mask;
    let hash = 0;
    for (let w = 0; w < width; w += 1) {
      // A multiplicative hash with the high bits folded down, since the table index uses the low bits.
      hash = Math.imul(hash ^ (candidate[w] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    this.#hash = hash;
    let place = (hash << 1) & mask;
    for (;;) {
      const entry = table[place] ?? 0;
      if (entry === 0) return place;
      if (table[place + 1] === hash) {
        const start = (entry - 1) * width;
        let w = 0;
        while (w < width && words[start + w] === candidate[w]) w += 1;
        if (w === width) return place;
      }
      place = (place + 2) & mask;
    }
  }

  #widen(): void {
    const before = this.#table;
    const table = new Int32Array(before.length * 2);
    const mask = table.length - 1;
    for (let entry = 0; entry < before.length; entry += 2) {
      if (before[entry] === 0) continue;
      const hash = before[entry + 1] ?? 0;
      let place = (hash << 1) & mask;
      while (table[place] !== 0) place = (place + 2) & mask;
      table[place] = before[entry] ?? 0;
      table[place + 1] = hash;
    }
    this.#table = table;
    this.#mask = mask;
  }
}
