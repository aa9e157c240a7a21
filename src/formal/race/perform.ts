import { assertUnreachable } from '../../base/index.ts';
import type { Cell, Code, Fault } from '../../racetext/index.ts';
import { way, type Fork } from './fork.ts';
import { stored, type Hand } from './hand.ts';
import { freed, holder, OVER, RESULT, cellRef } from './memory.ts';
import { beginLoop, compareBytes, compareWithText, putByte, scanByte } from './loops.ts';
import {
  binary,
  FALSE,
  isNever,
  number,
  own,
  rangeOf,
  reads,
  or,
  TRUE,
  unary,
  equal,
  type TypeOf,
  type Value,
} from './value.ts';

/** A fault and the condition for it. */
export interface Failure {
  readonly fault: Fault;
  readonly when: Value;
}

/** What codes need to know of their thread. */
export interface Around {
  readonly typeOf: TypeOf;
  /** Whether anyone looks at the result of the thread. */
  readonly hasResult: boolean;
}

const MOST = { scan: 1, compareText: 1, fetch: 1, compare: 2, put: 2 } as const;

/** Returns how the first code of a row can fail. A `wait` tells it by itself. */
export function failuresOf(code: Code, hand: Hand, { typeOf }: Around): readonly Failure[] {
  const found = failureOf(code, hand, typeOf);
  return found === null || isNever(found.when) ? [] : [found];
}

function failureOf(code: Code, hand: Hand, typeOf: TypeOf): Failure | null {
  switch (code.do) {
    case 'binary':
      return code.op === '/' || code.op === '%'
        ? { fault: 'divide-by-zero', when: equal(hand.peek(1), number(0)) }
        : null;
    case 'count':
      return { fault: 'out-of-bounds', when: negative(hand.peek(1), typeOf) };
    case 'assert':
      return { fault: 'assert', when: equal(hand.peek(1), number(0)) };
    case 'readAt':
      return outside(hand.peek(1), code.cell.length, typeOf);
    case 'writeAt':
      return outside(hand.peek(2), code.cell.length, typeOf);
    case 'scan': {
      const isSearch = code.call === 'strrchr' || code.call === 'strnrchr';
      return beyond(hand.peek(isSearch ? 2 : 1), code.cell.length);
    }
    case 'compareText':
    case 'fetch':
    case 'compare':
    case 'put':
      return beyond(hand.peek(MOST[code.do]), code.cell.length);
    case 'unlock':
      return { fault: 'unlock-not-held', when: binary('!=', holder(code.mutex), { kind: 'me' }) };
    case 'free':
      return { fault: 'double-free', when: freed(code.allocation) };
    default:
      return null;
  }
}

const negative = (value: Value, typeOf: TypeOf): Value =>
  rangeOf(value, typeOf)[0] >= 0 ? FALSE : binary('<', value, number(0));

function outside(index: Value, length: number | null, typeOf: TypeOf): Failure {
  const isBelow = rangeOf(index, typeOf)[1] < (length ?? 0);
  const beyondEnd = isBelow ? FALSE : binary('>=', index, number(length ?? 0));
  return { fault: 'out-of-bounds', when: or(negative(index, typeOf), beyondEnd) };
}

/** The index of a loop is never negative. */
const beyond = (index: Value, length: number | null): Failure => ({
  fault: 'out-of-bounds',
  when: binary('>=', index, number(length ?? 0)),
});

/** Performs a code that does not fail. Returns null where the next code of the row follows. */
export function perform(code: Code, hand: Hand, { hasResult }: Around): Fork | null {
  switch (code.do) {
    case 'push':
      hand.push(number(code.value));
      return null;
    case 'load':
      hand.push(own(code.variable));
      return null;
    case 'store':
      hand.set(own(code.variable), stored(code.type, hand.pop()));
      return null;
    case 'read':
      hand.read(code.cell);
      return null;
    case 'write':
      hand.write(code.cell, hand.pop());
      return null;
    case 'readAt':
      apart(hand, hand.peek(1), code.cell);
      hand.push(hand.readByte(code.cell, hand.pop()));
      return null;
    case 'writeAt': {
      apart(hand, hand.peek(2), code.cell);
      const value = hand.pop();
      hand.writeByte(code.cell, hand.pop(), value);
      return null;
    }
    case 'duplicate':
      // A value that stands there twice is computed once.
      if (hand.peek(1).kind !== 'number') hand.settle();
      hand.push(hand.peek(1));
      return null;
    case 'truth':
      hand.push(binary('!=', hand.pop(), number(0)));
      return null;
    case 'unary':
      hand.push(unary(code.op, hand.pop()));
      return null;
    case 'binary': {
      const right = hand.pop();
      hand.push(binary(code.op, hand.pop(), right));
      return null;
    }
    case 'assert':
      hand.pop();
      return null;
    case 'branch':
      return { test: hand.pop(), yes: way('GO'), no: way('ZERO') };
    case 'begin':
      return beginLoop(code.call, hand);
    case 'scan':
      return scanByte(code, hand);
    case 'compareText':
      return compareWithText(code, hand);
    case 'fetch':
      hand.push(hand.readByte(code.cell, hand.peek(1)));
      return null;
    case 'compare':
      return compareBytes(code, hand);
    case 'put':
      return putByte(code, hand);
    case 'lock':
      hand.set(holder(code.mutex), { kind: 'me' });
      return null;
    case 'unlock':
      hand.set(holder(code.mutex), number(0));
      return null;
    case 'free':
      for (const cell of code.cells)
        hand.set(cellRef(cell), number(poisoned(cell.length === null ? cell.type : 'u8')));
      hand.set(freed(code.allocation), TRUE);
      return null;
    case 'result':
    case 'exit': {
      const { value } = code;
      if (hasResult) hand.set(own(RESULT), 'value' in value ? number(value.value) : own(value.variable));
      if (code.do === 'exit') hand.set(OVER, number(1));
      return null;
    }
    case 'count':
    case 'jump':
    case 'enter':
    case 'join':
    case 'wait':
      return null;
    default:
      return assertUnreachable(code);
  }
}

/** Computes an index before it is used where it reads the same array, which SPIN refuses in one expression. */
function apart(hand: Hand, index: Value, cell: Cell): void {
  const { kind, name } = cellRef(cell);
  if (reads(index, kind, name)) hand.settle();
}

/** Returns what a number reads once it was freed. */
function poisoned(type: 'u8' | 'u16' | 'int' | 'bool'): number {
  if (type === 'int') return 0x5a5a5a5a;
  return type === 'u16' ? 0x5a5a : 0x5a;
}
