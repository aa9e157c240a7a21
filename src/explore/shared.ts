import { assert, defined } from '../base/index.ts';
import {
  initialWorld,
  type Allocation,
  type MemoryLayout,
  type SharedObject,
  type World,
} from '../sim/index.ts';
import { GrowingInts } from './growing.ts';

/** Code of a byte that has its initial value. */
const OWN = 0;

/** What a step does to any shared memory in which it reads the same: places with their new codes, and flags to raise. */
export interface Effect {
  readonly stores: ReadonlyMap<number, number>;
  readonly flags: readonly string[];
}

/** A shared object with its first place in a row. */
interface Part {
  readonly object: SharedObject;
  readonly place: number;
}

/**
 * Numbers the states of shared memory. A shared state is a row of codes, one for each place: each byte of an object (one
 * place for an object that only changes as a whole), each word, all words together, and the flags. The code of a byte
 * numbers the values met at that place, 0 for its initial one, so that the possible values need not be declared. Rows and
 * effects are numbered as they are met; the result of an effect on a row is computed once.
 */
export class SharedStates {
  readonly initial: number;
  /** Number of codes in a row. */
  readonly width: number;
  /** The place that numbers all words together; null when there are no words. */
  readonly controlPlace: number | null;
  size = 0;
  readonly #layout: MemoryLayout;
  readonly #parts = new Map<string, Part>();
  readonly #wordPlaces = new Map<string, number>();
  readonly #flagPlace: number;
  readonly #rows = new GrowingInts();
  readonly #known = new Map<string, number>();
  /** Numbers of the combinations of words, as they are met. */
  readonly #controls = new Map<string, number>();
  readonly #first: World;
  /** By place: the values of the codes from 1 on. */
  readonly #values: number[][] = [];
  readonly #flagNames: string[] = [];
  readonly #effects: Effect[] = [];
  readonly #effectNumbers = new Map<string, number>();
  /** By effect and row: the resulting row, plus 1; 0 when not computed yet. */
  readonly #after: number[][] = [];

  constructor(layout: MemoryLayout) {
    this.#layout = layout;
    this.#first = initialWorld(layout);
    let place = 0;
    for (const object of layout.objects.values()) {
      this.#parts.set(object.name, { object, place });
      place += object.isWhole ? 1 : object.bytes.length;
    }
    const firstWord = place;
    for (const name of layout.words.keys()) {
      this.#wordPlaces.set(name, place);
      place += 1;
    }
    this.controlPlace = place > firstWord ? place : null;
    this.#flagPlace = this.controlPlace === null ? place : place + 1;
    this.width = this.#flagPlace + 1;
    for (let at = 0; at < firstWord; at += 1) this.#values.push([]);
    const row = new Int32Array(this.width);
    for (const { name, initial } of layout.words.values())
      row[this.placeOfWord(name)] = this.#kept(name, initial);
    this.initial = this.#intern(row);
  }

  /** Returns the content of a row at a place: a code, a word, the number of all words together, or a mask of flags. */
  at(shared: number, place: number): number {
    return this.#rows.words[shared * this.width + place] ?? 0;
  }

  isShared(allocation: string): boolean {
    return this.#parts.has(allocation);
  }

  placeOf(name: string, index: number): number {
    const { object, place } = this.#part(name);
    return object.isWhole ? place : place + index;
  }

  placeOfWord(word: string): number {
    return defined(this.#wordPlaces.get(word), `word ${word}`);
  }

  /** Returns the words that differ from the row, with the value that a row stores for each. */
  changedWords(shared: number, words: World['words']): ReadonlyMap<string, number> {
    const changed = new Map<string, number>();
    for (const [name, place] of this.#wordPlaces) {
      const kept = this.#kept(name, defined(words[name], name));
      if (kept !== this.at(shared, place)) changed.set(name, kept);
    }
    return changed;
  }

  /** Reduces a mutex to 0 or 1: the chart of the holder's thread already tells who holds it. */
  #kept(word: string, value: number): number {
    return this.#layout.words.get(word)?.kind === 'holder' ? Math.min(value, 1) : value;
  }

  /** Returns the code of a byte at a place; numbers the byte if it is new there. */
  codeOf(name: string, index: number, byte: number): number {
    const { object } = this.#part(name);
    if (byte === object.bytes[index]) return OWN;
    const values = defined(this.#values[this.placeOf(name, index)], 'place');
    const known = values.indexOf(byte);
    return (known < 0 ? values.push(byte) - 1 : known) + 1;
  }

  #part(name: string): Part {
    return defined(this.#parts.get(name), `shared object ${name}`);
  }

  flagsOf(shared: number): readonly string[] {
    const mask = this.at(shared, this.#flagPlace);
    return this.#flagNames.filter((_, bit) => (mask & (1 << bit)) !== 0).sort();
  }

  /** Returns the number of an effect. Equal effects have the same number. */
  effectOf(effect: Effect): number {
    const key = JSON.stringify([[...effect.stores].sort(([a], [b]) => a - b), effect.flags]);
    const known = this.#effectNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#effects.length;
    this.#effectNumbers.set(key, number);
    this.#effects.push(effect);
    this.#after.push([]);
    return number;
  }

  /** Returns the shared state that results from an effect. */
  after(shared: number, effect: number): number {
    const known = this.#after[effect]?.[shared] ?? 0;
    return known === 0 ? this.#apply(shared, effect) : known - 1;
  }

  #apply(shared: number, effect: number): number {
    const { stores, flags } = defined(this.#effects[effect], 'effect');
    const row = this.#rows.words.slice(shared * this.width, (shared + 1) * this.width);
    for (const [place, code] of stores) row[place] = code;
    for (const flag of flags) row[this.#flagPlace] = (row[this.#flagPlace] ?? 0) | this.#flagBit(flag);
    const after = this.#intern(row);
    const column = defined(this.#after[effect], 'effect');
    while (column.length <= shared) column.push(0);
    column[shared] = after + 1;
    return after;
  }

  #flagBit(flag: string): number {
    if (!this.#flagNames.includes(flag)) this.#flagNames.push(flag);
    assert(this.#flagNames.length < 32, 'there are less than 32 flags');
    return 1 << this.#flagNames.indexOf(flag);
  }

  #intern(row: Int32Array): number {
    if (this.controlPlace !== null) {
      const words = String(row.subarray(this.controlPlace - this.#wordPlaces.size, this.controlPlace));
      const control = this.#controls.get(words) ?? this.#controls.size;
      this.#controls.set(words, control);
      row[this.controlPlace] = control;
    }
    const key = String(row);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    for (const code of row) this.#rows.push(code);
    this.#known.set(key, this.size);
    this.size += 1;
    return this.size - 1;
  }

  /** Returns shared memory as the operations see it, without flags: after a step, its flags are those that it raised. */
  worldOf(shared: number): World {
    const allocations: Record<string, Allocation> = {};
    for (const { object } of this.#parts.values()) {
      const first = defined(this.#first.allocations[object.name], object.name);
      const bytes = first.bytes.map((own, index) => {
        const place = this.placeOf(object.name, index);
        const code = this.at(shared, place);
        return code === OWN ? own : defined(this.#values[place]?.[code - 1], 'value');
      });
      allocations[object.name] = { ...first, bytes };
    }
    return { allocations, words: this.wordsOf(shared), flags: [] };
  }

  wordsOf(shared: number): World['words'] {
    return Object.fromEntries([...this.#wordPlaces].map(([name, place]) => [name, this.at(shared, place)]));
  }
}
