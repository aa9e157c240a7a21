import type { Expr } from './ast.ts';
import { isMendingConstant, isNul } from './expressions.ts';
import type { Store } from './facts.ts';
import { keyOf, mentions } from './lvalues.ts';
import { placeOf, textOf } from './place.ts';
import type { Site } from './sites.ts';
import { NOTHING, union, type State } from './state.ts';
import { homeOf } from './tokens.ts';
import type { Typing } from './typing.ts';

/** Most stores that may be mended at one place: the last ones. */
const MOST_OPEN = 50;

/** A store of the function that is followed. */
export interface StoreRecord {
  readonly store: Store;
  readonly isNul: boolean;
  readonly sites: Set<Site>;
  /** The parameters it writes through, each as its index and the level. */
  readonly params: Set<string>;
  /** Whether it may write memory of the function itself, and memory of others that no parameter gave. */
  isOwn: boolean;
  isForeign: boolean;
  /** Whether a compiler refuses it: it writes what is const itself. */
  isRefused: boolean;
}

/**
 * The stores of a function, and which of them mend what others cut: a store of NUL, or of anything where the old value was
 * saved, and later one to the same lvalue of a constant or of the saved value. In the state, `o` with the name of a place
 * holds the stores that may be mended there, `s` with the name of a variable the places whose old value it has.
 */
export class StoreLog {
  readonly #typing: Typing;
  readonly #ids = new Map<Expr, number>();
  readonly #records: StoreRecord[] = [];
  readonly #savedKeys: string[] = [];
  readonly #savedIds = new Map<string, number>();

  constructor(typing: Typing) {
    this.#typing = typing;
  }

  get records(): readonly StoreRecord[] {
    return this.#records;
  }

  /** The record of the store that an expression does. */
  record(expr: Expr, value: Expr | null): StoreRecord {
    const known = this.#records[this.#ids.get(expr) ?? -1];
    if (known !== undefined) return known;
    const place = placeOf(expr.first, expr.last);
    const record: StoreRecord = {
      store: { place, text: textOf(place), role: 'store', calls: new Set(), cuts: new Set() },
      isNul: value !== null && isNul(value),
      sites: new Set(),
      params: new Set(),
      isOwn: false,
      isForeign: false,
      isRefused: false,
    };
    this.#ids.set(expr, this.#records.push(record) - 1);
    return record;
  }

  /** Remembers that a variable holds what stands at another place: `c = *p`. */
  save(state: State, into: string, value: Expr): void {
    const from = keyOf(value);
    if (from === null || from === into || !/[[>.]/.test(from)) return;
    const id = this.#savedIds.get(from) ?? this.#savedKeys.push(from) - 1;
    this.#savedIds.set(from, id);
    state.set(`s${into}`, [id]);
  }

  /** Forgets what is known by way of a name that changes. */
  forget(state: State, key: string): void {
    for (const name of state.keys()) {
      // A store to a place leaves open that the very place was cut, or saved before.
      if (name !== `o${key}` && mentions(name, key)) state.delete(name);
      else if (name.startsWith('s')) {
        const saved = state.get(name) ?? NOTHING;
        const isKept = (id: number): boolean =>
          this.#savedKeys[id] === key || !mentions(this.#savedKeys[id] ?? '', key);
        if (!saved.every(isKept)) state.set(name, saved.filter(isKept));
      }
    }
  }

  /** Notes a call while places are cut. */
  call(state: State, name: string): void {
    if (this.#records.length === 0) return;
    for (const key of state.keys()) {
      if (!key.startsWith('o')) continue;
      for (const id of state.get(key) ?? NOTHING) this.#records[id]?.store.calls.add(name);
    }
  }

  /** Looks whether a recorded store mends what an earlier one cut, and remembers it as one that may be mended. */
  pair(state: State, expr: Expr, key: string, lvalue: Expr, value: Expr | null): void {
    const id = this.#ids.get(expr);
    const record = this.#records[id ?? -1];
    if (id === undefined || record === undefined) return;
    const open = state.get(`o${key}`) ?? NOTHING;
    const isMending = this.#mends(state, key, lvalue, value);
    const mended = open.filter((each) => {
      const earlier = this.#records[each];
      return each !== id && earlier !== undefined && isMending(earlier);
    });
    for (const each of mended) {
      const cut = this.#records[each]?.store;
      if (cut === undefined) continue;
      cut.role = 'cut';
      record.store.cuts.add(cut);
    }
    if (mended.length > 0) record.store.role = 'restore';
    state.set(`o${key}`, mended.length > 0 ? NOTHING : union(open.slice(1 - MOST_OPEN), [id]));
  }

  #mends(state: State, key: string, lvalue: Expr, value: Expr | null): (earlier: StoreRecord) => boolean {
    if (value === null) return () => false;
    const savedIn = keyOf(value);
    const saved = savedIn === null ? NOTHING : (state.get(`s${savedIn}`) ?? NOTHING);
    if (saved.some((each) => this.#savedKeys[each] === key)) return () => true;
    const isEnumerator = (name: string): boolean =>
      this.#typing.declarations.isEnumerator(name, homeOf(value.first));
    if (!this.#isCharacter(lvalue) || !isMendingConstant(value, isEnumerator)) return () => false;
    return (earlier) => earlier.isNul;
  }

  #isCharacter(lvalue: Expr): boolean {
    const type = this.#typing.typeOf(lvalue);
    const plain = this.#typing.resolve(type);
    if (plain.kind === 'unknown') return true;
    if (type.kind === 'named' && type.name.startsWith('wchar')) return true;
    return plain.kind === 'base' && plain.name.includes('char');
  }
}
