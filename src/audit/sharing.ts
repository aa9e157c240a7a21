import type { Expr, InitList, Stmt } from './ast.ts';
import type { FunctionDefinition } from './declarations.ts';
import { isThreadStarter } from './library.ts';
import { placeOf, type Place } from './place.ts';
import type { ParsedFunction } from './program.ts';
import { homeOf } from './tokens.ts';
import type { Typing } from './typing.ts';

/** How a function comes to run in a thread. */
export interface ThreadPath {
  /** The function that starts the thread. */
  readonly by: string;
  readonly place: Place;
  /** From the function that the thread begins with. */
  readonly path: readonly string[];
}

interface Start {
  readonly by: string;
  readonly place: Place;
  readonly entry: FunctionDefinition;
}

/** Who calls whom, and which functions are handed to threads. */
export class CallGraph {
  readonly #typing: Typing;
  readonly #called = new Map<FunctionDefinition, Set<FunctionDefinition>>();
  readonly #callers = new Map<FunctionDefinition, Set<FunctionDefinition>>();
  readonly #starts: Start[] = [];
  #paths: ReadonlyMap<FunctionDefinition, ThreadPath> | null = null;

  constructor(typing: Typing) {
    this.#typing = typing;
  }

  /** Reads the calls of a function. */
  read({ definition, body }: ParsedFunction): void {
    const called = this.#called.get(definition) ?? new Set();
    this.#called.set(definition, called);
    eachCall(body, this.#typing, (call) => {
      const name = this.#typing.functionName(call.callee);
      if (name === null) return;
      for (const callee of this.#typing.declarations.functions(name, homeOf(call.first))) {
        called.add(callee);
        const callers = this.#callers.get(callee) ?? new Set();
        this.#callers.set(callee, callers.add(definition));
      }
      if (isThreadStarter(name)) this.#start(name, call);
    });
  }

  /** The functions that call one. */
  callersOf(definition: FunctionDefinition): Iterable<FunctionDefinition> {
    return this.#callers.get(definition) ?? [];
  }

  /** The shortest way on which a thread comes to a function; null when none is known. */
  threadTo(definition: FunctionDefinition): ThreadPath | null {
    this.#paths ??= this.#walk();
    return this.#paths.get(definition) ?? null;
  }

  #start(by: string, call: Expr & { kind: 'call' }): void {
    const place = placeOf(call.first, call.last);
    for (const arg of call.args) {
      const name = this.#typing.functionName(arg);
      if (name === null) continue;
      for (const entry of this.#typing.declarations.functions(name, homeOf(arg.first)))
        this.#starts.push({ by, place, entry });
    }
  }

  #walk(): ReadonlyMap<FunctionDefinition, ThreadPath> {
    const paths = new Map<FunctionDefinition, ThreadPath>();
    const waiting: FunctionDefinition[] = [];
    for (const { by, place, entry } of this.#starts) {
      if (paths.has(entry)) continue;
      paths.set(entry, { by, place, path: [entry.name] });
      waiting.push(entry);
    }
    for (let at = 0; at < waiting.length; at += 1) {
      const from = waiting[at];
      const path = from === undefined ? undefined : paths.get(from);
      if (from === undefined || path === undefined) continue;
      for (const callee of this.#called.get(from) ?? []) {
        if (paths.has(callee)) continue;
        paths.set(callee, { ...path, path: [...path.path, callee.name] });
        waiting.push(callee);
      }
    }
    return paths;
  }
}

type OnCall = (call: Expr & { kind: 'call' }) => void;

/** Tells each call in a statement. */
function eachCall(statement: Stmt, typing: Typing, onCall: OnCall): void {
  const visit = (expr: Expr | null): void => {
    if (expr !== null) eachCallIn(expr, typing, onCall);
  };
  const inner = (each: Stmt): void => {
    eachCall(each, typing, onCall);
  };
  switch (statement.kind) {
    case 'expression':
      visit(statement.value);
      break;
    case 'declaration':
      for (const { initialiser } of statement.variables) {
        if (initialiser?.kind === 'list') eachInList(initialiser, typing, onCall);
        else visit(initialiser);
      }
      break;
    case 'block':
      statement.items.forEach(inner);
      break;
    case 'if':
      visit(statement.test);
      inner(statement.then);
      if (statement.otherwise !== null) inner(statement.otherwise);
      break;
    case 'loop':
      visit(statement.test);
      visit(statement.step);
      inner(statement.body);
      break;
    case 'switch':
      visit(statement.on);
      inner(statement.body);
      break;
    case 'return':
      visit(statement.value);
      break;
    case 'ways':
      for (const branch of statement.branches) branch.forEach(inner);
      break;
    case 'case':
    case 'label':
    case 'goto':
    case 'break':
    case 'continue':
      break;
  }
}

function eachInList(list: InitList, typing: Typing, onCall: OnCall): void {
  for (const { value } of list.items) {
    if (value.kind === 'list') eachInList(value, typing, onCall);
    else eachCallIn(value, typing, onCall);
  }
}

function eachCallIn(expr: Expr, typing: Typing, onCall: OnCall): void {
  const visit = (inner: Expr | null): void => {
    if (inner !== null) eachCallIn(inner, typing, onCall);
  };
  switch (expr.kind) {
    case 'name':
    case 'number':
    case 'char':
    case 'string':
    case 'plain':
    case 'va_arg':
      break;
    case 'paren':
      visit(expr.inner);
      break;
    case 'call':
      onCall(expr);
      visit(expr.callee);
      expr.args.forEach(visit);
      break;
    case 'member':
      visit(expr.object);
      break;
    case 'index':
      visit(expr.object);
      visit(expr.index);
      break;
    case 'unary':
    case 'step':
    case 'cast':
      visit(expr.operand);
      break;
    case 'binary':
    case 'assign':
    case 'comma':
      visit(expr.left);
      visit(expr.right);
      break;
    case 'choice':
      visit(expr.test);
      visit(expr.then);
      visit(expr.otherwise);
      break;
    case 'compound':
      eachInList(expr.list, typing, onCall);
      break;
    case 'block':
      eachCall(expr.body, typing, onCall);
      break;
    case 'generic':
      visit(typing.picked(expr));
      break;
  }
}
