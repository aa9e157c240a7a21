import type { CType, Expr, FunctionType, RecordBody } from './ast.ts';
import type { Declarations } from './declarations.ts';
import { bare, blockValue, isNull } from './expressions.ts';
import { plainName, searchedArgument } from './library.ts';
import { isSameType } from './same-type.ts';
import { homeOf } from './tokens.ts';
import { CHAR, INT, isConst, pointerTo, unknown, VOID, withConst, withoutConst } from './types.ts';

/** Most names of types that stand for each other in a row. */
const LONGEST_ALIAS = 50;

/** Tells the types of expressions, as far as the files declare them. */
export class Typing {
  readonly declarations: Declarations;
  readonly #known = new Map<Expr, CType>();
  readonly #busy = new Set<Expr>();

  constructor(declarations: Declarations) {
    this.declarations = declarations;
  }

  /** Replaces the name of a typedef by what it stands for, until the outermost level is none. */
  resolve(type: CType): CType {
    let plain = type;
    for (let step = 0; step < LONGEST_ALIAS; step += 1) {
      if (plain.kind === 'named') {
        const found = this.declarations.typedef(plain.name, plain.source);
        if (found === null) return unknown(plain.name);
        plain = plain.isConst ? withConst(found) : found;
      } else if (plain.kind === 'typeof') {
        const given = this.typeOf(plain.of);
        const found = plain.isPlain ? withoutConst(given) : given;
        plain = plain.isConst ? withConst(found) : found;
      } else return plain;
    }
    return unknown('');
  }

  /** A type in which each `typeof` is what it stands for. */
  settled(type: CType): CType {
    switch (type.kind) {
      case 'typeof':
        return this.resolve(type);
      case 'pointer':
        return { ...type, to: this.settled(type.to) };
      case 'array':
        return { ...type, of: this.settled(type.of) };
      default:
        return type;
    }
  }

  /** The type that a value has once it is used: arrays and functions become pointers, a record a record. */
  valueType(expr: Expr): CType {
    return this.decay(this.typeOf(expr));
  }

  /** A type as that of a value; where it is a pointer already, it keeps its spelling. */
  decay(type: CType): CType {
    const plain = this.resolve(type);
    if (plain.kind === 'array') return pointerTo(plain.of);
    if (plain.kind === 'function') return pointerTo(plain);
    return type;
  }

  /** What a pointer or array points at; null for anything else. */
  target(type: CType): CType | null {
    const plain = this.resolve(type);
    if (plain.kind === 'pointer') return plain.to;
    return plain.kind === 'array' ? plain.of : null;
  }

  /** Whether a type is const at its outermost level, also through typedefs. */
  isConst(type: CType): boolean {
    return isConst(type) || isConst(this.resolve(type));
  }

  /** Whether a type is a pointer to const. */
  pointsToConst(type: CType): boolean {
    const target = this.target(type);
    return target !== null && this.isConst(target);
  }

  bodyOf(type: CType): RecordBody | null {
    const plain = this.resolve(type);
    if (plain.kind !== 'record') return null;
    return plain.body ?? this.declarations.recordBody(plain.name, plain.source);
  }

  /** The type of a member of a record as it is declared; null when the record or the member is not known. */
  field(record: CType, name: string): CType | null {
    const body = this.bodyOf(record);
    if (body === null) return null;
    for (const field of body.fields) {
      if (field.name === name) return field.type;
      if (field.name !== '') continue;
      const inner = this.field(field.type, name);
      if (inner !== null) return inner;
    }
    return null;
  }

  /** The function type of a call, whether through a name or a pointer. */
  calledType(callee: Expr): FunctionType | null {
    let type = this.resolve(this.typeOf(callee));
    for (let step = 0; step < 4 && type.kind === 'pointer'; step += 1) type = this.resolve(type.to);
    return type.kind === 'function' ? type : null;
  }

  /** The name of a function that is called or handed on by name, picked by `_Generic` where that stands before it. */
  functionName(expr: Expr): string | null {
    const plain = bare(expr);
    switch (plain.kind) {
      case 'name': {
        const kind = plain.variable === null ? 'function' : this.resolve(plain.variable.type).kind;
        return kind === 'function' ? plain.name : null;
      }
      case 'unary':
        return plain.op === '&' || plain.op === '*' ? this.functionName(plain.operand) : null;
      case 'cast':
        return this.functionName(plain.operand);
      case 'generic': {
        const picked = this.picked(plain);
        return picked === null ? null : this.functionName(picked);
      }
      default:
        return null;
    }
  }

  /** The arm of a `_Generic` that the type of its operand picks; null when that type is not known. */
  picked(generic: Expr & { kind: 'generic' }): Expr | null {
    const control = this.resolve(this.valueType(generic.control));
    if (control.kind === 'unknown') return null;
    const wanted = withoutConst(control);
    const arm =
      generic.arms.find(
        ({ type }) => type !== null && isSameType(this, withoutConst(this.resolve(type)), wanted),
      ) ?? generic.arms.find(({ type }) => type === null);
    return arm?.value ?? null;
  }

  /** Forgets the types of expressions, so that the tree of a function that is done with can go. */
  forget(): void {
    this.#known.clear();
  }

  typeOf(expr: Expr): CType {
    const known = this.#known.get(expr);
    if (known !== undefined) return known;
    // `int x = sizeof(x)` is no circle, `typeof(x) x = x` is.
    if (this.#busy.has(expr)) return unknown('');
    this.#busy.add(expr);
    const type = this.#compute(expr);
    this.#busy.delete(expr);
    this.#known.set(expr, type);
    return type;
  }

  #compute(expr: Expr): CType {
    switch (expr.kind) {
      case 'name':
        return this.#nameType(expr);
      case 'string':
        return { kind: 'array', of: CHAR, length: '' };
      case 'number':
      case 'char':
      case 'plain':
        return INT;
      case 'paren':
        return this.typeOf(expr.inner);
      case 'call':
        return this.#callType(expr);
      case 'member':
        return this.#memberType(expr);
      case 'index':
        return this.#elementType(expr.object, expr.index);
      case 'unary':
        return this.#unaryType(expr.op, expr.operand);
      case 'step':
        return this.typeOf(expr.operand);
      case 'binary':
        return this.#binaryType(expr.op, expr.left, expr.right);
      case 'assign':
        return this.typeOf(expr.left);
      case 'comma':
        return this.typeOf(expr.right);
      case 'choice':
        return this.#choiceType(expr);
      case 'cast':
      case 'compound':
      case 'va_arg':
        return expr.type;
      case 'block':
        return blockValue(expr.body) === null ? VOID : this.typeOf(blockValue(expr.body) ?? expr);
      case 'generic': {
        const picked = this.picked(expr);
        return picked === null ? unknown('_Generic') : this.typeOf(picked);
      }
    }
  }

  #nameType(expr: Expr & { kind: 'name' }): CType {
    const { name, variable, first } = expr;
    if (variable !== null) {
      const { type, initialiser } = variable;
      if (
        type.kind === 'unknown' &&
        type.name === '__auto_type' &&
        initialiser !== null &&
        initialiser.kind !== 'list'
      )
        return this.valueType(initialiser);
      return type;
    }
    if (name === '__func__') return { kind: 'array', of: withConst(CHAR), length: '' };
    if (name === 'NULL' || name === 'nullptr') return pointerTo(VOID);
    if (name === 'true' || name === 'false') return INT;
    const source = homeOf(first);
    const found =
      this.declarations.variableOf(name, source)?.type ??
      this.declarations.functionType(plainName(name), source);
    if (found !== null) return found;
    return this.declarations.isEnumerator(name, source) ? INT : unknown(name);
  }

  #callType({ callee, args }: Expr & { kind: 'call' }): CType {
    const called = this.calledType(callee);
    const name = this.functionName(callee);
    const searched = name === null ? null : searchedArgument(name);
    const where = searched === null ? undefined : args[searched];
    if (called === null) {
      const unresolved = this.resolve(this.typeOf(callee));
      return unknown(name ?? (unresolved.kind === 'unknown' ? unresolved.name : ''));
    }
    if (where === undefined) return called.returns;
    const given = this.valueType(where);
    const plain = this.resolve(given);
    if (plain.kind === 'unknown') return plain;
    const target = this.pointsToConst(given) ? this.target(called.returns) : null;
    return target === null ? called.returns : pointerTo(withConst(target));
  }

  #memberType({ object, arrow, name }: Expr & { kind: 'member' }): CType {
    const type = this.typeOf(object);
    const record = arrow ? this.target(type) : type;
    const plain = this.resolve(record ?? type);
    if (record === null) return unknown(plain.kind === 'unknown' ? plain.name : '');
    const field = this.field(plain, name);
    if (field !== null) return this.isConst(record) ? withConst(field) : field;
    return unknown(plain.kind === 'unknown' || plain.kind === 'record' ? plain.name : name);
  }

  #elementType(object: Expr, index: Expr): CType {
    const type = this.typeOf(object);
    const target = this.target(type) ?? this.target(this.typeOf(index));
    if (target !== null) return target;
    const plain = this.resolve(type);
    return plain.kind === 'unknown' ? plain : unknown('');
  }

  #unaryType(op: string, operand: Expr): CType {
    if (op === '&') return pointerTo(this.typeOf(operand));
    if (op === '!') return INT;
    const type = this.typeOf(operand);
    if (op !== '*') return this.resolve(type).kind === 'unknown' ? type : withoutConst(type);
    const plain = this.resolve(type);
    if (plain.kind === 'function') return type;
    return this.target(type) ?? (plain.kind === 'unknown' ? plain : unknown(''));
  }

  #binaryType(op: string, left: Expr, right: Expr): CType {
    if (op !== '+' && op !== '-') {
      if (!['&', '|', '^'].includes(op)) return INT;
      const type = this.resolve(this.typeOf(left));
      return type.kind === 'unknown' || type.kind === 'base' ? this.typeOf(left) : INT;
    }
    const a = this.valueType(left);
    const b = this.valueType(right);
    const isPointer = this.target(a) !== null;
    if (isPointer && this.target(b) !== null) return INT;
    if (isPointer) return a;
    if (this.target(b) !== null) return b;
    return this.resolve(a).kind === 'unknown' || this.resolve(b).kind !== 'unknown' ? a : b;
  }

  /** The type of `a ? b : c`: a pointer to const if either side is one. */
  #choiceType({ test, yes, otherwise }: Expr & { kind: 'choice' }): CType {
    const left = yes ?? test;
    if (isNull(otherwise)) return this.valueType(left);
    if (isNull(left)) return this.valueType(otherwise);
    const a = this.valueType(left);
    const b = this.valueType(otherwise);
    if (this.pointsToConst(a)) return a;
    if (this.pointsToConst(b)) return b;
    return this.resolve(b).kind === 'unknown' || this.target(a) === null ? b : a;
  }
}
