import type { Expr, GenericArm, InitItem, InitList, Stmt } from './ast.ts';
import { RecordParser } from './parse-records.ts';
import type { Token } from './tokens.ts';
import { isReserved } from './type-words.ts';

const TYPE_CALLS = new Set(['offsetof', '__builtin_offsetof', '__builtin_types_compatible_p']);

/** Reads what expressions are made of, and initialisers. */
export abstract class PrimaryParser extends RecordParser {
  abstract block(): Stmt;

  initialiser(): Expr | InitList {
    return this.is('{') ? this.deeper(() => this.list()) : this.assignment();
  }

  primary(): Expr {
    const first = this.next();
    switch (first.kind) {
      case 'number':
        return { kind: 'number', text: first.text, first, last: first };
      case 'char':
        return { kind: 'char', text: first.text, first, last: first };
      case 'string':
        return this.#string(first);
      case 'name':
        if (!isReserved(first.text)) return this.#name(first);
        break;
      default:
        if (first.text === '(') return this.#parenthesised(first);
    }
    if (first.kind !== 'end') this.at -= 1;
    throw this.fail('not an expression');
  }

  /** Strings side by side, with macros between them that nobody declares (`"%" PRIu64`). */
  #string(first: Token): Expr {
    while (
      this.peek().kind === 'string' ||
      (this.peek().kind === 'name' && /^[A-Z]\w*$/.test(this.peek().text))
    ) {
      this.next();
      if (this.is('(')) this.skipBracketed();
    }
    return { kind: 'string', first, last: this.previous };
  }

  #parenthesised(first: Token): Expr {
    if (this.is('{')) {
      const body = this.block();
      const last = this.expect(')', 'not an expression');
      return { kind: 'block', body, first, last };
    }
    const inner = this.expression();
    const last = this.expect(')', 'not an expression');
    return { kind: 'paren', inner, first, last };
  }

  #name(first: Token): Expr {
    const { text } = first;
    if (text === '_Generic') return this.#generic(first);
    if (text === 'va_arg' || text === '__builtin_va_arg') {
      this.expect('(', 'not an expression');
      this.assignment();
      this.expect(',', 'not an expression');
      const type = this.typeName();
      return { kind: 'va_arg', type, first, last: this.expect(')', 'not an expression') };
    }
    if (TYPE_CALLS.has(text) && this.is('(')) {
      this.skipBracketed();
      return { kind: 'plain', first, last: this.previous };
    }
    if (text === '__func__' || text === '__FUNCTION__' || text === '__PRETTY_FUNCTION__') {
      return { kind: 'name', name: '__func__', variable: null, first, last: first };
    }
    // A macro that stands for the beginning of a string (`FMT "..."`).
    if (this.peek().kind === 'string' && !this.isValueName(text)) return this.#string(first);
    return { kind: 'name', name: text, variable: this.variable(text), first, last: first };
  }

  #generic(first: Token): Expr {
    this.expect('(', 'not an expression');
    const control = this.assignment();
    const arms: GenericArm[] = [];
    while (this.eat(',')) {
      const type = this.eat('default') ? null : this.typeName();
      this.expect(':', 'not an expression');
      arms.push({ type, value: this.assignment() });
    }
    return { kind: 'generic', control, arms, first, last: this.expect(')', 'not an expression') };
  }

  list(): InitList {
    const first = this.expect('{', 'not an expression');
    const items: InitItem[] = [];
    while (!this.is('}')) {
      items.push(this.#item());
      if (!this.eat(',') && !this.is('}')) throw this.fail('not an expression');
    }
    return { kind: 'list', items, first, last: this.next() };
  }

  #item(): InitItem {
    const path: InitItem['path'][number][] = [];
    if (this.peek().kind === 'name' && this.is(':', 1)) {
      path.push({ field: this.next().text });
      this.next();
      return { path, value: this.initialiser() };
    }
    for (;;) {
      if (this.is('.') && this.peek(1).kind === 'name') {
        this.next();
        path.push({ field: this.next().text });
      } else if (this.is('[')) {
        this.next();
        const element = this.assignment();
        if (this.eat('...')) this.assignment();
        this.expect(']', 'not an expression');
        path.push({ element });
      } else break;
    }
    if (path.length > 0) this.eat('=');
    return { path, value: this.initialiser() };
  }
}
