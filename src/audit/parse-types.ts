import type { CType, Declared, Expr, InitList, Param } from './ast.ts';
import { WordReader } from './stray-words.ts';
import type { Token } from './tokens.ts';
import { ATTRIBUTES, BASE_WORDS, QUALIFIERS, RECORDS, STORAGE, TYPEOF } from './type-words.ts';
import { INT, pointerTo, unknown, withConst, withoutConst } from './types.ts';

/** What stands before the declarators of a declaration. */
export interface Specifiers {
  readonly type: CType;
  readonly storage: Declared['storage'];
}

/** The name and type that a declarator gives. */
export interface Declarator {
  readonly name: Token | null;
  readonly type: CType;
  /** Names in parentheses of a definition in the old style, whose types follow. */
  readonly oldNames: readonly string[];
}

/** Reads types: specifiers, declarators, records. */
export abstract class TypeParser extends WordReader {
  abstract assignment(): Expr;
  abstract expression(): Expr;
  abstract initialiser(): Expr | InitList;
  abstract enumeration(): CType;
  abstract record(): CType;

  /** Reads the words before a declarator; `unknown` names count as types where nothing else can be meant. */
  specifiers(): Specifiers {
    let storage: Declared['storage'] = 'none';
    let isConst = false;
    let type: CType | null = null;
    const words: string[] = [];
    // C23 takes the type from the initialiser.
    let isAuto = false;
    for (;;) {
      const token = this.peek();
      const { text } = token;
      if (token.kind !== 'name') {
        if (this.is('[') && this.is('[', 1)) this.skipBracketed();
        else break;
      } else if (QUALIFIERS.has(text)) {
        this.next();
        if (text.includes('const')) isConst = true;
        if (text === '_Atomic' && this.is('(')) type = this.parenthesisedType();
      } else if (STORAGE.has(text)) {
        this.next();
        if (text === 'typedef' || text === 'extern' || text === 'static') storage = text;
        if (text === 'auto') isAuto = true;
        if (text === 'extern' && this.peek().kind === 'string') this.next();
      } else if (ATTRIBUTES.has(text)) this.attribute();
      else if (BASE_WORDS.has(text)) words.push(this.next().text);
      else if (RECORDS.has(text)) type = text === 'enum' ? this.enumeration() : this.record();
      else if (TYPEOF.has(text)) type = this.#typeof();
      else if (type !== null || words.length > 0) {
        if (!this.isStrayWord()) break;
        this.skipWord();
      } else if (isAuto && this.is('=', 1)) break;
      else if (this.isTypeName(text)) type = this.#typedef();
      else if (this.isStrayAttribute()) this.skipWord();
      else if (this.isMacroType()) type = this.#macroType();
      else if (this.isValueName(text) && !this.isNameAhead(1)) break;
      else type = this.#typedef();
    }
    type ??=
      words.length === 0
        ? isAuto
          ? unknown('__auto_type')
          : INT
        : { kind: 'base', name: baseName(words), isConst: false };
    return { type: isConst ? withConst(type) : type, storage };
  }

  /** `(type)`, past both parentheses. */
  parenthesisedType(): CType {
    this.expect('(', 'not a declaration');
    const type = this.typeName();
    this.expect(')', 'not a declaration');
    return type;
  }

  typeName(): CType {
    const { type } = this.specifiers();
    return this.declarator(type).type;
  }

  attribute(): void {
    this.next();
    while (this.is('volatile') || this.is('__volatile__') || this.is('goto')) this.next();
    if (this.is('(')) this.skipBracketed();
  }

  attributes(): void {
    for (;;) {
      if (ATTRIBUTES.has(this.peek().text)) this.attribute();
      else if (this.is('[') && this.is('[', 1)) this.skipBracketed();
      else return;
    }
  }

  /** Reads a declarator around a type; the name is null where there is none. */
  declarator(base: CType): Declarator {
    return this.deeper(() => {
      let type = base;
      this.attributes();
      if (this.isConventionAhead(0)) this.next();
      while (this.is('*') || this.is('^')) {
        this.next();
        type = pointerTo(type, this.#pointerQualifiers());
      }
      if (this.is('(') && this.#isNestedDeclarator()) {
        // What follows the parentheses binds looser than what stands in them.
        const from = this.at;
        this.skipBracketed();
        const { type: outer, oldNames } = this.#suffixes(type);
        this.attributes();
        const end = this.at;
        this.at = from;
        this.next();
        const inner = this.declarator(outer);
        this.expect(')', 'not a declaration');
        this.at = end;
        return { ...inner, oldNames: oldNames.length > 0 ? oldNames : inner.oldNames };
      }
      let name: Token | null = null;
      if (this.peek().kind === 'name' && !ATTRIBUTES.has(this.peek().text)) {
        while (this.isNameAhead(1) && !this.is('(', 1)) this.next();
        name = this.next();
        while (this.is('[') && this.is('[', 1)) this.skipBracketed();
      }
      const { type: full, oldNames } = this.#suffixes(type);
      this.attributes();
      return { name, type: full, oldNames };
    });
  }

  #pointerQualifiers(): boolean {
    let isConst = false;
    for (;;) {
      const { kind, text } = this.peek();
      if (kind !== 'name') return isConst;
      if (QUALIFIERS.has(text)) {
        if (text.includes('const')) isConst = true;
        this.next();
      } else if (ATTRIBUTES.has(text)) this.attribute();
      else if (/^_\w+$/.test(text) && (this.is('*', 1) || this.isNameAhead(1))) this.next();
      else return isConst;
    }
  }

  #isNestedDeclarator(): boolean {
    if (this.is('*', 1) || this.is('^', 1)) return true;
    if (this.is('(', 1)) return true;
    if (this.isConventionAhead(1)) return true;
    const inner = this.peek(1);
    if (ATTRIBUTES.has(inner.text)) return true;
    return (
      inner.kind === 'name' && !this.startsType(1) && this.is(')', 2) && (this.is('(', 3) || this.is('[', 3))
    );
  }

  #suffixes(base: CType): { type: CType; oldNames: readonly string[] } {
    if (this.is('(')) return this.#parameters(base);
    if (!this.is('[')) return { type: base, oldNames: [] };
    this.next();
    let length = '';
    while (!this.is(']')) {
      if (this.isAtEnd || this.is(';') || this.is('{')) throw this.fail('not a declaration');
      if (this.is('(') || this.is('[')) this.skipBracketed();
      else length += this.next().text;
    }
    this.next();
    const { type } = this.#suffixes(base);
    return { type: { kind: 'array', of: type, length: /^\w+$/.test(length) ? length : '' }, oldNames: [] };
  }

  #parameters(returns: CType): { type: CType; oldNames: readonly string[] } {
    this.next();
    const params: Param[] = [];
    const oldNames: string[] = [];
    let isVariadic = false;
    const isEmpty = this.is(')');
    while (!this.is(')')) {
      if (this.isAtEnd || this.is(';') || this.is('{')) throw this.fail('not a declaration');
      if (this.eat('...')) isVariadic = true;
      else if (this.peek().kind === 'name' && !this.startsType() && (this.is(',', 1) || this.is(')', 1))) {
        const { text } = this.next();
        oldNames.push(text);
        params.push({ name: text, type: INT });
      } else {
        const { type, name } = this.declarator(this.specifiers().type);
        params.push({ name: name?.text ?? '', type: decayed(type) });
        // A word that the preprocessor would take away: `void (*done)(void *) UNUSED`.
        if (this.peek().kind === 'name') this.skipWord();
      }
      if (!this.eat(',') && !this.is(')')) throw this.fail('not a declaration');
    }
    this.next();
    const only = params.length === 1 ? params[0] : undefined;
    const isVoid = only?.name === '' && only.type.kind === 'base' && only.type.name === 'void';
    const type: CType = {
      kind: 'function',
      returns,
      params: isVoid ? [] : params,
      isVariadic,
      isPrototype: !isEmpty,
    };
    return { type, oldNames };
  }

  #macroType(): CType | null {
    const { text } = this.next();
    this.skipBracketed();
    return this.startsType() ? null : unknown(text);
  }

  #typedef(): CType {
    const { text } = this.next();
    const { source } = this.around;
    return this.localType(text) ?? { kind: 'named', name: text, source, isConst: false };
  }

  #typeof(): CType {
    const word = this.next();
    if (word.text === '__auto_type') return unknown('__auto_type');
    const isPlain = word.text === 'typeof_unqual';
    this.expect('(', 'not a declaration');
    const of = this.startsType() ? null : this.expression();
    const type: CType = of === null ? this.typeName() : { kind: 'typeof', of, isConst: false, isPlain };
    this.expect(')', 'not a declaration');
    return isPlain && of === null ? withoutConst(type) : type;
  }
}

/** The type of a parameter: arrays and functions become pointers. */
export function decayed(type: CType): CType {
  if (type.kind === 'array') return pointerTo(type.of);
  return type.kind === 'function' ? pointerTo(type) : type;
}

/** The name of a type of several words, as it is usually written. */
function baseName(words: readonly string[]): string {
  const plain = words.map((word) => (word.startsWith('__signed') ? 'signed' : word));
  return plain.join(' ');
}
