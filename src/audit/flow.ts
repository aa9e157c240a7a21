import type { CType, Expr, InitList, Stmt, Variable } from './ast.ts';
import { bare } from './expressions.ts';
import { NOTHING_DONE, type Summary } from './facts.ts';
import { FlowExpressions } from './flow-expressions.ts';
import type { Host } from './flow-memory.ts';
import { GivenSet } from './given-set.ts';
import { initialisedParts } from './initialisers.ts';
import type { StoreRecord } from './pairs.ts';
import type { ParsedFunction } from './program.ts';
import { joinWays, State } from './state.ts';

/** Stands for the target of `goto *p`, which may be any label. */
const ANY_LABEL = '*';
/** Most rounds of a loop; what is known only grows, so that few are needed. */
const MOST_ROUNDS = 12;
/** Most expressions that are evaluated before loops are gone through once only. */
const MOST_STEPS = 200_000;

/** Follows the pointers of a function from drop to store, and returns what the function does with its parameters. */
export function follow(host: Host, parsed: ParsedFunction): Summary {
  return new Flow(host, parsed).run();
}

class Flow extends FlowExpressions {
  readonly #returned = new GivenSet();
  readonly #labels = new Map<string, State>();
  #breaks: (State | null)[] = [];
  #continues: (State | null)[] = [];
  /** What is known where a `switch` begins, for its cases. */
  #entries: State[] = [];
  #hasDefault: boolean[] = [];

  run(): Summary {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = new Map(this.#labels);
      this.state = new State();
      this.reaches = true;
      for (const [index, param] of this.parsed.params.entries()) this.#giveParam(param, index);
      this.statement(this.parsed.body);
      if ([...this.#labels].every(([name, state]) => before.get(name)?.equals(state) ?? false)) break;
    }
    return this.#summary();
  }

  #giveParam(param: Variable, index: number): void {
    if (this.typing.target(param.type) !== null || this.typing.resolve(param.type).kind === 'unknown')
      this.state.set(`v{${param.id}}`, this.tags.param(index, 0));
  }

  #summary(): Summary {
    if (this.state.isFull) this.host.cutShort(this.parsed.definition);
    for (const record of this.stores.records) {
      const { store, sites, params } = record;
      if (isBorrowed(record)) this.host.borrowed(this.parsed.definition, store);
      for (const site of sites) this.host.facts(site).stores.add(store);
      for (const param of params) {
        const [index = 0, level = 0] = param.split(' ').map(Number);
        this.noteWrite(index, level, store);
      }
    }
    const { uses, writes, outs } = this.gathered;
    const all = [...uses.values()];
    if (all.length + writes.length + outs.size + this.#returned.size === 0) return NOTHING_DONE;
    return {
      writes,
      kept: all.filter(({ what }) => what === 'kept'),
      freed: all.filter(({ what }) => what === 'freed'),
      passed: all.filter(({ what }) => what === 'passed'),
      returns: this.#returned.list,
      outs: [...outs.values()].map((out) => ({ ...out, given: out.given.list })),
    };
  }

  statement(statement: Stmt): void {
    if (statement.kind === 'label') this.#label(statement.name);
    else if (statement.kind === 'case') this.#case(statement.isDefault);
    else if (statement.kind === 'block') for (const item of statement.items) this.statement(item);
    else if (this.reaches || holdsLabel(statement)) this.#reached(statement);
  }

  #reached(statement: Stmt): void {
    switch (statement.kind) {
      case 'expression':
        this.value(statement.value);
        break;
      case 'declaration':
        for (const variable of statement.variables) this.#declare(variable);
        break;
      case 'if':
        this.value(statement.test);
        this.ways([
          () => {
            this.statement(statement.yes);
          },
          () => {
            if (statement.otherwise !== null) this.statement(statement.otherwise);
          },
        ]);
        break;
      case 'ways': {
        const ways = statement.branches.map((branch) => () => {
          for (const item of branch) this.statement(item);
        });
        this.ways(statement.isOneTaken ? ways : [...ways, () => undefined]);
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
        this.reaches = false;
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

  #loop({ test, step, body, isDo }: Stmt & { kind: 'loop' }): void {
    let head = this.now;
    let exit: State | null = null;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.now = head?.copy() ?? null;
      this.#breaks.push(null);
      this.#continues.push(null);
      if (!isDo && test !== null) this.value(test);
      const skipped = isDo ? null : (this.now?.copy() ?? null);
      this.statement(body);
      this.now = joinWays(this.now, this.#continues.pop() ?? null);
      if (this.reaches && step !== null) this.value(step);
      if (this.reaches && isDo && test !== null) this.value(test);
      const last: State | null = isDo ? (this.now?.copy() ?? null) : test === null ? null : skipped;
      exit = joinWays(last, this.#breaks.pop() ?? null);
      const next = joinWays(head, this.now);
      if (next === null || (head?.equals(next) ?? false) || this.steps > MOST_STEPS) break;
      head = next;
    }
    this.now = exit;
  }

  #switch({ on, body }: Stmt & { kind: 'switch' }): void {
    this.value(on);
    const entry = this.now ?? new State();
    this.#entries.push(entry.copy());
    this.#hasDefault.push(false);
    this.#breaks.push(null);
    this.reaches = false;
    this.statement(body);
    const hasDefault = this.#hasDefault.pop() ?? false;
    this.#entries.pop();
    const broken = this.#breaks.pop() ?? null;
    this.now = joinWays(joinWays(this.now, broken), hasDefault ? null : entry);
  }

  #case(isDefault: boolean): void {
    const entry = this.#entries.at(-1);
    if (entry === undefined) return;
    if (isDefault) this.#hasDefault[this.#hasDefault.length - 1] = true;
    this.now = joinWays(this.now, entry.copy());
  }

  #label(name: string): void {
    const known = joinWays(this.#labels.get(name) ?? null, this.#labels.get(ANY_LABEL) ?? null);
    if (known !== null) this.now = joinWays(this.now, known.copy());
    else if (!this.reaches) this.now = new State();
  }

  #goto(name: string | null): void {
    const label = name ?? ANY_LABEL;
    if (this.reaches) {
      const known = this.#labels.get(label);
      this.#labels.set(label, known === undefined ? this.state.copy() : known.join(this.state));
    }
    this.reaches = false;
  }

  #leave(ends: (State | null)[]): void {
    if (ends.length > 0) ends[ends.length - 1] = joinWays(ends.at(-1) ?? null, this.now?.copy() ?? null);
    this.reaches = false;
  }

  #return(expr: Expr): void {
    const { returns } = this.parsed.definition.type;
    const value = this.tags.converted(this.value(expr), returns);
    const plain = this.typing.resolve(returns);
    if (plain.kind === 'base' || plain.kind === 'record') return;
    for (const each of this.tags.given(value, (site) => this.paramsOf(site))) {
      if (each.kind === 'site') this.host.facts(each.site).isReturned = true;
      this.#returned.add(each);
    }
  }

  #declare(variable: Variable): void {
    const { initialiser, id, type, storage } = variable;
    const key = `{${id}}`;
    if (initialiser === null) {
      // A loop comes here anew with nothing in the variable.
      if (storage !== 'static') this.stores.forget(this.state, key);
      return;
    }
    this.#initialise(key, type, initialiser, storage === 'static');
  }

  #initialise(key: string, type: CType, initialiser: Expr | InitList, isStatic: boolean): void {
    const isArray = this.typing.resolve(type).kind === 'array';
    this.stores.forget(this.state, key);
    for (const part of initialisedParts(this.typing, type, initialiser)) {
      if (isArray && part.path === '' && bare(part.value).kind === 'string') continue;
      const value = this.value(part.value);
      const left = part.type === null ? value : this.tags.converted(value, part.type);
      if (isStatic || part.path !== '') this.noteKept(left);
      this.state.set(`v${key}${part.path}`, left);
      this.stores.save(this.state, `${key}${part.path}`, part.value);
    }
  }
}

/** Whether a store belongs to a pair through a pointer that never was one to const, into memory of others. */
function isBorrowed({ store, sites, params, isOwn, isForeign, isRefused }: StoreRecord): boolean {
  return store.role !== 'store' && sites.size === 0 && !isOwn && !isRefused && (isForeign || params.size > 0);
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
      return holdsLabel(statement.yes) || (statement.otherwise !== null && holdsLabel(statement.otherwise));
    case 'loop':
    case 'switch':
      return holdsLabel(statement.body);
    case 'ways':
      return statement.branches.some((branch) => branch.some(holdsLabel));
    default:
      return false;
  }
}
