import { assert, defined } from '../base/index.ts';
import { binaryValue, unaryValue } from './arithmetic.ts';
import type { Expr, ObjectName } from './syntax.ts';
import { isStateCall, type StateCall, type StringCall } from './words.ts';

/** What an expression reads, and what happens where it fails. */
export interface Surroundings {
  /** Returns the value of a number. */
  number(object: ObjectName): number;
  /** Returns the length of an array. */
  length(object: ObjectName): number;
  /** Returns a byte of an array; `index` lies inside of it. */
  byte(object: ObjectName, index: number): number;
  sizeOf(object: ObjectName): number;
  /** Answers `ended(T)` and the like; only conditions ask. */
  ask(call: StateCall, name: ObjectName): number;
  /** Fails, or returns so that the value is 0. */
  fail(fault: 'out-of-bounds' | 'divide-by-zero'): void;
}

/** Returns the value of an expression whose reads happen all at once: of a `wait` or a condition. */
export function evaluate(expr: Expr, around: Surroundings): number {
  switch (expr.kind) {
    case 'number':
      return expr.value;
    case 'text':
      assert(false, 'a text stands in calls only');
      return 0;
    case 'place':
      return expr.index === null
        ? around.number(expr.object)
        : byteAt(around, expr.object, evaluate(expr.index, around));
    case 'sizeof':
      return around.sizeOf(expr.object);
    case 'unary':
      return unaryValue(expr.op, evaluate(expr.arg, around));
    case 'binary': {
      const left = evaluate(expr.left, around);
      if (expr.op === '&&' && left === 0) return 0;
      if (expr.op === '||' && left !== 0) return 1;
      const right = evaluate(expr.right, around);
      if ((expr.op === '/' || expr.op === '%') && right === 0) around.fail('divide-by-zero');
      return binaryValue(expr.op, left, right);
    }
    case 'call': {
      const [array, ...others] = expr.args;
      assert(array?.kind === 'place', 'a call has an object');
      if (isStateCall(expr.name)) return around.ask(expr.name, array.object);
      return stringCall(expr.name, array.object, others, around);
    }
  }
}

function byteAt(around: Surroundings, object: ObjectName, index: number): number {
  if (index >= 0 && index < around.length(object)) return around.byte(object, index);
  around.fail('out-of-bounds');
  return 0;
}

function stringCall(
  name: StringCall,
  object: ObjectName,
  others: readonly Expr[],
  around: Surroundings,
): number {
  if (name === 'strcmp') return compared(object, defined(others[0], 'second array'), around);
  const numbers = others.map((other) => evaluate(other, around));
  const isSearch = name === 'strrchr' || name === 'strnrchr';
  const wanted = isSearch ? (numbers[0] ?? 0) & 0xff : -1;
  const isBounded = name === 'strnlen' || name === 'strnrchr';
  let most = isBounded ? (numbers.at(-1) ?? 0) : Infinity;
  if (most < 0) {
    around.fail('out-of-bounds');
    most = 0;
  }
  let last = -1;
  for (let index = 0; index < most; index += 1) {
    // Where it does not fail, the end of the array ends the call as a NUL would, without being one.
    if (index >= around.length(object)) {
      around.fail('out-of-bounds');
      return isSearch ? last : index;
    }
    const byte = around.byte(object, index);
    if (byte === wanted) last = index;
    if (byte === 0) return isSearch ? last : index;
  }
  return isSearch ? last : most;
}

function compared(object: ObjectName, other: Expr, around: Surroundings): number {
  const text = other.kind === 'text' ? [...other.bytes, 0] : null;
  for (let index = 0; ; index += 1) {
    const left = byteAt(around, object, index);
    const right =
      text !== null ? (text[index] ?? 0) : other.kind === 'place' ? byteAt(around, other.object, index) : 0;
    if (left !== right) return left < right ? -1 : 1;
    if (left === 0) return 0;
  }
}
