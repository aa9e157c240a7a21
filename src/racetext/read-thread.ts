import type { Cursor } from './cursor.ts';
import { described } from './cursor.ts';
import type { Span } from './error.ts';
import { nearest } from './nearest.ts';
import { ExpressionReader, readConstant } from './read-expression.ts';
import type { BinaryOp, Ending, Expr, Name, Statement, Variable } from './syntax.ts';
import {
  isKeyword,
  ITEM_WORDS,
  LIMITS,
  STATEMENT_WORDS,
  TYPE_WORDS,
  typeNamed,
  type TypeName,
} from './words.ts';

/** Assignment operators, by the operator of the computation. */
const ASSIGNMENTS: ReadonlyMap<string, BinaryOp | null> = new Map([
  ['=', null],
  ['+=', '+'],
  ['-=', '-'],
  ['*=', '*'],
  ['/=', '/'],
  ['%=', '%'],
  ['&=', '&'],
  ['|=', '|'],
  ['^=', '^'],
  ['<<=', '<<'],
  ['>>=', '>>'],
]);

/** Reads the statements of a thread. */
export class ThreadReader {
  readonly #cursor: Cursor;
  /** Where the blocks and bodies around the next statement begin. */
  readonly #blocks: Span[] = [];

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  block(): Statement[] {
    const cursor = this.#cursor;
    cursor.skipLines();
    if (!cursor.is('{')) cursor.expected('{');
    const opened = cursor.next.at;
    this.#enter(opened);
    cursor.take();
    const statements: Statement[] = [];
    for (;;) {
      cursor.skipEmpty();
      if (cursor.accept('}')) break;
      if (cursor.next.type === 'end') cursor.fail(opened, 'unterminated', 'openBlock', []);
      statements.push(this.#statement());
    }
    this.#blocks.pop();
    return statements;
  }

  #enter(at: Span): void {
    this.#blocks.push(at);
    if (this.#blocks.length > LIMITS.blocks) {
      this.#cursor.fail(at, 'limit', 'deepBlocks', [LIMITS.blocks]);
    }
  }

  /** Reads the body of `if`, `else` and `while`. */
  #body(): Statement[] {
    const cursor = this.#cursor;
    cursor.skipLines();
    if (cursor.accept(';')) return [];
    if (cursor.is('{')) return this.block();
    this.#enter(cursor.next.at);
    const statement = this.#statement();
    this.#blocks.pop();
    return [statement];
  }

  #statement(): Statement {
    const cursor = this.#cursor;
    const { type, text, at } = cursor.next;
    if (type === 'title') this.#refuseItem('title', at);
    if (type !== 'word') cursor.fail(at, 'syntax', 'noStatement', [described(cursor.next)]);
    if (ITEM_WORDS.has(text)) this.#refuseItem(text, at);
    const named = typeNamed(text);
    if (named !== undefined) return this.#declaration(named, at);
    switch (text) {
      case 'if':
        return this.#if(at);
      case 'while': {
        cursor.take();
        const condition = this.#expression();
        return { kind: 'while', at, condition, body: this.#body() };
      }
      case 'else':
        return cursor.fail(at, 'misplaced', 'elseAlone', []);
      case 'break':
      case 'continue':
        cursor.take();
        return this.#ended({ kind: text, at });
      case 'lock':
      case 'unlock':
      case 'free':
      case 'join':
        cursor.take();
        return this.#ended({ kind: text, at, name: this.#inParentheses(() => cursor.name()) });
      case 'wait':
      case 'assert':
        cursor.take();
        return this.#ended({ kind: text, at, condition: this.#expression() });
      case 'atomic':
        cursor.take();
        return { kind: 'atomic', at, body: this.block() };
      case 'strcpy':
      case 'memcpy':
        cursor.take();
        return this.#ended({ kind: 'copy', at, call: text, args: new ExpressionReader(cursor).args() });
      case 'return':
      case 'exit':
        cursor.take();
        return this.#ended({ kind: text, at, value: this.#result() });
      default:
        return this.#assignment(at);
    }
  }

  #refuseItem(word: string, at: Span): never {
    const line = this.#blocks[0]?.line ?? at.line;
    this.#cursor.fail(at, 'misplaced', 'itemInThread', [word, line]);
  }

  #expression(): Expr {
    return new ExpressionReader(this.#cursor).read();
  }

  #ended<S extends Statement>(statement: S): S {
    this.#cursor.end();
    return statement;
  }

  /** Reads an operand that may stand in parentheses. */
  #inParentheses<T>(read: () => T): T {
    const cursor = this.#cursor;
    if (!cursor.is('(')) return read();
    cursor.open('(');
    const operand = read();
    cursor.close(')');
    return operand;
  }

  #result(): Ending['value'] {
    const cursor = this.#cursor;
    if (cursor.isAtEnd) return null;
    return this.#inParentheses(() => {
      const constant = readConstant(cursor);
      if (constant !== null) return constant;
      return cursor.name('a number or a variable of the thread');
    });
  }

  #if(at: Span): Statement {
    const cursor = this.#cursor;
    cursor.take();
    const condition = this.#expression();
    const body = this.#body();
    const { mark } = cursor;
    cursor.skipLines();
    if (cursor.next.type === 'word' && cursor.accept('else')) {
      return { kind: 'if', at, condition, body, otherwise: this.#body() };
    }
    cursor.goBack(mark);
    return { kind: 'if', at, condition, body, otherwise: [] };
  }

  #declaration(type: TypeName, at: Span): Statement {
    const cursor = this.#cursor;
    cursor.take();
    const expressions = new ExpressionReader(cursor);
    const variables: Variable[] = [];
    do variables.push(this.#variable(type, expressions));
    while (cursor.accept(','));
    return this.#ended({ kind: 'declare', at, variables });
  }

  #variable(type: TypeName, expressions: ExpressionReader): Variable {
    const cursor = this.#cursor;
    const name = cursor.name();
    if (cursor.is('[')) {
      cursor.open('[');
      if (cursor.next.type !== 'number') cursor.expected('the length of the array');
      const { at, value } = cursor.take();
      cursor.close(']');
      if (cursor.is('=')) cursor.fail(cursor.next.at, 'misplaced', 'arrayValue', [name.text]);
      return { type, name, size: { at, value }, value: null };
    }
    return { type, name, size: null, value: cursor.accept('=') ? expressions.read() : null };
  }

  #assignment(at: Span): Statement {
    const cursor = this.#cursor;
    const first: Name = cursor.next;
    if (isKeyword(first.text)) cursor.fail(at, 'syntax', 'noStatement', [first.text]);
    if (typeNamed(first.text) === undefined && cursor.second.type === 'word') this.#refuseType(first);
    const expressions = new ExpressionReader(cursor);
    const place = expressions.place();
    for (const [twice, op] of [
      ['++', '+'],
      ['--', '-'],
    ] as const) {
      if (cursor.accept(twice)) {
        return this.#ended({ kind: 'assign', at, place, op, value: { kind: 'number', at, value: 1 } });
      }
    }
    const sign = cursor.next;
    const op = sign.type === 'sign' ? ASSIGNMENTS.get(sign.text) : undefined;
    if (op === undefined) {
      const words = place.index === null && place.object.owner === null ? STATEMENT_WORDS : [];
      const correction = nearest(place.object.text, words);
      return cursor.fail(
        sign.at,
        'syntax',
        'expected',
        ['= or another assignment', described(sign)],
        correction,
      );
    }
    cursor.take();
    return this.#ended({ kind: 'assign', at, place, op, value: expressions.read() });
  }

  /** Refuses `foo x`, where foo is no type. */
  #refuseType({ text, at }: Name): never {
    const near = nearest(text, [...TYPE_WORDS, ...STATEMENT_WORDS]);
    this.#cursor.fail(at, 'type', 'noType', [text], near);
  }
}
