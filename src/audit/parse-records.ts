import type { CType, Field } from './ast.ts';
import { TypeParser } from './parse-types.ts';
import type { Token } from './tokens.ts';

/** Reads records and enumerations. */
export abstract class RecordParser extends TypeParser {
  enumeration(): CType {
    this.next();
    this.attributes();
    const tag = this.peek().kind === 'name' ? this.next().text : '<unnamed>';
    this.attributes();
    if (this.eat(':')) this.specifiers();
    if (this.is('{')) this.#enumerators();
    return { kind: 'base', name: `enum ${tag}`, isConst: false };
  }

  #enumerators(): void {
    this.next();
    while (!this.is('}') && !this.isAtEnd) {
      const token = this.next();
      if (token.kind === 'name') this.addEnumerator(token);
      this.attributes();
      if (this.eat('=')) this.assignment();
      if (!this.eat(',') && !this.is('}')) throw this.fail('not a declaration');
    }
    this.eat('}');
    this.attributes();
  }

  /** Called for each enumerator. */
  abstract addEnumerator(name: Token): void;
  /** Called for each record with a body. */
  abstract addRecord(type: CType & { kind: 'record' }): void;

  record(): CType {
    const word = this.next();
    this.attributes();
    while (this.isNameAhead(1) && this.is('{', 2)) this.next();
    const tag = this.peek().kind === 'name' ? this.next() : null;
    this.attributes();
    const name = `${word.text} ${tag?.text ?? '<unnamed>'}`;
    const { source } = this.around;
    if (!this.is('{')) return { kind: 'record', name, body: null, source, isConst: false };
    const fields = this.deeper(() => this.#fields());
    this.attributes();
    const type: CType & { kind: 'record' } = {
      kind: 'record',
      name,
      body: { fields, isUnion: word.text === 'union' },
      source,
      isConst: false,
    };
    if (tag !== null) this.addRecord(type);
    return type;
  }

  #fields(): readonly Field[] {
    this.next();
    const fields: Field[] = [];
    while (!this.is('}') && !this.isAtEnd) {
      if (this.eat(';')) continue;
      const before = this.at;
      try {
        this.#fieldLine(fields);
      } catch (error) {
        if (!(error instanceof Error) || error instanceof RangeError) throw error;
        // One member that is no C must not hide the others.
        this.at = before;
        while (!this.isAtEnd && !this.is(';') && !this.is('}')) {
          if (this.is('{') || this.is('(')) this.skipBracketed();
          else this.next();
        }
      }
    }
    this.eat('}');
    return fields;
  }

  #fieldLine(fields: Field[]): void {
    const { type: base } = this.specifiers();
    if (this.is(';')) {
      fields.push({ name: '', type: base });
      return;
    }
    for (;;) {
      const { name, type } = this.declarator(base);
      if (this.eat(':')) this.assignment();
      this.attributes();
      fields.push({ name: name?.text ?? '', type });
      if (!this.eat(',')) break;
    }
    if (this.is('}')) return;
    this.expect(';', 'not a declaration');
  }
}
