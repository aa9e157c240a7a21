import type { Cursor } from './cursor.ts';
import type { Span } from './error.ts';
import { nearest } from './nearest.ts';
import type { BinaryOp, Constant, Expr, Name, ObjectName, Place, UnaryOp } from './syntax.ts';
import { CALL_WORDS, isCallName, isKeyword, LIMITS, STATEMENT_WORDS } from './words.ts';

/** Binary operators from the loosest to the tightest; all associate to the left. */
const LEVELS: readonly (readonly BinaryOp[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];
const UNARY: readonly UnaryOp[] = ['!', '~', '-', '+'];

/** Reads the expressions of one statement or condition, and counts their operators. */
export class ExpressionReader {
  readonly #cursor: Cursor;
  #operators = 0;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  read(): Expr {
    return this.#level(0);
  }

  #level(level: number): Expr {
    const ops = LEVELS[level];
    if (ops === undefined) return this.#unary();
    let left = this.#level(level + 1);
    for (;;) {
      const op = ops.find((known) => this.#cursor.is(known));
      if (op === undefined) return left;
      this.#count(this.#cursor.take().at);
      left = { kind: 'binary', at: left.at, op, left, right: this.#level(level + 1) };
    }
  }

  #count(at: Span): void {
    this.#operators += 1;
    if (this.#operators > LIMITS.operators) {
      this.#cursor.fail(at, 'limit', 'manyOperators', [LIMITS.operators]);
    }
  }

  #unary(): Expr {
    const op = UNARY.find((known) => this.#cursor.is(known));
    if (op === undefined) return this.#primary();
    const { at } = this.#cursor.next;
    this.#cursor.deeper(at);
    this.#cursor.take();
    const arg = this.#unary();
    this.#cursor.shallower();
    return { kind: 'unary', at, op, arg };
  }

  #primary(): Expr {
    const cursor = this.#cursor;
    const { type, text, at, value, bytes } = cursor.next;
    if (type === 'number') {
      cursor.take();
      return { kind: 'number', at, value };
    }
    if (type === 'string') {
      cursor.take();
      return { kind: 'text', at, bytes };
    }
    if (cursor.is('(')) {
      cursor.open('(');
      const inner = this.read();
      cursor.close(')');
      return { ...inner, at };
    }
    if (type !== 'word') cursor.expected('an expression');
    if (text === 'true' || text === 'false') {
      cursor.take();
      return { kind: 'number', at, value: text === 'true' ? 1 : 0 };
    }
    if (text === 'sizeof') return this.#sizeof(at);
    if (isCallName(text)) {
      cursor.take();
      return { kind: 'call', at, name: text, args: this.args() };
    }
    if (isKeyword(text)) cursor.expected('an expression');
    return this.place();
  }

  #sizeof(at: Span): Expr {
    const cursor = this.#cursor;
    cursor.take();
    const isOpen = cursor.is('(');
    if (isOpen) cursor.open('(');
    const object = readObject(cursor);
    const bracket = cursor.is('[') ? cursor.next.at : null;
    if (bracket) cursor.fail(bracket, 'misplaced', 'noIndex', []);
    if (isOpen) cursor.close(')');
    return { kind: 'sizeof', at, object, bracket };
  }

  /** Reads arguments in parentheses. */
  args(): Expr[] {
    const cursor = this.#cursor;
    cursor.open('(');
    const args: Expr[] = [];
    if (!cursor.is(')')) {
      do args.push(this.read());
      while (cursor.accept(','));
    }
    cursor.close(')');
    return args;
  }

  place(): Place {
    const cursor = this.#cursor;
    const first = cursor.next;
    const object = readObject(cursor);
    if (object.owner === null && cursor.is('(')) refuseCall(cursor, object);
    if (!cursor.is('[')) return { kind: 'place', at: first.at, object, index: null, bracket: null };
    const bracket = cursor.next.at;
    cursor.open('[');
    const index = this.read();
    cursor.close(']');
    return { kind: 'place', at: first.at, object, index, bracket };
  }
}

/** What to write in place of a call of pthreads. */
const PTHREADS: readonly (readonly [RegExp, string])[] = [
  [/unlock/, 'unlock m'],
  [/lock/, 'lock m'],
  [/join/, 'join T'],
  [/cond|wait|sem_/, 'wait with a condition'],
  [/exit/, 'return'],
  [/create/, 'thread T { ... }'],
];

/** Refuses a call that does not exist. The parenthesis comes next. */
function refuseCall(cursor: Cursor, { text, at }: Name): never {
  const write = /^(?:pthread|mtx|thrd|sem)_/.test(text)
    ? PTHREADS.find(([part]) => part.test(text))?.[1]
    : undefined;
  if (write !== undefined) cursor.fail(at, 'unknown-name', 'pthread', [text, write]);
  cursor.fail(at, 'unknown-name', 'unknownCall', [text], nearestCall(text));
}

const nearestCall = (text: string): string | null => nearest(text, [...CALL_WORDS, ...STATEMENT_WORDS]);

/** Reads `x`, `x.y` or `x->y`. */
export function readObject(cursor: Cursor): ObjectName {
  const name = cursor.name();
  if (!cursor.is('.') && !cursor.is('->')) return { ...name, owner: null, name };
  cursor.take();
  const field = cursor.name('the name of a field');
  return { text: `${name.text}.${field.text}`, at: name.at, owner: name, name: field };
}

/** Reads a constant, which may have a sign. Null if none comes next. */
export function readConstant(cursor: Cursor): Constant | null {
  const { at, type } = cursor.next;
  if (cursor.accept('-')) {
    const value = readConstantBehindSign(cursor);
    return { at, value: -value };
  }
  if (type === 'number' || cursor.is('true') || cursor.is('false')) {
    return { at, value: readConstantBehindSign(cursor) };
  }
  return null;
}

function readConstantBehindSign(cursor: Cursor): number {
  if (cursor.accept('true')) return 1;
  if (cursor.accept('false')) return 0;
  if (cursor.next.type !== 'number') cursor.expected('a number');
  return cursor.take().value;
}
