import { bare, type CType, type Expr, type InitList, type Stmt, type Variable } from './ast.ts';
import { NOTHING_DONE, type Given, type Summary } from './facts.ts';
import { FlowCalls } from './flow-calls.ts';
import type { Host, Place } from './flow-memory.ts';
import { initialisedParts } from './initialisers.ts';
import type { ParsedFunction } from './program.ts';
import { originOf } from './sites.ts';
import { joinWays, NOTHING, State, union, type Value } from './state.ts';
import { blockValue } from './typing.ts';

/** Most rounds of a loop; what is known only grows, so that few are needed. */
const MOST_ROUNDS = 12;
const COMPARISONS = new Set(['<', '>', '<=', '>=', '==', '!=']);

/** Follows the pointers of a function from drop to store, and returns what the function does with its parameters. */
export function follow(host: Host, parsed: ParsedFunction): Summary {
  return new Flow(host, parsed).run();
}

class Flow extends FlowCalls {
  readonly #returned: Given[] = [];
  readonly #labels = new Map<string, State>();
  #breaks: (State | null)[] = [];
  #continues: (State | null)[] = [];
  /** What is known where a `switch` begins, for its cases. */
  #entries: State[] = [];
  #hasDefault: boolean[] = [];
  #reaches = true;

  run(): Summary {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = new Map(this.#labels);
      this.state = new State();
      this.#reaches = true;
      for (const [index, param] of this.parsed.params.entries()) this.#giveParam(param, index);
      this.#statement(this.parsed.body);
      if ([...this.#labels].every(([name, state]) => before.get(name)?.equals(state) ?? false)) break;
    }
    return this.#summary();
  }

  #giveParam(param: Variable, index: number): void {
    if (this.typing.target(param.type) !== null || this.typing.resolve(param.type).kind === 'unknown')
      this.state.set(`v{${param.id}}`, this.tags.param(index, 0));
  }

  #summary(): Summary {
    for (const { store, sites, params } of this.stores.values()) {
      for (const site of sites) this.host.facts(site).stores.add(store);
      for (const param of params) {
        const [index = 0, level = 0] = param.split(' ').map(Number);
        this.gathered.writes.set(`${param} ${store.place.source.name} ${store.place.start}`, { index, level, store });
      }
    }
    const { uses, writes, outs } = this.gathered;
    const all = [...uses.values()];
    if (all.length + writes.size + outs.length + this.#returned.length === 0) return NOTHING_DONE;
    return {
      writes: [...writes.values()],
      kept: all.filter(({ what }) => what === 'kept'),
      freed: all.filter(({ what }) => what === 'freed'),
      passed: all.filter(({ what }) => what === 'passed'),
      returns: this.#returned,
      outs,
    };
  }

  #statement(statement: Stmt): void {
    if (statement.kind === 'label') this.#label(statement.name);
    else if (statement.kind === 'case') this.#case(statement.isDefault);
    else if (statement.kind === 'block') for (const item of statement.items) this.#statement(item);
    else if (this.#reaches || holdsLabel(statement)) this.#reached(statement);
  }

  #reached(statement: Stmt): void {
    switch (statement.kind) {
      case 'expression':
        this.#value(statement.value);
        break;
      case 'declaration':
        for (const variable of statement.variables) this.#declare(variable);
        break;
      case 'if':
        this.#value(statement.test);
        this.#ways([
          () => {
            this.#statement(statement.then);
          },
          () => {
            if (statement.otherwise !== null) this.#statement(statement.otherwise);
          },
        ]);
        break;
      case 'ways': {
        const ways = statement.branches.map((branch) => () => {
          for (const item of branch) this.#statement(item);
        });
        this.#ways(statement.isOneTaken ? ways : [...ways, () => undefined]);
        break;
      }
      case 'loop':
        this.#loop(statement);
        break;
      case 'switch':
        this.#switch(statement);
        break;
      case 'return':
        if (statement.value !== null) this.#return(statement.value);
        this.#reaches = false;
        break;
      case 'goto':
        this.#goto(statement.name);
        break;
      case 'break':
        this.#leave(this.#breaks);
        break;
      case 'continue':
        this.#leave(this.#continues);
        break;
      case 'block':
      case 'label':
      case 'case':
        break;
    }
  }

  get #now(): State | null {
    return this.#reaches ? this.state : null;
  }

  set #now(state: State | null) {
    this.#reaches = state !== null;
    this.state = state ?? new State();
  }

  #value(expr: Expr): Value {
    const value = this.evaluate(expr);
    if (this.isOver) this.#reaches = false;
    this.isOver = false;
    return value;
  }

  /** Runs each of several ways from here; what is known afterwards is what any of them leaves. */
  #ways(ways: readonly (() => void)[]): void {
    const before = this.#now;
    let after: State | null = null;
    for (const way of ways) {
      this.#now = before?.copy() ?? null;
      way();
      after = joinWays(after, this.#now);
    }
    this.#now = after;
  }

  #loop({ test, step, body, isDo }: Stmt & { kind: 'loop' }): void {
    let head = this.#now;
    let exit: State | null = null;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.#now = head?.copy() ?? null;
      this.#breaks.push(null);
      this.#continues.push(null);
      if (!isDo && test !== null) this.#value(test);
      const skipped = isDo ? null : (this.#now?.copy() ?? null);
      this.#statement(body);
      this.#now = joinWays(this.#now, this.#continues.pop() ?? null);
      if (this.#reaches && step !== null) this.#value(step);
      if (this.#reaches && isDo && test !== null) this.#value(test);
      const last: State | null = isDo ? (this.#now?.copy() ?? null) : test === null ? null : skipped;
      exit = joinWays(last, this.#breaks.pop() ?? null);
      const next = joinWays(head, this.#now);
      if (next === null || (head?.equals(next) ?? false)) break;
      head = next;
    }
    this.#now = exit;
  }

  #switch({ on, body }: Stmt & { kind: 'switch' }): void {
    this.#value(on);
    const entry = this.#now ?? new State();
    this.#entries.push(entry.copy());
    this.#hasDefault.push(false);
    this.#breaks.push(null);
    this.#reaches = false;
    this.#statement(body);
    const hasDefault = this.#hasDefault.pop() ?? false;
    this.#entries.pop();
    const broken = this.#breaks.pop() ?? null;
    this.#now = joinWays(joinWays(this.#now, broken), hasDefault ? null : entry);
  }

  #case(isDefault: boolean): void {
    const entry = this.#entries.at(-1);
    if (entry === undefined) return;
    if (isDefault) this.#hasDefault[this.#hasDefault.length - 1] = true;
    this.#now = joinWays(this.#now, entry.copy());
  }

  #label(name: string): void {
    const known = this.#labels.get(name);
    if (known !== undefined) this.#now = joinWays(this.#now, known.copy());
    // A label whose address is taken may be come to from anywhere.
    else if (!this.#reaches) this.#now = new State();
  }

  #goto(name: string | null): void {
    if (name !== null && this.#reaches) {
      const known = this.#labels.get(name);
      this.#labels.set(name, known === undefined ? this.state.copy() : known.join(this.state));
    }
    this.#reaches = false;
  }

  #leave(ends: (State | null)[]): void {
    if (ends.length > 0) ends[ends.length - 1] = joinWays(ends.at(-1) ?? null, this.#now?.copy() ?? null);
    this.#reaches = false;
  }

  #return(expr: Expr): void {
    const { returns } = this.parsed.definition.type;
    const value = this.tags.converted(this.#value(expr), returns);
    const plain = this.typing.resolve(returns);
    if (plain.kind === 'base' || plain.kind === 'record') return;
    for (const each of this.tags.given(value, (site) => this.paramsOf(site))) {
      if (each.kind === 'site') this.host.facts(each.site).isReturned = true;
      if (!this.#returned.some((known) => JSON.stringify(keyed(known)) === JSON.stringify(keyed(each)) && sameSite(known, each)))
        this.#returned.push(each);
    }
  }

  #declare(variable: Variable): void {
    const { initialiser, id, type, storage } = variable;
    const key = `{${id}}`;
    if (initialiser === null) {
      // A loop comes here anew with nothing in the variable.
      if (storage !== 'static') this.forget(key);
      return;
    }
    this.#initialise(key, type, initialiser, storage === 'static');
  }

  #initialise(key: string, type: CType, initialiser: Expr | InitList, isStatic: boolean): void {
    const isArray = this.typing.resolve(type).kind === 'array';
    this.forget(key);
    for (const part of initialisedParts(this.typing, type, initialiser)) {
      if (isArray && part.path === '' && bare(part.value).kind === 'string') continue;
      const value = this.#value(part.value);
      const left = part.type === null ? value : this.tags.converted(value, part.type);
      if (isStatic || part.path !== '') this.#noteKept(left);
      this.state.set(`v${key}${part.path}`, left);
      this.save(`${key}${part.path}`, part.value);
    }
  }

  #noteKept(value: Value): void {
    for (const tag of this.tags.of(value)) {
      if (tag.kind === 'site') this.host.facts(tag.site).isStored = true;
      else if (tag.kind === 'param') this.use('kept', tag);
    }
  }

  evaluate(expr: Expr): Value {
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
          this.#noteKept(part.type === null ? value : this.tags.converted(value, part.type));
        }
        return this.tags.own;
      case 'block': {
        const value = blockValue(expr.body);
        if (expr.body.kind !== 'block' || value === null) {
          this.#statement(expr.body);
          return NOTHING;
        }
        for (const item of expr.body.items.slice(0, -1)) this.#statement(item);
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
    if (expr.op === '&') return this.typing.functionName(expr.operand) === null ? this.addressOf(expr.operand) : NOTHING;
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
      this.#ways([
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

  #choice({ test, then, otherwise }: Expr & { kind: 'choice' }): Value {
    let value = this.evaluate(test);
    if (then !== null) value = NOTHING;
    this.#ways([
      () => {
        if (then !== null) value = union(value, this.evaluate(then));
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
    if (place.key !== null) this.save(place.key, right);
    return value;
  }

  #keep(place: Place, value: Value): void {
    this.#noteKept(value);
    if (value.length === 0) return;
    for (const tag of this.tags.of(place.isVariable ? NOTHING : place.through))
      if (tag.kind === 'param')
        this.gathered.outs.push({
          index: tag.index,
          depth: tag.depth,
          given: this.tags.given(value, (site) => this.paramsOf(site)),
        });
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
      return this.typing.pointsToConst(origin.type) ? union(value, this.tags.number(given, origin.root)) : value;
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
}

function keyed(given: Given): unknown {
  return given.kind === 'site' ? { kind: given.kind, level: given.level, params: given.params } : given;
}

function sameSite(a: Given, b: Given): boolean {
  return a.kind !== 'site' || b.kind !== 'site' || a.site === b.site;
}

/** Whether a statement holds a label or case, so that control may come into it from outside. */
function holdsLabel(statement: Stmt): boolean {
  switch (statement.kind) {
    case 'label':
    case 'case':
      return true;
    case 'block':
      return statement.items.some(holdsLabel);
    case 'if':
      return holdsLabel(statement.then) || (statement.otherwise !== null && holdsLabel(statement.otherwise));
    case 'loop':
    case 'switch':
      return holdsLabel(statement.body);
    case 'ways':
      return statement.branches.some((branch) => branch.some(holdsLabel));
    default:
      return false;
  }
}
