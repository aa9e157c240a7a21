import type { Expr, Stmt } from './ast.ts';
import { bare, blockValue } from './expressions.ts';
import { FlowCalls } from './flow-calls.ts';
import type { Place } from './flow-memory.ts';
import { initialisedParts } from './initialisers.ts';
import { originOf } from './sites.ts';
import { joinWays, NOTHING, State, union, type Value } from './state.ts';

const COMPARISONS = new Set(['<', '>', '<=', '>=', '==', '!=']);

/** Follows expressions: what each may give, and what it changes. */
export abstract class FlowExpressions extends FlowCalls {
  /** Whether control comes to the place that is followed. */
  reaches = true;
  /** How many expressions were evaluated. */
  steps = 0;

  abstract statement(statement: Stmt): void;

  get now(): State | null {
    return this.reaches ? this.state : null;
  }

  set now(state: State | null) {
    this.reaches = state !== null;
    this.state = state ?? new State();
  }

  value(expr: Expr): Value {
    const value = this.evaluate(expr);
    if (this.isOver) this.reaches = false;
    this.isOver = false;
    return value;
  }

  /** Runs each of several ways from here; what is known afterwards is what any of them leaves. */
  ways(ways: readonly (() => void)[]): void {
    const before = this.now;
    let after: State | null = null;
    for (const way of ways) {
      this.now = before?.copy() ?? null;
      way();
      after = joinWays(after, this.now);
    }
    this.now = after;
  }

  evaluate(expr: Expr): Value {
    this.steps += 1;
    const value = this.#plain(expr);
    const site = this.host.siteOf(expr);
    return site === undefined ? value : this.dropped(value, site);
  }

  #plain(expr: Expr): Value {
    switch (expr.kind) {
      case 'number':
      case 'char':
      case 'plain':
        return NOTHING;
      case 'string':
        return this.dropped(this.tags.other, this.host.literal(expr));
      case 'va_arg':
        return this.tags.other;
      case 'paren':
        return this.evaluate(expr.inner);
      case 'name':
      case 'index':
      case 'member':
        return this.load(this.place(expr), this.typing.typeOf(expr));
      case 'unary':
        return this.#unary(expr);
      case 'step':
        return this.#step(expr);
      case 'binary':
        return this.#binary(expr);
      case 'assign':
        return this.#assign(expr);
      case 'choice':
        return this.#choice(expr);
      case 'comma':
        this.evaluate(expr.left);
        return this.evaluate(expr.right);
      case 'cast':
        return this.#cast(expr);
      case 'compound':
        for (const part of initialisedParts(this.typing, expr.type, expr.list)) {
          const value = this.evaluate(part.value);
          this.noteKept(part.type === null ? value : this.tags.converted(value, part.type));
        }
        return this.tags.own;
      case 'block': {
        const value = blockValue(expr.body);
        if (expr.body.kind !== 'block' || value === null) {
          this.statement(expr.body);
          return NOTHING;
        }
        for (const item of expr.body.items.slice(0, -1)) this.statement(item);
        return this.evaluate(value);
      }
      case 'generic': {
        const picked = this.typing.picked(expr);
        return picked === null ? this.tags.other : this.evaluate(picked);
      }
      case 'call':
        return this.call(expr);
    }
  }

  #unary(expr: Expr & { kind: 'unary' }): Value {
    if (expr.op === '*') return this.load(this.place(expr), this.typing.typeOf(expr));
    if (expr.op === '&')
      return this.typing.functionName(expr.operand) === null ? this.addressOf(expr.operand) : NOTHING;
    const value = this.evaluate(expr.operand);
    return expr.op === '!' ? NOTHING : value;
  }

  #step(expr: Expr & { kind: 'step' }): Value {
    const place = this.place(expr.operand);
    const value = this.load(place, this.typing.typeOf(expr.operand));
    this.noteStore(expr, place, null, null);
    this.put(place, value);
    return value;
  }

  #binary({ op, left, right }: Expr & { kind: 'binary' }): Value {
    const a = this.evaluate(left);
    if (op === '&&' || op === '||') {
      this.ways([
        () => {
          this.evaluate(right);
        },
        () => undefined,
      ]);
      return NOTHING;
    }
    const b = this.evaluate(right);
    if (COMPARISONS.has(op)) return NOTHING;
    const isPointer = this.typing.target(this.typing.valueType(left)) !== null;
    if (this.typing.target(this.typing.valueType(right)) !== null) return isPointer ? NOTHING : b;
    return isPointer ? a : union(a, b);
  }

  #choice({ test, yes, otherwise }: Expr & { kind: 'choice' }): Value {
    let value = this.evaluate(test);
    if (yes !== null) value = NOTHING;
    this.ways([
      () => {
        if (yes !== null) value = union(value, this.evaluate(yes));
      },
      () => {
        value = union(value, this.evaluate(otherwise));
      },
    ]);
    return value;
  }

  #assign(expr: Expr & { kind: 'assign' }): Value {
    const { op, left, right } = expr;
    const type = this.typing.typeOf(left);
    const given = this.evaluate(right);
    const place = this.place(left);
    if (op !== '=') {
      const value = union(this.load(place, type), this.typing.target(type) === null ? given : NOTHING);
      this.noteStore(expr, place, left, null);
      this.put(place, value);
      return value;
    }
    const value = this.tags.converted(given, type);
    this.noteStore(expr, place, left, right);
    if (this.isKept(left, place)) this.#keep(place, value);
    this.put(place, value);
    if (place.key !== null) this.stores.save(this.state, place.key, right);
    return value;
  }

  #keep(place: Place, value: Value): void {
    this.noteKept(value);
    if (value.length === 0) return;
    for (const tag of this.tags.of(place.isVariable ? NOTHING : place.through))
      if (tag.kind === 'param') this.leave(tag, value);
  }

  #cast(expr: Expr & { kind: 'cast' }): Value {
    const { type, operand } = expr;
    if (bare(operand).kind === 'string') return this.dropped(this.tags.other, this.host.literal(expr));
    const value = this.evaluate(operand);
    const plain = this.typing.resolve(type);
    const given = this.typing.valueType(operand);
    if (plain.kind === 'base') {
      if (plain.name === 'void') return NOTHING;
      const origin = originOf(this.typing, operand, expr.first);
      return this.typing.pointsToConst(origin.type)
        ? union(value, this.tags.number(given, origin.root))
        : value;
    }
    let left = value;
    if (plain.kind === 'pointer' && this.typing.target(given) === null) {
      for (const tag of this.tags.of(value)) {
        const site = tag.kind === 'number' ? this.host.integer(expr, tag.type, tag.root) : undefined;
        if (site !== undefined) left = this.dropped(left, site);
      }
    }
    return this.tags.converted(left, type);
  }

  noteKept(value: Value): void {
    for (const tag of this.tags.of(value)) {
      if (tag.kind === 'site') this.host.facts(tag.site).isStored = true;
      else if (tag.kind === 'param') this.use('kept', tag);
    }
  }
}
