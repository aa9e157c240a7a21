import { NUL, SLASH, assert, defined } from '../base/index.ts';
import {
  POISON,
  type Allocation,
  type AllocationId,
  type SharedObject,
  type Word,
  type World,
} from '../sim/index.ts';
import { initialState, type Program } from '../threads/index.ts';
import { GrowingBytes } from './growing.ts';

/** What a shared byte can hold: as parsed, or one of the three values that some step writes. */
const OWN = 0;
const CODES = [OWN, NUL, SLASH, POISON] as const;
export const CODE_COUNT = CODES.length;
/** Combinations of mutex (held or not), pairFreed and reference count: 2, 2 and 4 values. */
export const CONTROL_COUNT = 16;
const FIXED_PARTS = ['header', 'name', 'head'] as const;
/** A place each, since steps that change different words are independent. */
const WORDS = ['mutex', 'pairFreed', 'references'] as const satisfies readonly Word[];

/** What a step does to shared memory whatever it finds there: places with their new codes, and flags to raise. */
export interface Effect {
  readonly stores: ReadonlyMap<number, number>;
  readonly flags: readonly string[];
}

/**
 * All shared memory as one small integer. A shared state is a row of bytes, one a place: each byte of the string, one
 * for each fixed part of the pair (they are poisoned whole) and for each word, one for all words together, one for the
 * flags. Rows are numbered as they are met, and so are the effects of steps; what an effect makes of a row is worked
 * out once.
 */
export class SharedStates {
  readonly initial: number;
  /** Bytes of one row. */
  readonly width: number;
  size = 0;
  readonly #controlPlace: number;
  readonly #flagPlace: number;
  readonly #rows = new GrowingBytes();
  readonly #known = new Map<string, number>();
  readonly #world: World;
  readonly #valueLength: number;
  readonly #flagNames: string[] = [];
  readonly #effects: Effect[] = [];
  readonly #effectNumbers = new Map<string, number>();
  /** By effect: the row it leads to from each row, plus 1; 0 when not asked yet. */
  readonly #after: number[][] = [];

  constructor(program: Program) {
    this.#world = initialState(program).world;
    this.#valueLength = defined(this.#world.allocations.value, 'value').bytes.length;
    this.#controlPlace = this.#valueLength + FIXED_PARTS.length + WORDS.length;
    this.#flagPlace = this.#controlPlace + 1;
    this.width = this.#flagPlace + 1;
    const row = new Uint8Array(this.width);
    for (const word of WORDS) row[this.placeOfWord(word)] = this.#world.words[word];
    this.initial = this.#intern(row);
  }

  /** The byte of a row at a place: a code, the number of the words, or a mask of flags. */
  at(shared: number, place: number): number {
    return this.#rows.bytes[shared * this.width + place] ?? 0;
  }

  placeOf(object: SharedObject, index: number): number {
    return object === 'value' ? index : this.#valueLength + FIXED_PARTS.indexOf(object);
  }

  placeOfWord(word: Word): number {
    return this.#valueLength + FIXED_PARTS.length + WORDS.indexOf(word);
  }

  /** All words as one number below `CONTROL_COUNT`. */
  controlOf(shared: number): number {
    return this.at(shared, this.#controlPlace);
  }

  /** Who holds the mutex shows in that thread's place in its chart, so only whether it is held is kept: 0 or 1. */
  mutexOf(shared: number): number {
    return this.controlOf(shared) & 1;
  }

  wordsOf(shared: number): Readonly<Record<Word, number>> {
    const control = this.controlOf(shared);
    return { mutex: control & 1, pairFreed: (control >> 1) & 1, references: control >> 2 };
  }

  /** The code of a byte that stands, or is put, at a place. */
  codeOf(object: SharedObject, index: number, byte: number): number {
    if (byte === this.#own(object, index)) return OWN;
    const code = CODES.findIndex((value, number) => number !== OWN && value === byte);
    assert(code > 0, `a step wrote ${byte} over ${object}`);
    return code;
  }

  flagsOf(shared: number): readonly string[] {
    const mask = this.at(shared, this.#flagPlace);
    return this.#flagNames.filter((_, bit) => (mask & (1 << bit)) !== 0).sort();
  }

  /** The number of an effect; equal effects have one number. */
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

  /** The shared state behind an effect. */
  after(shared: number, effect: number): number {
    const known = this.#after[effect]?.[shared] ?? 0;
    return known === 0 ? this.#apply(shared, effect) : known - 1;
  }

  #apply(shared: number, effect: number): number {
    const { stores, flags } = defined(this.#effects[effect], 'effect');
    const row = this.#rows.bytes.slice(shared * this.width, (shared + 1) * this.width);
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
    return 1 << this.#flagNames.indexOf(flag);
  }

  #intern(row: Uint8Array): number {
    const [mutex = 0, pairFreed = 0, references = 0] = row.subarray(this.#controlPlace - WORDS.length);
    row[this.#controlPlace] = mutex | (pairFreed << 1) | (references << 2);
    const key = String(row);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    for (const byte of row) this.#rows.push(byte);
    this.#known.set(key, this.size);
    this.size += 1;
    return this.size - 1;
  }

  #own(object: SharedObject, index: number): number {
    return defined(this.#world.allocations[object]?.bytes[index], `byte ${index} of ${object}`);
  }

  /** Shared memory as the operations see it, without flags: a step that raises one shows it. */
  worldOf(shared: number): World {
    const allocations: { [id in AllocationId]?: Allocation } = {};
    for (const object of ['value', ...FIXED_PARTS] as const) {
      const initial = this.#world.allocations[object];
      if (initial === undefined) continue;
      const bytes = initial.bytes.map((own, index) => {
        const code = this.at(shared, this.placeOf(object, index));
        return code === OWN ? own : (CODES[code] ?? own);
      });
      allocations[object] = { ...initial, bytes };
    }
    return { allocations, words: this.wordsOf(shared), flags: [] };
  }
}
