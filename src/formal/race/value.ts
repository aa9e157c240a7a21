import { binaryValue, unaryValue, type BinaryOp, type TypeName, type UnaryOp } from '../../racetext/index.ts';

/** Whose own variable is meant: the acting thread's, or that of a thread by its number. */
export type Whose = 'self' | number;

/** A number or an array in a state of a model: one for all threads, or a thread's own. */
export type Ref =
  | { readonly kind: 'shared'; readonly name: string }
  | { readonly kind: 'own'; readonly name: string; readonly whose: Whose };

/** A number, or a byte of an array. */
export type Place = Ref | { readonly kind: 'element'; readonly array: Ref; readonly index: Value };

/** A number that is computed from one state. Reads nothing past the end of an array, but for its first part. */
export type Value =
  | Place
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unary'; readonly op: Exclude<UnaryOp, '+'>; readonly part: Value }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Value; readonly right: Value }
  | { readonly kind: 'stored'; readonly type: 'u8' | 'u16'; readonly part: Value }
  | { readonly kind: 'choose'; readonly test: Value; readonly yes: Value; readonly no: Value }
  /** Index of the first NUL among the first `count` bytes, else `count`. */
  | { readonly kind: 'firstNul'; readonly array: Ref; readonly count: Value; readonly length: number }
  /** Index of the last byte `wanted` up to the first NUL among the first `count` bytes, else -1. */
  | {
      readonly kind: 'lastOf';
      readonly array: Ref;
      readonly wanted: Value;
      readonly count: Value;
      readonly length: number;
    }
  /** A byte of a text in the program; 0 behind its end. */
  | { readonly kind: 'textByte'; readonly bytes: readonly number[]; readonly index: Value }
  /** The number of the acting thread, as a mutex has it that the thread holds. */
  | { readonly kind: 'me' }
  /** Whether a thread stands in one of these places. */
  | { readonly kind: 'standsAt'; readonly whose: Whose; readonly places: readonly string[] };

export const number = (value: number): Value => ({ kind: 'number', value });
export const shared = (name: string): Ref => ({ kind: 'shared', name });
export const own = (name: string, whose: Whose = 'self'): Ref => ({ kind: 'own', name, whose });
export const FALSE = number(0);
export const TRUE = number(1);

const isNumber = (value: Value, wanted: number): boolean => value.kind === 'number' && value.value === wanted;

/** Reports whether a value is known to be 0. */
export const isNever = (value: Value): boolean => isNumber(value, 0);

/** Computes what is known already. */
export function unary(op: UnaryOp, part: Value): Value {
  if (op === '+') return part;
  return part.kind === 'number' ? number(unaryValue(op, part.value)) : { kind: 'unary', op, part };
}

/** Computes what is known already; nothing has an effect, so that a part may be left out. */
export function binary(op: BinaryOp, left: Value, right: Value): Value {
  if (left.kind === 'number' && right.kind === 'number') {
    return number(binaryValue(op, left.value, right.value));
  }
  if (op === '&&') {
    if (isNumber(left, 0) || isNumber(right, 0)) return FALSE;
    if (left.kind === 'number') return truth(right);
    if (right.kind === 'number') return truth(left);
  }
  if (op === '||') {
    if (isNumber(left, 0)) return truth(right);
    if (isNumber(right, 0)) return truth(left);
    if (left.kind === 'number' || right.kind === 'number') return TRUE;
  }
  return { kind: 'binary', op, left, right };
}

export const not = (part: Value): Value => unary('!', part);
export const and = (...parts: readonly Value[]): Value =>
  parts.reduce((left, right) => binary('&&', left, right), TRUE);
export const or = (...parts: readonly Value[]): Value =>
  parts.reduce((left, right) => binary('||', left, right), FALSE);
export const equal = (left: Value, right: Value): Value => binary('==', left, right);
/** Returns 1 for what is not 0. */
export const truth = (value: Value): Value => (isTruth(value) ? value : binary('!=', value, number(0)));
export const choose = (test: Value, yes: Value, no: Value): Value =>
  test.kind === 'number' ? (test.value === 0 ? no : yes) : { kind: 'choose', test, yes, no };

/** Reports whether a value is always 0 or 1. */
export function isTruth(value: Value): boolean {
  if (value.kind === 'unary') return value.op === '!';
  if (value.kind === 'binary') return TRUTHS.has(value.op);
  return value.kind === 'standsAt' || isNumber(value, 0) || isNumber(value, 1);
}

const TRUTHS: ReadonlySet<BinaryOp> = new Set(['&&', '||', '==', '!=', '<', '<=', '>', '>=']);

/** Returns the direct parts of a value; an array is one as well. */
export function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'element':
      return [value.array, value.index];
    case 'unary':
    case 'stored':
      return [value.part];
    case 'binary':
      return [value.left, value.right];
    case 'choose':
      return [value.test, value.yes, value.no];
    case 'firstNul':
      return [value.array, value.count];
    case 'lastOf':
      return [value.array, value.wanted, value.count];
    case 'textByte':
      return [value.index];
    default:
      return [];
  }
}

/** Reports whether a value reads a number or an array, by its kind and name. */
export const reads = (value: Value, kind: Ref['kind'], name: string): boolean =>
  (value.kind === kind && value.name === name) || partsOf(value).some((part) => reads(part, kind, name));

/** Returns the type of a number, or of the bytes of an array. */
export type TypeOf = (ref: Ref) => TypeName;

/** The least and the greatest number of each type. */
export const BOUNDS: Readonly<Record<TypeName, readonly [number, number]>> = {
  u8: [0, 0xff],
  u16: [0, 0xffff],
  int: [-0x80000000, 0x7fffffff],
  // What was freed reads 90.
  bool: [0, 90],
};

const FULL = BOUNDS.int;

/** Prints a number, in Promela and in TLA+: the least is too large for them before its sign. */
export function literal(value: number): string {
  if (value === FULL[0]) return '(-2147483647 - 1)';
  return value < 0 ? `(${value})` : String(value);
}

/** Returns bounds of a value; never narrower than it is. */
export function rangeOf(value: Value, typeOf: TypeOf): readonly [number, number] {
  if (isTruth(value)) return [0, 1];
  const of = (part: Value): readonly [number, number] => rangeOf(part, typeOf);
  switch (value.kind) {
    case 'shared':
    case 'own':
      return BOUNDS[typeOf(value)];
    case 'element':
    case 'textByte':
      return BOUNDS.u8;
    case 'number':
      return [value.value, value.value];
    case 'stored': {
      const bounds = BOUNDS[value.type];
      return isWithin(of(value.part), bounds) ? of(value.part) : bounds;
    }
    case 'choose': {
      const [yes, no] = [of(value.yes), of(value.no)];
      return [Math.min(yes[0], no[0]), Math.max(yes[1], no[1])];
    }
    case 'firstNul':
    case 'lastOf':
      return [-1, 64];
    case 'me':
      return [1, 4];
    case 'binary':
      return rangeOfBinary(value.op, of(value.left), of(value.right));
    default:
      return FULL;
  }
}

/** Reports whether all numbers of a range lie in another. */
export const isWithin = (
  [least, most]: readonly [number, number],
  [from, to]: readonly [number, number],
): boolean => least >= from && most <= to;

function rangeOfBinary(
  op: BinaryOp,
  [a, b]: readonly [number, number],
  [c, d]: readonly [number, number],
): readonly [number, number] {
  const fit = (least: number, most: number): readonly [number, number] =>
    isWithin([least, most], FULL) ? [least, most] : FULL;
  switch (op) {
    case '+':
      return fit(a + c, b + d);
    case '-':
      return fit(a - d, b - c);
    case '*': {
      const ends = [a * c, a * d, b * c, b * d];
      return fit(Math.min(...ends), Math.max(...ends));
    }
    case '&':
      if (c >= 0) return [0, d];
      return a >= 0 ? [0, b] : FULL;
    case '%':
      return a >= 0 ? [0, b] : FULL;
    default:
      return FULL;
  }
}
