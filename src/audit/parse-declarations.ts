import type { CType, Declared, FunctionType, Stmt, Variable } from './ast.ts';
import { Unreadable, type Surroundings } from './cursor.ts';
import { ExpressionParser } from './parse-expression.ts';
import { decayed, type Specifiers } from './parse-types.ts';
import type { Token } from './tokens.ts';
import { INT } from './types.ts';

/** What a parser tells of what it reads, beside the tree. */
export interface Listener {
  record(type: CType & { kind: 'record' }): void;
  enumerator(name: Token): void;
  /** Code that could not be read, from a token up to another one. */
  unread(error: Unreadable, first: Token, last: Token): void;
}

/** The beginning of a function: all but its body. */
export interface Head {
  readonly name: Token;
  readonly type: FunctionType;
  readonly isStatic: boolean;
}

/** Reads declarations, of files and in functions. */
export abstract class DeclarationParser extends ExpressionParser {
  readonly listener: Listener;
  #count = 0;

  constructor(tokens: readonly Token[], around: Surroundings, listener: Listener) {
    super(tokens, around);
    this.listener = listener;
  }

  addEnumerator(name: Token): void {
    this.listener.enumerator(name);
  }

  addRecord(type: CType & { kind: 'record' }): void {
    this.listener.record(type);
  }

  /** Reads the head of a function, in either style; one that names no type gives back an `int`. */
  head(): Head {
    const before = this.at;
    try {
      return this.#headOf(this.specifiers());
    } catch (error) {
      this.at = before;
      const storage = this.eat('static') ? 'static' : 'none';
      if (!(error instanceof Unreadable) || this.peek().kind !== 'name' || !this.is('(', 1)) throw error;
      return this.#headOf({ type: INT, storage });
    }
  }

  #headOf({ type: base, storage }: Specifiers): Head {
    const { name, type, oldNames } = this.declarator(base);
    if (name === null || type.kind !== 'function') throw this.fail('not a declaration');
    const types = oldNames.length === 0 ? new Map<string, CType>() : this.#oldParameters();
    const params = type.params.map((param) => ({ ...param, type: types.get(param.name) ?? param.type }));
    return { name, type: { ...type, params }, isStatic: storage === 'static' };
  }

  /** Reads one declaration of a file. */
  declaration(): readonly Declared[] {
    if (this.is('_Static_assert') || this.is('static_assert')) return [];
    const specifiers = this.specifiers();
    return this.is(';') ? [] : this.declarators(specifiers);
  }

  /** Makes a variable of what a declaration gives. */
  makeVariable(declared: Declared, storage: Variable['storage']): Variable {
    this.#count += 1;
    return {
      name: declared.name,
      type: declared.type,
      id: this.#count,
      storage,
      declaredAt: declared.token,
      initialiser: declared.initialiser,
    };
  }

  /** Whether a declaration comes next, also one of a type that nobody declares. */
  startsDeclaration(): boolean {
    const { text, kind } = this.peek();
    if (kind !== 'name') return false;
    if (text === '__extension__') return this.startsType(1);
    if (this.startsType())
      return !this.isTypeName(text) || this.isNameAhead(1) || ['*', '(', ';'].includes(this.peek(1).text);
    if (this.isValueName(text)) return false;
    if (this.isNameAhead(1))
      return ['=', ';', ',', '[', ':', ')', '('].includes(this.peek(2).text) || this.peek(2).kind === 'name';
    let ahead = 1;
    while (this.is('*', ahead) || this.is('const', ahead)) ahead += 1;
    if (ahead === 1 || !this.isNameAhead(ahead)) return false;
    return ['=', ';', ',', '['].includes(this.peek(ahead + 1).text);
  }

  localDeclaration(items: Stmt[]): void {
    const specifiers = this.specifiers();
    if (this.eat(';')) return;
    const variables: Variable[] = [];
    for (const declared of this.declarators(specifiers, variables)) {
      if (declared.storage === 'typedef') this.declareType(declared.name, declared.type);
    }
    if (variables.length > 0) items.push({ kind: 'declaration', variables });
  }

  /** Reads declarators up to their semicolon. In a function they become variables, known from their own initialiser on. */
  declarators({ type: base, storage }: Specifiers, locals: Variable[] | null = null): readonly Declared[] {
    const all: Declared[] = [];
    for (;;) {
      const { name, type } = this.declarator(base);
      this.attributes();
      if (type.kind === 'function') this.#strayWords();
      if (this.eat(':')) this.assignment();
      const token = name ?? this.peek();
      const plain: Declared = { name: name?.text ?? '', type, token, storage, initialiser: null };
      const local =
        locals !== null && name !== null && storage !== 'typedef'
          ? this.makeVariable(plain, storageOf(storage, type))
          : null;
      if (local !== null) {
        this.declare(local);
        if (local.storage !== 'global') locals?.push(local);
      }
      const initialiser = this.eat('=') ? this.initialiser() : null;
      if (local !== null) local.initialiser = initialiser;
      all.push({ ...plain, initialiser });
      this.attributes();
      if (!this.eat(',')) break;
    }
    if (!this.isAtEnd && !this.is('}')) this.expect(';', 'not a declaration');
    return all;
  }

  /** Attributes after a function that nobody declares. */
  #strayWords(): void {
    while (this.peek().kind === 'name') {
      this.next();
      if (this.is('(')) this.skipBracketed();
    }
  }

  #oldParameters(): ReadonlyMap<string, CType> {
    const types = new Map<string, CType>();
    while (!this.isAtEnd && !this.is('{')) {
      const { type: base } = this.specifiers();
      do {
        const { name, type } = this.declarator(base);
        if (name !== null) types.set(name.text, decayed(type));
      } while (this.eat(','));
      if (!this.eat(';') && !this.is('{')) throw this.fail('not a declaration');
    }
    return types;
  }
}

function storageOf(storage: Declared['storage'], type: CType): Variable['storage'] {
  if (storage === 'extern' || type.kind === 'function') return 'global';
  return storage === 'static' ? 'static' : 'local';
}
