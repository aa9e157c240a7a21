import type { BinaryOp, UnaryOp } from './syntax.ts';
import type { TypeName } from './words.ts';

/** Computes on 32-bit signed numbers. A division by 0 is for the caller to refuse; here it gives 0. */
export function binaryValue(op: BinaryOp, a: number, b: number): number {
  switch (op) {
    case '||':
      return Number(a !== 0 || b !== 0);
    case '&&':
      return Number(a !== 0 && b !== 0);
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '&':
      return a & b;
    case '==':
      return Number(a === b);
    case '!=':
      return Number(a !== b);
    case '<':
      return Number(a < b);
    case '<=':
      return Number(a <= b);
    case '>':
      return Number(a > b);
    case '>=':
      return Number(a >= b);
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    case '+':
      return (a + b) | 0;
    case '-':
      return (a - b) | 0;
    case '*':
      return Math.imul(a, b);
    case '/':
      return b === 0 ? 0 : (a / b) | 0;
    case '%':
      return b === 0 ? 0 : (a % b) | 0;
  }
}

/** Computes a unary operator. */
export function unaryValue(op: UnaryOp, a: number): number {
  switch (op) {
    case '!':
      return Number(a === 0);
    case '~':
      return ~a;
    case '-':
      return -a | 0;
    case '+':
      return a;
  }
}

/** Returns what is left of a value when it is stored. */
export function storedValue(type: TypeName, value: number): number {
  switch (type) {
    case 'u8':
      return value & 0xff;
    case 'u16':
      return value & 0xffff;
    case 'int':
      return value;
    case 'bool':
      return Number(value !== 0);
  }
}

/** Returns the bytes of a number in memory, the lowest first. */
export const bytesOfNumber = (value: number, width: number): readonly number[] =>
  Array.from({ length: width }, (_, index) => (value >>> (8 * index)) & 0xff);

/** Returns the number that bytes hold. Four of them hold a signed one. */
export const numberOfBytes = (bytes: readonly number[]): number =>
  bytes.reduce((sum, byte, index) => sum | (byte << (8 * index)), 0);
