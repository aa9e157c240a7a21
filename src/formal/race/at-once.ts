import { assert, defined } from '../../base/index.ts';
import { isStateCall, type CallName, type Expr, type ObjectName } from '../../racetext/index.ts';
import {
  and,
  binary,
  choose,
  equal,
  FALSE,
  not,
  number,
  or,
  truth,
  TRUE,
  unary,
  type Ref,
  type Value,
} from './value.ts';

/** What an expression that is read at once may read. */
export interface Readable {
  /** Returns the value of a number. */
  number(object: ObjectName): Value;
  /** Returns an array, its length, and whether it counts (else every byte is 0). */
  array(object: ObjectName): { readonly ref: Ref; readonly length: number; readonly counts: Value };
  sizeOf(object: ObjectName): number;
  /** Returns whether a read touches what was freed. */
  freed(object: ObjectName): Value;
  ask(call: 'ended' | 'result' | 'freed', object: ObjectName): Value;
}

/** An expression that is read at once: its value if nothing fails, and what fails or is touched on the way. */
export interface AtOnce {
  readonly value: Value;
  readonly outside: Value;
  readonly divides: Value;
  readonly touches: Value;
}

const plain = (value: Value, touches: Value = FALSE): AtOnce => ({
  value,
  outside: FALSE,
  divides: FALSE,
  touches,
});

const isFine = ({ outside, divides }: AtOnce): Value => and(not(outside), not(divides));

/** Puts one part behind another; `reached` says whether it is looked at. */
function behind(first: AtOnce, second: AtOnce, value: Value, reached: Value = TRUE): AtOnce {
  const goesOn = and(isFine(first), reached);
  return {
    value,
    outside: or(first.outside, and(goesOn, second.outside)),
    divides: or(first.divides, and(goesOn, second.divides)),
    touches: or(first.touches, and(goesOn, second.touches)),
  };
}

/** Translates an expression whose reads happen all at once: of a `wait` or a condition. Where it fails its value is 0. */
export function atOnce(expr: Expr, from: Readable): AtOnce {
  switch (expr.kind) {
    case 'number':
      return plain(number(expr.value));
    case 'text':
      assert(false, 'a text stands in calls only');
      return plain(FALSE);
    case 'sizeof':
      return plain(number(from.sizeOf(expr.object)));
    case 'place':
      return expr.index === null
        ? plain(from.number(expr.object), from.freed(expr.object))
        : element(atOnce(expr.index, from), expr.object, from);
    case 'unary': {
      const part = atOnce(expr.arg, from);
      return { ...part, value: unary(expr.op, part.value) };
    }
    case 'binary':
      return ofBinary(expr, from);
    case 'call': {
      const [array, ...others] = expr.args;
      assert(array?.kind === 'place', 'a call has an object');
      if (isStateCall(expr.name)) return plain(from.ask(expr.name, array.object));
      return ofCall(expr.name, array.object, others, from);
    }
  }
}

function ofBinary({ op, left, right }: Extract<Expr, { kind: 'binary' }>, from: Readable): AtOnce {
  const [first, second] = [atOnce(left, from), atOnce(right, from)];
  if (op === '&&') return behind(first, second, binary('&&', first.value, second.value), truth(first.value));
  if (op === '||') return behind(first, second, binary('||', first.value, second.value), not(first.value));
  const both = behind(first, second, binary(op, first.value, second.value));
  if (op !== '/' && op !== '%') return both;
  const isZero = equal(second.value, number(0));
  return {
    ...both,
    value: choose(isZero, number(0), both.value),
    divides: or(both.divides, and(isFine(both), isZero)),
  };
}

const counted = (value: Value, counts: Value): Value => choose(counts, value, number(0));

function element(index: AtOnce, object: ObjectName, from: Readable): AtOnce {
  const { ref, length, counts } = from.array(object);
  const isOutside = or(binary('<', index.value, number(0)), binary('>=', index.value, number(length)));
  const byte: Value = counted({ kind: 'element', array: ref, index: index.value }, counts);
  const isRead = and(isFine(index), not(isOutside));
  return {
    value: choose(isOutside, number(0), byte),
    outside: or(index.outside, and(isFine(index), isOutside)),
    divides: index.divides,
    touches: or(index.touches, and(isRead, from.freed(object))),
  };
}

function ofCall(
  name: Exclude<CallName, 'ended' | 'result' | 'freed'>,
  object: ObjectName,
  others: readonly Expr[],
  from: Readable,
): AtOnce {
  if (name === 'strcmp') return ofCompare(object, defined(others[0], 'second array'), from);
  const parts = others.map((other) => atOnce(other, from));
  const before = parts.reduce((first, second) => behind(first, second, second.value), plain(FALSE));
  const { ref: array, length, counts } = from.array(object);
  const isBounded = name === 'strnlen' || name === 'strnrchr';
  const asked = isBounded ? defined(parts.at(-1), 'count').value : number(length);
  const isNegative = binary('<', asked, number(0));
  const isLong = binary('>', asked, number(length));
  const count = isBounded ? choose(isNegative, number(0), choose(isLong, number(length), asked)) : asked;
  const nul: Value = { kind: 'firstNul', array, count, length };
  const hasNone = equal(choose(counts, nul, number(0)), number(length));
  const runsOff = isBounded ? and(isLong, hasNone) : hasNone;
  const isReached = isFine(before);
  return {
    value: found(name, nul, parts, counts),
    outside: or(before.outside, and(isReached, isBounded ? or(isNegative, runsOff) : runsOff)),
    divides: before.divides,
    touches: or(
      before.touches,
      and(isReached, isBounded ? binary('>', asked, number(0)) : TRUE, from.freed(object)),
    ),
  };
}

function found(
  name: 'strlen' | 'strnlen' | 'strrchr' | 'strnrchr',
  nul: Extract<Value, { kind: 'firstNul' }>,
  parts: readonly AtOnce[],
  counts: Value,
): Value {
  const { array, count, length } = nul;
  if (name === 'strlen' || name === 'strnlen') return counted(nul, counts);
  const wanted = binary('&', defined(parts[0], 'character').value, number(0xff));
  const last: Value = { kind: 'lastOf', array, wanted, count, length };
  // An array of zeros has the NUL first.
  const ofZeros = choose(and(equal(wanted, number(0)), binary('>', count, number(0))), number(0), number(-1));
  return choose(counts, last, ofZeros);
}

function ofCompare(object: ObjectName, other: Expr, from: Readable): AtOnce {
  const first = from.array(object);
  const touchesFirst = from.freed(object);
  const at = (array: ReturnType<Readable['array']>, index: number): Value =>
    counted({ kind: 'element', array: array.ref, index: number(index) }, array.counts);
  const second = other.kind === 'place' ? from.array(other.object) : null;
  const touchesSecond = other.kind === 'place' ? from.freed(other.object) : FALSE;
  const text = other.kind === 'text' ? [...other.bytes, 0] : [];
  const rest = (index: number): { readonly value: Value; readonly outside: Value } => {
    const isOver = index >= first.length || (second !== null && index >= second.length);
    const left = index < first.length ? at(first, index) : number(0);
    const right =
      second === null ? number(text[index] ?? 0) : index < second.length ? at(second, index) : number(0);
    const sign = binary('-', binary('>', left, right), binary('<', left, right));
    if (isOver) return { value: sign, outside: TRUE };
    const goesOn = and(equal(left, right), binary('!=', left, number(0)));
    const next = rest(index + 1);
    return { value: choose(goesOn, next.value, sign), outside: and(goesOn, next.outside) };
  };
  return { ...rest(0), divides: FALSE, touches: or(touchesFirst, touchesSecond) };
}
