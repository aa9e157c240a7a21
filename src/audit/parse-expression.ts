import type { Expr } from './ast.ts';
import { PrimaryParser } from './parse-primary.ts';

/** How tightly an operator with two sides binds. */
const BINDING: ReadonlyMap<string, number> = new Map([
  ['*', 10],
  ['/', 10],
  ['%', 10],
  ['+', 9],
  ['-', 9],
  ['<<', 8],
  ['>>', 8],
  ['<', 7],
  ['>', 7],
  ['<=', 7],
  ['>=', 7],
  ['==', 6],
  ['!=', 6],
  ['&', 5],
  ['^', 4],
  ['|', 3],
  ['&&', 2],
  ['||', 1],
]);
const ASSIGNMENTS = new Set('= += -= *= /= %= <<= >>= &= ^= |='.split(' '));
const PREFIXES = new Set(['*', '&', '+', '-', '!', '~', '&&', '__real__', '__imag__', '__extension__']);
const SIZES = new Set(['sizeof', '_Alignof', 'alignof', '__alignof__', '__alignof']);

/** Most operators in a row: `a + a + ...` is as deep a tree as it is long. */
const LONGEST_CHAIN = 1500;

/** Reads expressions. */
export abstract class ExpressionParser extends PrimaryParser {
  expression(): Expr {
    return this.deeper(() => {
      let left = this.assignment();
      for (let length = 0; this.is(','); length += 1) {
        this.#checkChain(length);
        this.next();
        const right = this.assignment();
        left = { kind: 'comma', left, right, first: left.first, last: right.last };
      }
      return left;
    });
  }

  assignment(): Expr {
    return this.deeper(() => {
      const left = this.#choice();
      const { kind, text } = this.peek();
      if (kind !== 'punct' || !ASSIGNMENTS.has(text)) return left;
      this.next();
      const right = this.assignment();
      return { kind: 'assign', op: text, left, right, first: left.first, last: right.last };
    });
  }

  #choice(): Expr {
    const test = this.#binary(1);
    if (!this.eat('?')) return test;
    const yes = this.is(':') ? null : this.expression();
    this.expect(':', 'not an expression');
    const otherwise = this.deeper(() => this.#choice());
    return { kind: 'choice', test, yes, otherwise, first: test.first, last: otherwise.last };
  }

  #binary(least: number): Expr {
    let left = this.cast();
    for (let length = 0; ; length += 1) {
      this.#checkChain(length);
      const { kind, text: op } = this.peek();
      const binding = kind === 'punct' ? (BINDING.get(op) ?? 0) : 0;
      if (binding < least) return left;
      this.next();
      const right = this.#binary(binding + 1);
      left = { kind: 'binary', op, left, right, first: left.first, last: right.last };
    }
  }

  /** Reads a cast, a compound literal, or what binds tighter. */
  cast(): Expr {
    return this.deeper(() => {
      if (!this.is('(') || !this.#isTypeInParentheses()) return this.#unary();
      const first = this.peek();
      const type = this.parenthesisedType();
      if (this.is('{')) {
        const list = this.list();
        return this.#postfix({ kind: 'compound', type, list, first, last: list.last });
      }
      const operand = this.cast();
      return { kind: 'cast', type, operand, first, last: operand.last };
    });
  }

  #isTypeInParentheses(): boolean {
    if (this.startsType(1)) return true;
    const { kind, text } = this.peek(1);
    if (kind !== 'name' || this.isValueName(text)) return false;
    // The name is unknown: what follows tells whether it can be a type.
    if (this.is('*', 2)) {
      let ahead = 3;
      while (this.is('*', ahead) || this.is('const', ahead)) ahead += 1;
      return this.is(')', ahead);
    }
    if (this.is('const', 2) || this.is('volatile', 2)) return true;
    if (!this.is(')', 2)) return false;
    const after = this.peek(3);
    if (after.kind === 'name' || after.kind === 'number' || after.kind === 'string' || after.kind === 'char')
      return true;
    return text.endsWith('_t') && ['(', '&', '*', '-', '~', '!', '{'].includes(after.text);
  }

  #unary(): Expr {
    const first = this.peek();
    const { text } = first;
    if (first.kind === 'punct' && (text === '++' || text === '--')) {
      this.next();
      const operand = this.cast();
      return { kind: 'step', op: text, operand, isPrefix: true, first, last: operand.last };
    }
    if ((first.kind === 'punct' || first.kind === 'name') && PREFIXES.has(text)) {
      this.next();
      const operand = this.cast();
      if (text === '__extension__') return { kind: 'paren', inner: operand, first, last: operand.last };
      if (text === '&&') return { kind: 'plain', first, last: operand.last };
      return { kind: 'unary', op: text, operand, first, last: operand.last };
    }
    if (first.kind === 'name' && SIZES.has(text)) return this.#size();
    return this.#postfix(this.primary());
  }

  #size(): Expr {
    const first = this.next();
    if (this.is('(') && this.#isTypeInParentheses()) {
      this.parenthesisedType();
      if (this.is('{')) this.list();
    } else this.cast();
    return { kind: 'plain', first, last: this.previous };
  }

  #postfix(start: Expr): Expr {
    let object = start;
    for (let length = 0; ; length += 1) {
      this.#checkChain(length);
      const { first } = object;
      const token = this.peek();
      if (token.kind !== 'punct') return object;
      switch (token.text) {
        case '(': {
          const args = this.#arguments();
          object = { kind: 'call', callee: object, args, first, last: this.previous };
          break;
        }
        case '[': {
          this.next();
          const index = this.expression();
          const last = this.expect(']', 'not an expression');
          object = { kind: 'index', object, index, first, last };
          break;
        }
        case '.':
        case '->': {
          this.next();
          if (this.peek().kind !== 'name') throw this.fail('not an expression');
          const name = this.next();
          object = { kind: 'member', object, arrow: token.text === '->', name: name.text, first, last: name };
          break;
        }
        case '++':
        case '--':
          this.next();
          object = { kind: 'step', op: token.text, operand: object, isPrefix: false, first, last: token };
          break;
        default:
          return object;
      }
    }
  }

  #arguments(): readonly Expr[] {
    this.expect('(', 'not an expression');
    const args: Expr[] = [];
    while (!this.is(')')) {
      args.push(this.#argument());
      if (!this.eat(',') && !this.is(')')) throw this.fail('not an expression');
    }
    this.next();
    return args;
  }

  /** An argument; macros that nobody declares also take types, operators, and blocks. */
  #argument(): Expr {
    const first = this.peek();
    // Macros that nobody declares also take nothing at all: `PARAM(a, , INT)`.
    if (this.is(',')) return { kind: 'plain', first, last: first };
    if (this.startsType()) {
      this.typeName();
      return { kind: 'plain', first, last: this.previous };
    }
    if (this.is('{')) return { kind: 'block', body: this.block(), first, last: this.previous };
    if (first.kind === 'punct' && BINDING.has(first.text) && (this.is(',', 1) || this.is(')', 1))) {
      return { kind: 'plain', first, last: this.next() };
    }
    return this.assignment();
  }

  #checkChain(length: number): void {
    if (length > LONGEST_CHAIN) throw this.fail('nested too deeply');
  }
}
