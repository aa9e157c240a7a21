import type { Errors, Span } from './error.ts';
import { nearest } from './nearest.ts';
import type { Names, RaceThread, RaceVariable } from './race.ts';
import type { Call, Expr, Name, ObjectName, Place } from './syntax.ts';
import { argumentsOf, isStateCall } from './words.ts';

/** What an expression can name, and where it stands. */
export interface Scope {
  readonly names: Names;
  /** Variables of the thread that are known so far; null in conditions. */
  readonly variables: ReadonlyMap<string, RaceVariable> | null;
  readonly errors: Errors;
}

/** What an object's name means. */
export type Meaning = 'number' | 'array' | 'group' | 'mutex' | 'thread';

/** Returns what a name means; null after an error. */
export function meaningOf(scope: Scope, object: ObjectName): Meaning | null {
  const { names, errors } = scope;
  if (object.owner !== null) return fieldMeaning(scope, object.owner, object.name);
  const own = scope.variables?.get(object.text);
  if (own !== undefined) return own.length === null ? 'number' : 'array';
  const thing = names.get(object.text);
  if (thing === undefined) {
    unknown(errors, object, [...(scope.variables?.keys() ?? []), ...names.keys()]);
    return null;
  }
  if (thing.kind !== 'object') return thing.kind;
  return thing.object.length === null ? 'number' : 'array';
}

/** Reports a name that is not declared. */
export function unknown(errors: Errors, { text, at }: Name, known: readonly string[]): void {
  errors.add(at, 'unknown-name', 'unknown', [text], nearest(text, known));
}

function fieldMeaning({ names, variables, errors }: Scope, owner: Name, field: Name): Meaning | null {
  const thing = names.get(owner.text);
  if (thing === undefined) {
    unknown(errors, owner, [...names.keys()]);
    return null;
  }
  if (thing.kind === 'thread') {
    if (variables !== null) {
      errors.add(owner.at, 'misplaced', 'foreign', [owner.text, field.text]);
      return null;
    }
    return variableMeaning(errors, thing.thread, field);
  }
  const fields = thing.kind === 'group' ? thing.fields : new Map<string, never>();
  const object = fields.get(field.text);
  if (object === undefined) {
    const near = nearest(field.text, fields.keys());
    errors.add(field.at, 'unknown-name', 'unknownField', [owner.text, field.text], near);
    return null;
  }
  return object.length === null ? 'number' : 'array';
}

function variableMeaning(errors: Errors, { name, variables }: RaceThread, field: Name): Meaning | null {
  const variable = variables.get(field.text);
  if (variable !== undefined) return variable.length === null ? 'number' : 'array';
  const near = nearest(field.text, variables.keys());
  errors.add(field.at, 'unknown-name', 'unknownVariable', [name, field.text], near);
  return null;
}

/** Checks an expression whose value is a number. */
export function checkExpression(scope: Scope, expr: Expr): void {
  switch (expr.kind) {
    case 'number':
      return;
    case 'text':
      scope.errors.add(expr.at, 'type', 'noText', []);
      return;
    case 'place':
      checkPlace(scope, expr);
      return;
    case 'sizeof': {
      const meaning = meaningOf(scope, expr.object);
      if (meaning !== null && meaning !== 'number' && meaning !== 'array') {
        scope.errors.add(expr.object.at, 'type', 'noNumber', [expr.object.text]);
      }
      return;
    }
    case 'unary':
      checkExpression(scope, expr.arg);
      return;
    case 'binary':
      checkExpression(scope, expr.left);
      checkExpression(scope, expr.right);
      return;
    case 'call':
      checkCall(scope, expr);
  }
}

/** Checks a place that is read or written: a number, or an array with an index. */
export function checkPlace(scope: Scope, { object, index }: Place): void {
  const { errors } = scope;
  const meaning = meaningOf(scope, object);
  const { at, text } = object;
  if (meaning === 'number' && index !== null) errors.add(at, 'type', 'noArray', [text]);
  if (meaning === 'array' && index === null) errors.add(at, 'type', 'needsIndex', [text]);
  if (meaning === 'group') errors.add(at, 'type', 'needsField', [text]);
  if (meaning === 'mutex' || meaning === 'thread') errors.add(at, 'type', 'noNumber', [text]);
  if (index !== null) checkExpression(scope, index);
}

function checkCall(scope: Scope, call: Call): void {
  const { name, at, args } = call;
  const { errors } = scope;
  if (isStateCall(name) && scope.variables !== null) {
    errors.add(at, 'misplaced', 'onlyInConditions', [name]);
    return;
  }
  const wanted = argumentsOf(name);
  if (args.length !== wanted) {
    errors.add(at, 'arguments', 'argumentCount', [name, wanted, args.length]);
    return;
  }
  for (const [place, arg] of args.entries()) {
    if (isStateCall(name)) checkAsked(scope, name, arg);
    else if (place === 0 || name === 'strcmp') {
      if (!(name === 'strcmp' && place === 1 && arg.kind === 'text')) checkArray(scope, arg);
    } else checkExpression(scope, arg);
  }
}

/** Checks an argument that has to be an array. */
export function checkArray(scope: Scope, arg: Expr): void {
  const { errors } = scope;
  if (arg.kind === 'text') errors.add(arg.at, 'type', 'noText', []);
  else if (arg.kind !== 'place') errors.add(arg.at, 'type', 'needsArray', []);
  else {
    const meaning = meaningOf(scope, arg.object);
    if (meaning !== null && (meaning !== 'array' || arg.index !== null)) {
      if (meaning === 'array') errors.add(arg.at, 'type', 'needsArray', []);
      else errors.add(arg.at, 'type', 'noArray', [arg.object.text]);
    }
  }
}

function checkAsked(scope: Scope, call: 'ended' | 'result' | 'freed', arg: Expr): void {
  const { errors, names } = scope;
  const isName = arg.kind === 'place' && arg.index === null;
  if (!isName) {
    errors.add(arg.at, 'type', call === 'freed' ? 'noHeap' : 'noThread', ['This']);
    return;
  }
  if (call === 'freed') checkHeap(scope, arg.object);
  else checkThread(names, errors, arg.object);
}

/** Checks what is freed, or asked whether it was: a heap object or a group. */
export function checkHeap(scope: Scope, object: ObjectName): void {
  const { names, errors } = scope;
  if (meaningOf(scope, object) === null) return;
  const thing = object.owner === null ? names.get(object.text) : undefined;
  const isHeap =
    !scope.variables?.has(object.text) &&
    (thing?.kind === 'group' || (thing?.kind === 'object' && thing.object.allocation !== null));
  if (!isHeap) errors.add(object.at, 'type', 'noHeap', [object.text]);
}

/** Checks the name of a thread or of a copy. Reports whether it is one. */
export function checkThread(names: Names, errors: Errors, name: { text: string; at: Span }): boolean {
  const thing = names.get(name.text);
  if (thing === undefined) unknown(errors, name, threadNames(names));
  else if (thing.kind !== 'thread') errors.add(name.at, 'type', 'noThread', [name.text]);
  return thing?.kind === 'thread';
}

const threadNames = (names: Names): string[] =>
  [...names].flatMap(([name, { kind }]) => (kind === 'thread' ? [name] : []));
