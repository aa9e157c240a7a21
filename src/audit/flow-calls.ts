import type { CType, Expr } from './ast.ts';
import { FlowCallees, type Call } from './flow-callees.ts';
import {
  isAllocator,
  isCursorWriter,
  isEcho,
  isEnd,
  isFreer,
  isNumberReader,
  isReader,
  searchedArgument,
  writesArgument,
} from './library.ts';
import { placeOf, textOf } from './place.ts';
import { NOTHING, union, type Value } from './state.ts';
import { homeOf } from './tokens.ts';

/** Follows calls: of functions in the set by their summary, of the library by its tables, of others not at all. */
export abstract class FlowCalls extends FlowCallees {
  /** Whether control does not come back from a call that was followed. */
  isOver = false;
  call(expr: Expr & { kind: 'call' }): Value {
    const name = this.typing.functionName(expr.callee);
    if (name === null) this.evaluate(expr.callee);
    const values = expr.args.map((arg) => this.evaluate(arg));
    const type = this.typing.calledType(expr.callee);
    const call: Call = {
      expr,
      name: name ?? textOf(placeOf(expr.callee.first, expr.callee.last)),
      type,
      values,
    };
    this.stores.call(this.state, call.name);
    if (name === null) return this.#unseen(call);
    const searched = searchedArgument(name);
    if (searched !== null) return this.#search(call, searched);
    if (isFreer(name)) return this.#free(call);
    const definitions = isAllocator(name) ? [] : this.typing.declarations.functions(name, homeOf(expr.first));
    if (definitions.length > 0) {
      let result: Value = NOTHING;
      for (const definition of definitions) {
        const summary = this.host.summary(definition);
        result = union(
          result,
          summary === null ? this.#unseen(call) : this.seen(call, summary, definition.type),
        );
      }
      return result;
    }
    if (isEnd(name)) this.isOver = true;
    if (isNumberReader(name)) return this.#readNumber(call);
    if (isCursorWriter(name)) return this.#moveCursor(call);
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
        this.noteRest(value, left);
      } else if (isReader(name) || (param === undefined && this.isPrintfLike(type))) {
        this.noteRead(value);
      } else {
        this.noteRest(value, left);
        this.pass(call, index, param === undefined ? left : this.#writable(left, param));
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

  #search(call: Call, searched: number): Value {
    for (const [index, value] of call.values.entries()) if (index !== searched) this.noteRead(value);
    return call.values[searched] ?? NOTHING;
  }

  /** `strtol(s, &end, 10)`: what `end` is the address of aims into `s` afterwards. */
  #readNumber({ expr, values }: Call): Value {
    const [text = NOTHING, end = NOTHING] = values;
    this.noteRead(text);
    const site = this.host.numberReader(expr);
    const into = site === undefined ? text : this.dropped(text, site);
    for (const tag of this.tags.of(end)) if (tag.kind === 'address') this.aim(tag.key, into, expr.args[1]);
    return NOTHING;
  }

  /** `strsep(&p, " ")` writes through `p`, and gives it back. */
  #moveCursor({ expr, values }: Call): Value {
    const [cursor = NOTHING, , third = NOTHING] = values;
    const inside = this.behind(cursor);
    this.noteStoreThrough(expr, inside);
    for (const tag of this.tags.of(third))
      if (tag.kind === 'address') this.aim(tag.key, inside, expr.args[2]);
    return inside;
  }

  #free({ name, values }: Call): Value {
    for (const tag of this.tags.of(values[0] ?? NOTHING)) {
      if (tag.kind === 'site') this.host.facts(tag.site).isFreed = true;
      else if (tag.kind === 'param') this.use('freed', tag);
    }
    return isAllocator(name) ? this.tags.own : NOTHING;
  }
}
