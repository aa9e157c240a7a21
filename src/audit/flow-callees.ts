import type { CType, Expr, FunctionType } from './ast.ts';
import type { Given, Handed, ParamUse, Store, Summary, Write } from './facts.ts';
import { uncast } from './expressions.ts';
import { FlowMemory } from './flow-memory.ts';
import { GivenSet } from './given-set.ts';
import { isThreadStarter } from './library.ts';
import type { Site } from './sites.ts';
import { NOTHING, union, type Value } from './state.ts';

/** Most stores through one parameter that callers are told of. */
const MOST_WRITES = 400;
/** More than a function has parameters. */
const MOST_PARAMS = 1000;

/** The call that is followed, with what it is given. */
export interface Call {
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
  /** By the index of the parameter. */
  readonly writes: Write[][];
  /** By the parameter and the loads from its value on. */
  readonly outs: Map<string, ParamUse & { readonly given: GivenSet }>;
}

/** Follows pointers into the functions that they are handed to, as far as those are in the set. */
export abstract class FlowCallees extends FlowMemory {
  readonly gathered: Gathered = { uses: new Map(), writes: [], outs: new Map() };
  readonly #paramsOf = new Map<Site, Set<number>>();
  /** The levels and parameters of each store that was noted. */
  readonly #written = new Map<Store, Set<number>>();

  /** The parameters that a dropped pointer comes from. */
  paramsOf(site: Site): readonly number[] {
    return [...(this.#paramsOf.get(site) ?? [])];
  }

  /** Adds a drop to a value, and notes what the value aims at. */
  dropped(value: Value, site: Site): Value {
    const facts = this.host.facts(site);
    // Where a deeper level lost its const, that level's memory counts: of `(char **)&s` what `s` aims at.
    let aimed = value;
    for (let level = 1; level < Math.min(...site.levels, 5); level += 1) aimed = this.behind(aimed);
    const tags = this.tags.of(aimed).filter(({ kind }) => kind !== 'number' && kind !== 'site');
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

  /** A function whose body is in the set. */
  seen(call: Call, summary: Summary, type: FunctionType): Value {
    const { values, expr } = call;
    const given = values.map((value, index) => {
      const param = type.params[index]?.type;
      return param === undefined ? value : this.tags.converted(value, param);
    });
    for (const [index, value] of given.entries()) {
      this.noteRest(values[index] ?? NOTHING, value);
      if (type.params[index] !== undefined) this.#seenArgument(call, index, value, summary);
      else if (this.isPrintfLike(type)) this.noteRead(value);
      else this.pass(call, index, value);
    }
    for (const { index, depth, given: out } of summary.outs) {
      let pointer = values[index] ?? NOTHING;
      for (let step = 0; step < depth; step += 1) pointer = this.behind(pointer);
      for (const tag of this.tags.of(pointer)) {
        if (tag.kind !== 'address') continue;
        const target = this.typing.target(this.typing.valueType(expr.args[index] ?? expr));
        const value = this.received(call, out);
        this.put(
          { key: tag.key, through: NOTHING, isVariable: true },
          target === null ? value : this.tags.converted(value, target),
          false,
        );
      }
    }
    return this.received(call, summary.returns);
  }

  #seenArgument(call: Call, index: number, value: Value, summary: Summary): void {
    for (const tag of this.tags.of(value)) {
      if (tag.kind === 'site') this.#seenSite(call, index, tag.site, tag.level, summary);
      else if (tag.kind === 'param') {
        for (const { level, store } of summary.writes[index] ?? [])
          this.noteWrite(tag.index, tag.depth + level, store);
        for (const what of ['kept', 'freed', 'passed'] as const)
          for (const use of summary[what])
            if (use.index === index) this.use(what, { index: tag.index, depth: tag.depth + use.depth });
      }
    }
  }

  #seenSite(call: Call, index: number, site: Site, level: number, summary: Summary): void {
    const facts = this.host.facts(site);
    const handed = this.handed(call.name, index, site);
    const reaches = (use: ParamUse): boolean => use.index === index && use.depth < level;
    const writes = (summary.writes[index] ?? []).filter((write) => write.level === level);
    for (const { store } of writes) handed.writes.add(store);
    const isKept = summary.kept.some(reaches);
    const isFreed = summary.freed.some(reaches);
    const isPassed = summary.passed.some(reaches);
    if (isKept) facts.isStored = true;
    if (isFreed) facts.isFreed = true;
    if (isPassed) facts.isPassed = true;
    if (writes.length === 0 && !isKept && !isFreed && !isPassed) facts.isReadByCallee = true;
  }

  /** Notes a store through a parameter, for the function's callers. */
  noteWrite(index: number, level: number, store: Store): void {
    const key = level * MOST_PARAMS + index;
    const known = this.#written.get(store);
    if (known === undefined) this.#written.set(store, new Set([key]));
    else if (known.has(key)) return;
    else known.add(key);
    const writes = (this.gathered.writes[index] ??= []);
    if (writes.length < MOST_WRITES) writes.push({ level, store });
  }

  /** What a callee gives back, in terms of this function. */
  received({ expr, values }: Call, given: readonly Given[]): Value {
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
          for (let step = 0; step < each.depth; step += 1) inside = this.behind(inside);
          value = union(value, inside);
          break;
        }
        case 'site':
          if (each.params.length > 0 && !each.params.some((index) => this.#givesConst(expr.args[index])))
            break;
          this.host.holds(this.parsed.definition, each.site);
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

  /** Notes that a pointer goes where nobody can look. */
  pass(call: Call, index: number, value: Value): void {
    for (const tag of this.tags.of(value)) {
      if (tag.kind === 'site') {
        this.host.facts(tag.site).isPassed = true;
        this.handed(call.name, index, tag.site);
      } else if (tag.kind === 'param') this.use('passed', tag);
      else if (tag.kind === 'address' && /^\{\d+\}$/.test(tag.key) && !isThreadStarter(call.name)) {
        this.pass(call, index, this.state.get(`v${tag.key}`) ?? NOTHING);
        // The callee may aim the variable elsewhere.
        this.state.add(`v${tag.key}`, this.tags.other);
      }
    }
  }

  /** The record of a call that a dropped pointer is handed to. */
  handed(name: string, index: number, site: Site): Handed {
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

  /** Notes what is left where a parameter points, for the function's callers. */
  leave({ index, depth }: ParamUse, value: Value): void {
    const { outs } = this.gathered;
    const key = `${index} ${depth}`;
    const out = outs.get(key) ?? { index, depth, given: new GivenSet() };
    outs.set(key, out);
    for (const each of this.tags.given(value, (site) => this.paramsOf(site))) out.given.add(each);
  }

  /** Notes what becomes a pointer to const as read. */
  noteRest(before: Value, left: Value): void {
    this.noteRead(before.filter((id) => !left.includes(id)));
  }

  noteRead(value: Value): void {
    for (const tag of this.tags.of(value)) if (tag.kind === 'site') this.host.facts(tag.site).isRead = true;
  }

  /** Aims the variable behind an address. */
  aim(key: string, value: Value, given: Expr | undefined): void {
    const plain = given === undefined ? undefined : uncast(given);
    const isAddress = plain?.kind === 'unary' && plain.op === '&';
    const type = plain === undefined ? null : this.typing.valueType(plain);
    const target = isAddress
      ? this.typing.typeOf(plain.operand)
      : type === null
        ? null
        : this.typing.target(type);
    this.put(
      { key, through: NOTHING, isVariable: true },
      target === null ? value : this.tags.converted(value, target),
    );
  }

  /** Whether the arguments that a variadic function does not name are taken as those of `printf` are. */
  isPrintfLike(type: FunctionType | null): boolean {
    const last = type?.params.at(-1);
    return type !== null && type.isVariadic && last !== undefined && this.typing.pointsToConst(last.type);
  }
}
