import {
  checkArray,
  checkExpression,
  checkHeap,
  checkPlace,
  checkThread,
  unknown,
  type Scope,
} from './check-expression.ts';
import { checkSize } from './declare.ts';
import type { Errors } from './error.ts';
import { widthOf, type Names, type RaceVariable } from './race.ts';
import {
  isStep,
  type Expr,
  type Name,
  type ObjectName,
  type Statement,
  type ThreadItem,
  type Variable,
} from './syntax.ts';
import { LIMITS } from './words.ts';

/** Where a statement stands. */
interface Around {
  readonly isInLoop: boolean;
  readonly isInAtomic: boolean;
  /** Whether only `wait`, `lock` and `join` stand before it in its atomic block. */
  readonly isFirst: boolean;
}

/** Checks the statements of a thread, and finds its variables. */
export class ThreadCheck implements Scope {
  readonly names: Names;
  readonly errors: Errors;
  readonly variables: Map<string, RaceVariable>;
  readonly #item: ThreadItem;
  /** Lines on which a step begins, in the whole text. */
  readonly #lines: Set<number>;
  #steps = 0;
  #bytes = 0;

  constructor(
    names: Names,
    errors: Errors,
    thread: { readonly item: ThreadItem; readonly variables: Map<string, RaceVariable> },
    lines: Set<number>,
  ) {
    this.names = names;
    this.errors = errors;
    this.variables = thread.variables;
    this.#item = thread.item;
    this.#lines = lines;
  }

  run(): void {
    const { name, body } = this.#item;
    const { count } = this.errors;
    this.#all(body, { isInLoop: false, isInAtomic: false, isFirst: false });
    // Where its statements have errors, those are what to mend first.
    if (this.#steps === 0 && this.errors.count === count)
      this.errors.add(name.at, 'missing', 'noSteps', [name.text]);
  }

  #all(statements: readonly Statement[], around: Around): void {
    for (const statement of statements) this.#statement(statement, around);
  }

  #statement(statement: Statement, around: Around): void {
    if (isStep(statement)) this.#countStep(statement, around);
    switch (statement.kind) {
      case 'declare':
        for (const variable of statement.variables) this.#declare(variable);
        return;
      case 'assign':
        checkPlace(this, statement.place);
        checkExpression(this, statement.value);
        return;
      case 'if':
        checkExpression(this, statement.condition);
        this.#all(statement.body, { ...around, isFirst: false });
        this.#all(statement.otherwise, { ...around, isFirst: false });
        return;
      case 'while':
        checkExpression(this, statement.condition);
        this.#all(statement.body, { ...around, isInLoop: true, isFirst: false });
        return;
      case 'break':
      case 'continue':
        if (!around.isInLoop) this.errors.add(statement.at, 'misplaced', 'noLoop', [statement.kind]);
        return;
      case 'atomic':
        this.#atomic(statement.body, statement, around);
        return;
      case 'copy':
        this.#copy(statement);
        return;
      case 'return':
      case 'exit':
        if (statement.value !== null && 'text' in statement.value) this.#returned(statement.value);
        return;
      case 'wait':
      case 'assert':
        if (statement.kind === 'wait') this.#checkFirst(statement, around);
        checkExpression(this, statement.condition);
        return;
      case 'lock':
      case 'unlock':
        if (statement.kind === 'lock') this.#checkFirst(statement, around);
        this.#mutex(statement.name);
        return;
      case 'free':
        checkHeap(this, objectNamed(statement.name));
        return;
      case 'join':
        this.#checkFirst(statement, around);
        this.#joined(statement.name);
    }
  }

  #countStep({ at }: Statement, { isInAtomic }: Around): void {
    this.#steps += 1;
    if (this.#steps === LIMITS.steps + 1) this.errors.add(at, 'limit', 'manySteps', [LIMITS.steps]);
    if (isInAtomic) return;
    if (this.#lines.has(at.line)) this.errors.add(at, 'two-steps', 'twoSteps', []);
    this.#lines.add(at.line);
  }

  #checkFirst({ kind, at }: Statement, { isInAtomic, isFirst }: Around): void {
    if (isInAtomic && !isFirst) this.errors.add(at, 'misplaced', 'onlyFirst', [kind]);
  }

  #atomic(body: readonly Statement[], { at }: Statement, around: Around): void {
    if (around.isInAtomic) this.errors.add(at, 'misplaced', 'nested', []);
    let isFirst = true;
    for (const statement of body) {
      this.#statement(statement, { ...around, isInAtomic: true, isFirst });
      isFirst &&= statement.kind === 'wait' || statement.kind === 'lock' || statement.kind === 'join';
    }
  }

  #declare({ type, name, size, value }: Variable): void {
    const { text, at } = name;
    if (this.variables.has(text)) this.errors.add(at, 'duplicate-name', 'declaredTwice', [text]);
    else if (this.names.has(text)) this.errors.add(at, 'duplicate-name', 'taken', [text]);
    if (size !== null) {
      if (type !== 'u8') this.errors.add(at, 'type', 'bytesOnly', [text]);
      checkSize(this.errors, size.at, size.value, text);
    }
    const variable = { name: text, type, length: size === null ? null : size.value, at };
    if (!this.variables.has(text)) this.#keep(variable);
    if (value !== null) checkExpression(this, value);
  }

  #keep(variable: RaceVariable): void {
    this.variables.set(variable.name, variable);
    const before = this.#bytes;
    this.#bytes += widthOf(variable);
    if (this.variables.size === LIMITS.variables + 1) {
      this.errors.add(variable.at, 'limit', 'manyVariables', [LIMITS.variables]);
    }
    if (before <= LIMITS.variableBytes && this.#bytes > LIMITS.variableBytes) {
      this.errors.add(variable.at, 'limit', 'manyVariableBytes', [LIMITS.variableBytes]);
    }
  }

  #copy({ at, call, args }: Extract<Statement, { kind: 'copy' }>): void {
    const wanted = call === 'strcpy' ? 2 : 3;
    if (args.length !== wanted) {
      this.errors.add(at, 'arguments', 'argumentCount', [call, wanted, args.length]);
      return;
    }
    for (const [place, arg] of args.entries()) {
      if (place < 2) this.#array(arg);
      else checkExpression(this, arg);
    }
  }

  #array(arg: Expr): void {
    checkArray(this, arg);
  }

  #returned(name: Name): void {
    const { text, at } = name;
    const own = this.variables.get(text);
    if (own !== undefined) {
      if (own.length !== null) this.errors.add(at, 'type', 'needsIndex', [text]);
      return;
    }
    const thing = this.names.get(text);
    if (thing === undefined) unknown(this.errors, name, [...this.variables.keys()]);
    else if (thing.kind === 'object') this.errors.add(at, 'misplaced', 'returnsShared', [text]);
    else this.errors.add(at, 'type', 'noNumber', [text]);
  }

  #mutex(name: Name): void {
    const { text, at } = name;
    const thing = this.variables.has(text) ? null : this.names.get(text);
    if (thing === undefined) {
      unknown(
        this.errors,
        name,
        [...this.names].flatMap(([known, { kind }]) => (kind === 'mutex' ? [known] : [])),
      );
    } else if (thing?.kind !== 'mutex') this.errors.add(at, 'type', 'noMutex', [text]);
  }

  #joined(name: Name): void {
    const { text, at } = name;
    if (this.variables.has(text)) this.errors.add(at, 'type', 'noThread', [text]);
    else if (checkThread(this.names, this.errors, name)) {
      const thing = this.names.get(text);
      if (thing?.kind === 'thread' && thing.thread.name === this.#item.name.text) {
        this.errors.add(at, 'misplaced', 'joinsItself', [text]);
      }
    }
  }
}

const objectNamed = (name: Name): ObjectName => ({ ...name, owner: null, name });
