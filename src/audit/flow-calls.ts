import type { CType, Expr, FunctionType } from './ast.ts';
import type { Given, Handed, ParamUse, Store, Summary } from './facts.ts';
import { FlowMemory } from './flow-memory.ts';
import {
  isAllocator,
  isCursorWriter,
  isEcho,
  isEnd,
  isFreer,
  isNumberReader,
  isReader,
  isThreadStarter,
  searchedArgument,
  writesArgument,
} from './library.ts';
import { placeOf, textOf } from './place.ts';
import type { Site } from './sites.ts';
import { NOTHING, union, type Value } from './state.ts';
import { homeOf } from './tokens.ts';

/** The call that is followed, with what it is given. */
interface Call {
  readonly expr: Expr & { kind: 'call' };
  readonly name: string;
  readonly type: FunctionType | null;
  readonly values: readonly Value[];
}

interface Use extends ParamUse {
  readonly what: 'kept' | 'freed' | 'passed';
}

/** What a function's summary is gathered from. */
interface Gathered {
  readonly uses: Map<string, Use>;
  readonly writes: Map<string, { readonly index: number; readonly level: number; readonly store: Store }>;
  readonly outs: { readonly index: number; readonly depth: number; readonly given: readonly Given[] }[];
}

/** Follows calls: of functions in the set by their summary, of the library by its tables, of others not at all. */
export abstract class FlowCalls extends FlowMemory {
  /** Whether control does not come back from a call that was followed. */
  isOver = false;
  readonly gathered: Gathered = { uses: new Map(), writes: new Map(), outs: [] };
  readonly #paramsOf = new Map<Site, Set<number>>();

  /** The parameters that a dropped pointer comes from. */
  paramsOf(site: Site): readonly number[] {
    return [...(this.#paramsOf.get(site) ?? [])];
  }

  /** Adds a drop to a value, and notes what the value aims at. */
  dropped(value: Value, site: Site): Value {
    const facts = this.host.facts(site);
    const tags = this.tags.of(value).filter(({ kind }) => kind !== 'number' && kind !== 'site');
    if (tags.length === 0) facts.aimsElsewhere = true;
    for (const tag of tags) {
      if (tag.kind === 'own' || (tag.kind === 'address' && tag.isOwn)) facts.aimsAtOwn = true;
      else facts.aimsElsewhere = true;
      if (tag.kind !== 'param') continue;
      const known = this.#paramsOf.get(site) ?? new Set();
      this.#paramsOf.set(site, known.add(tag.index));
    }
    let marked = value;
    if (!site.addsConst) for (const level of site.levels) marked = union(marked, this.tags.site(site, level));
    return marked;
  }

  call(expr: Expr & { kind: 'call' }): Value {
    const name = this.typing.functionName(expr.callee);
    if (name === null) this.evaluate(expr.callee);
    const values = expr.args.map((arg) => this.evaluate(arg));
    const type = this.typing.calledType(expr.callee);
    const call: Call = { expr, name: name ?? textOf(placeOf(expr.callee.first, expr.callee.last)), type, values };
    if (name === null) return this.#unseen(call);
    const searched = searchedArgument(name);
    if (searched !== null) return this.#search(call, searched);
    const definitions = this.typing.declarations.functions(name, homeOf(expr.first));
    if (definitions.length > 0) {
      let result: Value = NOTHING;
      for (const definition of definitions) {
        const summary = this.host.summary(definition);
        result = union(result, summary === null ? this.#unseen(call) : this.#seen(call, summary, definition.type));
      }
      return result;
    }
    if (isEnd(name)) this.isOver = true;
    if (isNumberReader(name)) return this.#readNumber(call);
    if (isCursorWriter(name)) return this.#moveCursor(call);
    if (isFreer(name)) return this.#free(call);
    return this.#unseen(call);
  }

  /** A function that is not in the set: what its prototype and the tables of the library say. */
  #unseen(call: Call): Value {
    const { name, type, values, expr } = call;
    for (const [index, value] of values.entries()) {
      if (value.length === 0) continue;
      const param = type?.isPrototype === true ? type.params[index]?.type : undefined;
      const left = param === undefined ? value : this.tags.converted(value, param);
      if (writesArgument(name, index)) {
        this.noteStoreThrough(expr, value);
        this.#noteRest(value, left);
      } else if (isReader(name) || (param === undefined && isPrintfLike(type, this.typing.pointsToConst.bind(this.typing)))) {
        this.#noteRead(value);
      } else {
        this.#noteRest(value, left);
        this.#pass(call, index, param === undefined ? left : this.#writable(left, param));
      }
    }
    if (isAllocator(name)) return this.tags.own;
    if (isEcho(name)) return values[0] ?? NOTHING;
    return this.#fresh(type?.returns ?? null);
  }

  #fresh(returns: CType | null): Value {
    if (returns === null) return this.tags.other;
    const plain = this.typing.resolve(returns);
    return plain.kind === 'base' || plain.kind === 'record' ? NOTHING : this.tags.other;
  }

  /** What a callee could still write by a parameter that is no pointer to const. */
  #writable(value: Value, param: CType): Value {
    return this.typing.pointsToConst(param)
      ? this.tags.filter(value, (tag) => tag.kind !== 'param' && tag.kind !== 'address')
      : value;
  }

  #noteRest(before: Value, left: Value): void {
    this.#noteRead(before.filter((id) => !left.includes(id)));
  }

  #noteRead(value: Value): void {
    for (const tag of this.tags.of(value)) if (tag.kind === 'site') this.host.facts(tag.site).isRead = true;
  }

  /** Notes that a pointer goes where nobody can look. */
  #pass(call: Call, index: number, value: Value): void {
    for (const tag of this.tags.of(value)) {
      if (tag.kind === 'site') {
        this.host.facts(tag.site).isPassed = true;
        this.#handed(call.name, index, tag.site);
      } else if (tag.kind === 'param') this.use('passed', tag);
      else if (tag.kind === 'address' && /^\{\d+\}$/.test(tag.key) && !isThreadStarter(call.name)) {
        this.#pass(call, index, this.state.get(`v${tag.key}`) ?? NOTHING);
      }
    }
  }

  #handed(name: string, index: number, site: Site): Handed {
    const { handed } = this.host.facts(site);
    const key = `${name} ${index}`;
    const known = handed.get(key) ?? { name, argument: index + 1, writes: new Set<Store>() };
    handed.set(key, known);
    return known;
  }

  /** Notes what is done with a parameter, for the function's callers. */
  use(what: Use['what'], { index, depth }: ParamUse): void {
    this.gathered.uses.set(`${what} ${index} ${depth}`, { what, index, depth });
  }

  #search(call: Call, searched: number): Value {
    for (const [index, value] of call.values.entries()) if (index !== searched) this.#noteRead(value);
    return call.values[searched] ?? NOTHING;
  }

  /** `strtol(s, &end, 10)`: what `end` is the address of aims into `s` afterwards. */
  #readNumber({ expr, values }: Call): Value {
    const [text = NOTHING, end = NOTHING] = values;
    this.#noteRead(text);
    const site = this.host.numberReader(expr);
    const into = site === undefined ? text : this.dropped(text, site);
    for (const tag of this.tags.of(end)) if (tag.kind === 'address') this.#aim(tag.key, into, expr.args[1]);
    return NOTHING;
  }

  #aim(key: string, value: Value, given: Expr | undefined): void {
    const target = given === undefined ? null : this.typing.target(this.typing.valueType(given));
    this.put({ key, through: NOTHING, isVariable: true }, target === null ? value : this.tags.converted(value, target));
  }

  /** `strsep(&p, " ")` writes through `p`, and gives it back. */
  #moveCursor({ expr, values }: Call): Value {
    const [cursor = NOTHING, , third = NOTHING] = values;
    let inside = this.tags.loaded(cursor);
    for (const tag of this.tags.of(cursor))
      if (tag.kind === 'address') inside = union(inside, this.state.get(`v${tag.key}`) ?? NOTHING);
    this.noteStoreThrough(expr, inside);
    for (const tag of this.tags.of(third)) if (tag.kind === 'address') this.#aim(tag.key, inside, expr.args[2]);
    return inside;
  }

  #free({ name, values }: Call): Value {
    for (const tag of this.tags.of(values[0] ?? NOTHING)) {
      if (tag.kind === 'site') this.host.facts(tag.site).isFreed = true;
      else if (tag.kind === 'param') this.use('freed', tag);
    }
    return isAllocator(name) ? this.tags.own : NOTHING;
  }

  /** A function whose body is in the set. */
  #seen(call: Call, summary: Summary, type: FunctionType): Value {
    const { values, expr } = call;
    const given = values.map((value, index) => {
      const param = type.params[index]?.type;
      return param === undefined ? value : this.tags.converted(value, param);
    });
    for (const [index, value] of given.entries()) {
      this.#noteRest(values[index] ?? NOTHING, value);
      if (type.params[index] !== undefined) this.#seenArgument(call, index, value, summary);
      else if (isPrintfLike(type, this.typing.pointsToConst.bind(this.typing))) this.#noteRead(value);
      else this.#pass(call, index, value);
    }
    for (const { index, depth, given: out } of summary.outs) {
      let pointer = values[index] ?? NOTHING;
      for (let step = 0; step < depth; step += 1) pointer = this.tags.loaded(pointer);
      for (const tag of this.tags.of(pointer)) {
        if (tag.kind !== 'address') continue;
        const target = this.typing.target(this.typing.valueType(expr.args[index] ?? expr));
        const value = this.#received(call, out);
        this.put(
          { key: tag.key, through: NOTHING, isVariable: true },
          target === null ? value : this.tags.converted(value, target),
          false,
        );
      }
    }
    return this.#received(call, summary.returns);
  }

  #seenArgument(call: Call, index: number, value: Value, summary: Summary): void {
    for (const tag of this.tags.of(value)) {
      if (tag.kind === 'site') this.#seenSite(call, index, tag.site, tag.level, summary);
      else if (tag.kind === 'param') {
        for (const write of summary.writes)
          if (write.index === index) this.#write(tag.index, tag.depth + write.level, write.store);
        for (const what of ['kept', 'freed', 'passed'] as const)
          for (const use of summary[what])
            if (use.index === index) this.use(what, { index: tag.index, depth: tag.depth + use.depth });
      }
    }
  }

  #seenSite(call: Call, index: number, site: Site, level: number, summary: Summary): void {
    const facts = this.host.facts(site);
    const handed = this.#handed(call.name, index, site);
    const reaches = (use: ParamUse): boolean => use.index === index && use.depth < level;
    const writes = summary.writes.filter((write) => write.index === index && write.level === level);
    for (const { store } of writes) handed.writes.add(store);
    const isKept = summary.kept.some(reaches);
    const isFreed = summary.freed.some(reaches);
    const isPassed = summary.passed.some(reaches);
    if (isKept) facts.isStored = true;
    if (isFreed) facts.isFreed = true;
    if (isPassed) facts.isPassed = true;
    if (writes.length === 0 && !isKept && !isFreed && !isPassed) facts.isReadByCallee = true;
  }

  #write(index: number, level: number, store: Store): void {
    const { source, start } = store.place;
    this.gathered.writes.set(`${index} ${level} ${source.name} ${start}`, { index, level, store });
  }

  /** What a callee gives back, in terms of this function. */
  #received({ expr, values }: Call, given: readonly Given[]): Value {
    let value: Value = NOTHING;
    for (const each of given) {
      switch (each.kind) {
        case 'own':
          value = union(value, this.tags.own);
          break;
        case 'other':
          value = union(value, this.tags.other);
          break;
        case 'param': {
          let inside = values[each.index] ?? NOTHING;
          for (let step = 0; step < each.depth; step += 1) inside = this.tags.loaded(inside);
          value = union(value, inside);
          break;
        }
        case 'site':
          if (each.params.length > 0 && !each.params.some((index) => this.#givesConst(expr.args[index]))) break;
          this.host.facts(each.site).holders.add(this.parsed.definition);
          value = union(value, this.tags.site(each.site, each.level));
      }
    }
    return value;
  }

  /** Whether an argument is a pointer to const, at any level. */
  #givesConst(arg: Expr | undefined): boolean {
    if (arg === undefined) return false;
    let type: CType | null = this.typing.valueType(arg);
    for (let level = 0; level < 6 && type !== null; level += 1) {
      if (this.typing.pointsToConst(type)) return true;
      type = this.typing.target(type);
    }
    return false;
  }
}

/** Whether the arguments that a variadic function does not name are taken as those of `printf` are. */
function isPrintfLike(type: FunctionType | null, pointsToConst: (type: CType) => boolean): boolean {
  const last = type?.params.at(-1);
  return type !== null && type.isVariadic && last !== undefined && pointsToConst(last.type);
}
