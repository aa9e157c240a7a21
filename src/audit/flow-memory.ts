import type { CType, Expr } from './ast.ts';
import { bare } from './expressions.ts';
import type { FunctionDefinition } from './declarations.ts';
import type { Facts, Store, Summary } from './facts.ts';
import { keyOf } from './lvalues.ts';
import { StoreLog } from './pairs.ts';
import type { ParsedFunction } from './program.ts';
import type { Site } from './sites.ts';
import { MORE, NOTHING, State, union, type Value } from './state.ts';
import { Tags } from './tags.ts';
import type { Token } from './tokens.ts';
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
  /** Told of a function that gets a dropped pointer as a result of another one. */
  holds(holder: FunctionDefinition, site: Site): void;
  /** Told of a function with more names, or more pointers at one store, than are followed. */
  cutShort(definition: FunctionDefinition): void;
  /** Told of each store of a pair with no const in it. */
  borrowed(definition: FunctionDefinition, store: Store): void;
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

/** The memory of a function while it is followed: variables, what they may hold, and the stores through them. */
export abstract class FlowMemory {
  readonly host: Host;
  readonly parsed: ParsedFunction;
  readonly tags: Tags;
  state: State = new State();
  readonly stores: StoreLog;

  constructor(host: Host, parsed: ParsedFunction) {
    this.host = host;
    this.parsed = parsed;
    this.tags = new Tags(host.typing);
    this.stores = new StoreLog(host.typing);
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
    this.stores.forget(this.state, key);
    this.state.set(`v${key}`, value);
  }

  /** Notes a store at a place, by the expression that does it. `value` is what is stored, where that is known. */
  noteStore(expr: Expr, place: Place, lvalue: Expr | null, value: Expr | null): void {
    if (place.isVariable) return;
    this.noteStoreThrough(expr, place.through, value);
    if (lvalue !== null && this.typing.isConst(this.typing.typeOf(lvalue)))
      this.stores.record(expr, value).isRefused = true;
    if (lvalue !== null && place.key !== null) this.stores.pair(this.state, expr, place.key, lvalue, value);
  }

  /** Notes a store through pointers. */
  noteStoreThrough(expr: Expr, through: Value, value: Expr | null = null): void {
    if (through.at(-1) === MORE) this.host.cutShort(this.parsed.definition);
    for (const tag of this.tags.of(through)) {
      if (tag.kind === 'number' || (tag.kind === 'site' && tag.level !== 1)) continue;
      const record = this.stores.record(expr, value);
      if (tag.kind === 'site') record.sites.add(tag.site);
      else if (tag.kind === 'param') record.params.add(`${tag.index} ${tag.depth + 1}`);
      else if (tag.kind === 'other') record.isForeign = true;
      else record.isOwn = true;
    }
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
