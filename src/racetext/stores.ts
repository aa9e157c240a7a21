/* Where a value comes from: the store that made it, what that read, and so on back to the start of the run. */

/** A byte of an array, a number (index 0), or a variable of a thread. Private arrays have their names in memory. */
export type RacePlace =
  | { readonly kind: 'cell'; readonly object: string; readonly index: number }
  | { readonly kind: 'variable'; readonly thread: number; readonly name: string };

/** A value that a store depends on, as it was read. */
export interface RaceRead {
  readonly place: RacePlace;
  readonly value: number;
  /** The store that had made it; null for a value as at the start. */
  readonly store: RaceStore | null;
}

/** A store of a run. */
export interface RaceStore {
  readonly place: RacePlace;
  readonly value: number;
  /** From 1. */
  readonly step: number;
  readonly thread: number;
  readonly line: number;
  /** `copied`: by strcpy or memcpy, from the one byte read; `freed`: by `free`, which fills memory. */
  readonly how: 'computed' | 'copied' | 'freed';
  /** What the value was made from, in the order of reading; empty for a constant of the text. */
  readonly reads: readonly RaceRead[];
}

/** Names a place. */
export const keyOf = (place: RacePlace): string =>
  place.kind === 'cell' ? `${place.object} ${place.index}` : `${place.thread} ${place.name}`;

/** The stores of a run, each with what it read. */
export class RaceStores {
  /** By place, in the order of the run. */
  readonly #stores = new Map<string, RaceStore[]>();

  add(store: RaceStore): void {
    const key = keyOf(store.place);
    const all = this.#stores.get(key);
    if (all) all.push(store);
    else this.#stores.set(key, [store]);
  }

  /** Returns the store whose value stands at a place with the playhead at a position; null for a value as at the start. */
  last(place: RacePlace, position = Infinity): RaceStore | null {
    return this.#stores.get(keyOf(place))?.findLast(({ step }) => step <= position) ?? null;
  }
}
