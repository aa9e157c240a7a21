import type { Expr, Stmt, Variable } from './ast.ts';
import { Unreadable } from './cursor.ts';
import { DeclarationParser } from './parse-declarations.ts';

/** Reads statements and declarations. A statement that is no C is told, and passed. */
export class Parser extends DeclarationParser {
  /** Reads the body of a function. */
  body(params: readonly Variable[]): Stmt {
    for (const param of params) this.declare(param);
    return this.block();
  }

  block(): Stmt {
    return this.deeper(() =>
      this.scoped(() => {
        this.expect('{', 'not a statement');
        const items = this.#items();
        this.eat('}');
        return { kind: 'block', items };
      }),
    );
  }

  /** Statements up to the end of a block, or of a branch of an `#if`. */
  #items(isBranch = false): readonly Stmt[] {
    const items: Stmt[] = [];
    while (!this.isAtEnd || this.mark !== null) {
      if (this.mark !== null) {
        if (this.mark === 'begin') items.push(this.#ways());
        else if (isBranch) return items;
        else this.takeMark();
        continue;
      }
      if (this.is('}')) return items;
      this.#item(items);
    }
    return items;
  }

  #ways(): Stmt {
    const branches: (readonly Stmt[])[] = [];
    do {
      this.takeMark();
      const before = this.at;
      branches.push(this.#items(true));
      if (this.is('}') && this.mark === null && this.at === before) break;
    } while (this.mark === 'next');
    const isOneTaken = this.mark === 'end, one taken';
    if (this.mark !== null) this.takeMark();
    return { kind: 'ways', branches, isOneTaken };
  }

  #item(items: Stmt[]): void {
    const before = this.at;
    const first = this.peek();
    try {
      this.#statement(items);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#recover(before, error);
      this.listener.unread(error, first, this.previous);
    }
    if (this.at === before) this.at += 1;
  }

  /** Goes on where the next statement may begin: at the token that was not understood if it begins one, else past `;`. */
  #recover(before: number, { token, reason }: Unreadable): void {
    if (reason === 'nested too deeply') {
      this.at = before;
      this.skipBracketed();
      while (!this.isAtEnd && !this.is('}') && !this.is(';')) this.skipBracketed();
      return;
    }
    this.at = Math.max(this.at, before + 1);
    if (this.is('{')) return;
    if (token === this.peek() && this.startsType()) return;
    while (!this.isAtEnd) {
      if (this.is('}') || this.is('{')) return;
      if (this.next().text === ';') return;
    }
  }

  /** Reads a statement into one node. */
  #single(): Stmt {
    if (this.mark === 'begin') return this.#ways();
    const items: Stmt[] = [];
    this.deeper(() => {
      this.#statement(items);
    });
    // Labels stand before the statement that they belong to.
    while (
      items.length > 0 &&
      ['case', 'label'].includes(items.at(-1)?.kind ?? '') &&
      !this.is('}') &&
      !this.isAtEnd
    ) {
      this.#statement(items);
    }
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { kind: 'block', items };
  }

  #statement(items: Stmt[]): void {
    const token = this.peek();
    if (token.kind === 'punct') {
      if (token.text === '{') items.push(this.block());
      else if (token.text === ';') this.next();
      else if (token.text === '[' && this.is('[', 1)) this.skipBracketed();
      else this.#expressionStatement(items);
      return;
    }
    if (token.kind === 'name' && this.#keyword(token.text, items)) return;
    if (token.kind === 'name' && this.is(':', 1) && !this.is('::', 1)) {
      items.push({ kind: 'label', name: this.next().text });
      this.next();
      this.attributes();
    } else if (this.startsDeclaration()) {
      this.localDeclaration(items);
    } else this.#expressionStatement(items);
  }

  #keyword(word: string, items: Stmt[]): boolean {
    switch (word) {
      case 'if': {
        this.next();
        const test = this.#condition();
        const yes = this.#single();
        const otherwise = this.eat('else') ? this.#single() : null;
        items.push({ kind: 'if', test, yes, otherwise });
        return true;
      }
      case 'while': {
        this.next();
        const test = this.#condition();
        items.push({ kind: 'loop', test, step: null, body: this.#single(), isDo: false });
        return true;
      }
      case 'do': {
        this.next();
        const body = this.#single();
        this.expect('while', 'not a statement');
        const test = this.#condition();
        this.eat(';');
        items.push({ kind: 'loop', test, step: null, body, isDo: true });
        return true;
      }
      case 'for':
        this.next();
        this.scoped(() => {
          this.#for(items);
        });
        return true;
      case 'switch': {
        this.next();
        const on = this.#condition();
        items.push({ kind: 'switch', on, body: this.#single() });
        return true;
      }
      case 'case':
        this.next();
        this.expression();
        if (this.eat('...')) this.expression();
        this.expect(':', 'not a statement');
        items.push({ kind: 'case', isDefault: false });
        return true;
      case 'default':
        if (!this.is(':', 1)) return false;
        this.next();
        this.next();
        items.push({ kind: 'case', isDefault: true });
        return true;
      case 'goto': {
        this.next();
        const name = this.eat('*') ? null : this.next().text;
        if (name === null) this.expression();
        this.#end();
        items.push({ kind: 'goto', name });
        return true;
      }
      case 'break':
      case 'continue':
        this.next();
        this.#end();
        items.push({ kind: word });
        return true;
      case 'return': {
        const token = this.next();
        const value = this.is(';') ? null : this.expression();
        this.#end();
        items.push({ kind: 'return', value, token });
        return true;
      }
      case 'asm':
      case '__asm__':
      case '__asm':
        this.attribute();
        this.eat(';');
        return true;
      case '_Static_assert':
      case 'static_assert':
        this.next();
        if (this.is('(')) this.skipBracketed();
        this.eat(';');
        return true;
      case '__attribute__':
      case '__pragma':
      case '_Pragma':
        this.attribute();
        this.eat(';');
        return true;
      default:
        return false;
    }
  }

  #end(): void {
    if (this.isAtEnd || this.is('}')) return;
    this.expect(';', 'not a statement');
  }

  #condition(): Expr {
    this.expect('(', 'not an expression');
    const test = this.expression();
    this.expect(')', 'not an expression');
    return test;
  }

  #for(items: Stmt[]): void {
    this.expect('(', 'not a statement');
    if (this.is(';')) this.next();
    else if (this.startsDeclaration()) this.localDeclaration(items);
    else {
      items.push({ kind: 'expression', value: this.expression() });
      this.expect(';', 'not a statement');
    }
    const test = this.is(';') ? null : this.expression();
    this.expect(';', 'not a statement');
    const step = this.is(')') ? null : this.expression();
    this.expect(')', 'not a statement');
    items.push({ kind: 'loop', test, step, body: this.#single(), isDo: false });
  }

  #expressionStatement(items: Stmt[]): void {
    const value = this.expression();
    items.push({ kind: 'expression', value });
    if (this.eat(';') || this.is('}') || this.isAtEnd) return;
    const isUse = value.kind === 'call' || value.kind === 'name';
    // A macro that nobody declares: the head of a loop (`for_each(x) { ... }`), or a statement without its semicolon.
    if (isUse && this.is('{')) {
      items.pop();
      items.push({ kind: 'loop', test: value, step: null, body: this.block(), isDo: false });
    } else if (!(isUse && (this.mark !== null || this.peek().kind === 'name')))
      throw this.fail('not a statement');
  }
}
