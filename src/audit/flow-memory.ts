import type { CType, Expr } from './ast.ts';
import { bare, isMendingConstant, isNul } from './expressions.ts';
import type { FunctionDefinition } from './declarations.ts';
import type { Facts, Store, Summary } from './facts.ts';
import { keyOf, mentions } from './lvalues.ts';
import { placeOf, textOf } from './place.ts';
import type { ParsedFunction } from './program.ts';
import type { Site } from './sites.ts';
import { NOTHING, State, union, type Value } from './state.ts';
import { Tags } from './tags.ts';
import { homeOf, type Token } from './tokens.ts';
import type { Typing } from './typing.ts';
import { pointerTo } from './types.ts';

/** What following a function asks of the whole. */
export interface Host {
  readonly typing: Typing;
  siteOf(expr: Expr): Site | undefined;
  literal(expr: Expr): Site;
  /** The drop of a cast of a number that was a pointer to const; undefined when nothing is dropped. */
  integer(cast: Expr & { kind: 'cast' }, from: CType, root: Token): Site | undefined;
  /** The drop of `strtol(s, &end, 10)`. */
  numberReader(call: Expr & { kind: 'call' }): Site | undefined;
  facts(site: Site): Facts;
  /** What a callee does; null when it lies too deep to be looked at. */
  summary(definition: FunctionDefinition): Summary | null;
}

/** A place in memory as an expression reaches it. */
export interface Place {
  readonly key: string | null;
  /** The pointers through which it is reached; empty for a variable of the function. */
  readonly through: Value;
  /** Whether it is a variable itself, or a part of one. */
  readonly isVariable: boolean;
}

/** A store of the function that is followed. */
interface StoreRecord {
  readonly store: Store;
  readonly isNul: boolean;
  readonly sites: Set<Site>;
  readonly params: Set<string>;
}

/** The memory of a function while it is followed: variables, what they may hold, and the stores through them. */
export abstract class FlowMemory {
  readonly host: Host;
  readonly parsed: ParsedFunction;
  readonly tags: Tags;
  state: State = new State();
  readonly stores = new Map<Expr, StoreRecord>();
  readonly #storeList: StoreRecord[] = [];
  readonly #storeIds = new Map<Expr, number>();
  readonly #savedKeys: string[] = [];

  constructor(host: Host, parsed: ParsedFunction) {
    this.host = host;
    this.parsed = parsed;
    this.tags = new Tags(host.typing);
  }

  get typing(): Typing {
    return this.host.typing;
  }

  abstract evaluate(expr: Expr): Value;

  /** Returns the place that an lvalue stands for; what it takes to get there is evaluated. */
  place(expr: Expr): Place {
    const plain = bare(expr);
    switch (plain.kind) {
      case 'name':
        return this.#variablePlace(plain);
      case 'unary':
        if (plain.op === '*') return this.#through(this.evaluate(plain.operand), keyOf(plain), '');
        return { key: null, through: this.evaluate(plain), isVariable: false };
      case 'index': {
        const isArray = this.typing.resolve(this.typing.typeOf(plain.object)).kind === 'array';
        const place = isArray
          ? { ...this.place(plain.object), key: keyOf(plain) }
          : this.#through(this.evaluate(plain.object), keyOf(plain), null);
        this.evaluate(plain.index);
        return place;
      }
      case 'member': {
        if (plain.arrow) return this.#through(this.evaluate(plain.object), keyOf(plain), `.${plain.name}`);
        const object = this.place(plain.object);
        return { ...object, key: object.key === null ? null : `${object.key}.${plain.name}` };
      }
      case 'cast':
        return this.place(plain.operand);
      case 'compound':
        this.evaluate(plain);
        return { key: null, through: this.tags.own, isVariable: true };
      default:
        return { key: null, through: this.evaluate(plain), isVariable: false };
    }
  }

  #variablePlace(expr: Expr & { kind: 'name' }): Place {
    const { variable } = expr;
    const isLocal = variable !== null && (variable.storage === 'local' || variable.storage === 'param');
    const isConst = variable !== null && this.typing.isConst(variable.type);
    return {
      key: keyOf(expr),
      through: isLocal && !isConst ? this.tags.own : this.tags.other,
      isVariable: true,
    };
  }

  /** A place behind a pointer. Where the pointer is the address of one variable, the place is that variable. */
  #through(pointer: Value, key: string | null, part: string | null): Place {
    const [only, ...rest] = this.tags.of(pointer);
    if (only?.kind === 'address' && rest.length === 0 && part !== null) {
      return {
        key: only.key + part,
        through: only.isOwn ? this.tags.own : this.tags.other,
        isVariable: true,
      };
    }
    return { key, through: pointer, isVariable: false };
  }

  /** The address of a place. */
  addressOf(expr: Expr): Value {
    const place = this.place(expr);
    if (!place.isVariable) return place.through;
    if (place.key === null) return place.through;
    const isOwn = this.tags.of(place.through).every(({ kind }) => kind === 'own');
    return this.tags.address(place.key, isOwn);
  }

  /** The value at a place. */
  load(place: Place, type: CType): Value {
    const plain = this.typing.resolve(type);
    if (plain.kind === 'array') return place.through;
    if (!place.isVariable) this.#noteRead(place.through);
    const known = place.key === null ? undefined : this.state.get(`v${place.key}`);
    const isNumber = plain.kind === 'base';
    if (known !== undefined) return known;
    if (isNumber || plain.kind === 'record') return NOTHING;
    if (place.isVariable) {
      const isWhole = place.key !== null && /^\{\d+\}$/.test(place.key);
      return isWhole ? NOTHING : this.tags.other;
    }
    return this.behind(place.through);
  }

  /** What stands where a pointer points. */
  behind(pointers: Value): Value {
    let value = this.tags.loaded(pointers);
    for (const tag of this.tags.of(pointers))
      if (tag.kind === 'address') value = union(value, this.state.get(`v${tag.key}`) ?? NOTHING);
    return value;
  }

  #noteRead(through: Value): void {
    for (const tag of this.tags.of(through))
      if (tag.kind === 'site' && tag.level === 1) this.host.facts(tag.site).isRead = true;
  }

  /** Puts a value at a place; `isSure` when the old value is gone. */
  put({ key, through, isVariable }: Place, value: Value, isSure = true): void {
    if (!isVariable)
      for (const tag of this.tags.of(through))
        if (tag.kind === 'address') this.state.add(`v${tag.key}`, value);
    if (key === null) return;
    if (!isSure) {
      this.state.add(`v${key}`, value);
      return;
    }
    this.forget(key);
    this.state.set(`v${key}`, value);
  }

  /** Forgets what is known by way of a variable that changes. */
  forget(key: string): void {
    for (const name of this.state.keys()) {
      // A store to a place leaves open that the very place was cut, or saved before.
      if (name !== `o${key}` && mentions(name, key)) this.state.delete(name);
      else if (name.startsWith('s')) {
        const saved = this.state.get(name) ?? NOTHING;
        const kept = saved.filter(
          (id) => this.#savedKeys[id] === key || !mentions(this.#savedKeys[id] ?? '', key),
        );
        if (kept.length < saved.length) this.state.set(name, kept);
      }
    }
  }

  /** Remembers that a variable holds what stood at another place: `c = *p`. */
  save(into: string, value: Expr): void {
    const from = this.#characterKey(value);
    if (from === null || from === into) return;
    let id = this.#savedKeys.indexOf(from);
    if (id < 0) id = this.#savedKeys.push(from) - 1;
    this.state.set(`s${into}`, [id]);
  }

  #characterKey(value: Expr): string | null {
    const key = keyOf(value);
    return key !== null && /[[>.]/.test(key) ? key : null;
  }

  /** Notes a store at a place, by the expression that does it. `value` is what is stored, where that is known. */
  noteStore(expr: Expr, place: Place, lvalue: Expr | null, value: Expr | null): void {
    this.noteStoreThrough(expr, place.isVariable ? NOTHING : place.through, value !== null && isNul(value));
    if (lvalue === null || place.isVariable) return;
    const key = place.key;
    const id = this.#storeIds.get(expr);
    if (key === null || id === undefined) return;
    this.#pair(id, key, lvalue, value);
  }

  /** Notes a store through pointers, and returns whether any of them is followed. */
  noteStoreThrough(expr: Expr, through: Value, nul = false): boolean {
    let isFollowed = false;
    for (const tag of this.tags.of(through)) {
      if (tag.kind === 'site' && tag.level === 1) {
        this.#record(expr, nul).sites.add(tag.site);
        isFollowed = true;
      } else if (tag.kind === 'param') {
        this.#record(expr, nul).params.add(`${tag.index} ${tag.depth + 1}`);
        isFollowed = true;
      }
    }
    return isFollowed;
  }

  #record(expr: Expr, nul: boolean): StoreRecord {
    const known = this.stores.get(expr);
    if (known !== undefined) return known;
    const place = placeOf(expr.first, expr.last);
    const record: StoreRecord = {
      store: { place, text: textOf(place), role: 'store' },
      isNul: nul,
      sites: new Set(),
      params: new Set(),
    };
    this.stores.set(expr, record);
    this.#storeIds.set(expr, this.#storeList.push(record) - 1);
    return record;
  }

  /** Looks whether a store mends what an earlier one cut, and remembers it as one that may be mended. */
  #pair(id: number, key: string, lvalue: Expr, value: Expr | null): void {
    const isCharacter = this.#isCharacter(lvalue);
    const open = this.state.get(`o${key}`) ?? NOTHING;
    const savedIn = value === null ? null : keyOf(value);
    const saved = savedIn === null ? NOTHING : (this.state.get(`s${savedIn}`) ?? NOTHING);
    const isSaved = saved.some((each) => this.#savedKeys[each] === key);
    const isMending = value !== null && isMendingConstant(value, (name) => this.#isEnumerator(name, value));
    const mended = open.filter(
      (each) => each !== id && (isSaved || (isMending && this.#isCut(each, isCharacter))),
    );
    for (const each of mended) {
      const record = this.#storeList[each];
      if (record !== undefined) record.store.role = 'cut';
    }
    const record = this.#storeList[id];
    if (mended.length > 0 && record !== undefined) record.store.role = 'restore';
    this.state.set(`o${key}`, mended.length > 0 ? NOTHING : union(open, [id]));
  }

  #isCut(id: number, isCharacter: boolean): boolean {
    return isCharacter && (this.#storeList[id]?.isNul ?? false);
  }

  #isCharacter(lvalue: Expr): boolean {
    const type = this.typing.typeOf(lvalue);
    const plain = this.typing.resolve(type);
    if (plain.kind === 'unknown') return true;
    if (type.kind === 'named' && type.name.startsWith('wchar')) return true;
    return plain.kind === 'base' && plain.name.includes('char');
  }

  #isEnumerator(name: string, at: Expr): boolean {
    return this.typing.declarations.isEnumerator(name, homeOf(at.first));
  }

  /** Whether a place lasts longer than the function, or is part of a record or array. */
  isKept(lvalue: Expr, place: Place): boolean {
    const plain = bare(lvalue);
    if (plain.kind === 'name')
      return plain.variable === null || !['local', 'param'].includes(plain.variable.storage);
    if (plain.kind === 'cast') return this.isKept(plain.operand, place);
    // `*q = p` where q is the address of a variable of this function.
    const isStar = plain.kind === 'unary' && plain.op === '*';
    return !(isStar && place.isVariable && /^\{\d+\}$/.test(place.key ?? ''));
  }

  /** The type of a pointer to what an lvalue stands for. */
  pointerType(lvalue: Expr): CType {
    return pointerTo(this.typing.typeOf(lvalue));
  }
}
