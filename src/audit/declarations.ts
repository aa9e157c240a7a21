import type { CType, Declared, FunctionType, RecordBody, Variable } from './ast.ts';
import type { Includes } from './includes.ts';
import type { Source } from './source.ts';
import type { Token } from './tokens.ts';

/** A function with its body in one of the files; each half of an `#if` makes one of its own. */
export interface FunctionDefinition {
  readonly name: string;
  readonly type: FunctionType;
  readonly isStatic: boolean;
  readonly source: Source;
  /** The token of its name in the head. */
  readonly token: Token;
  /** Raw tokens of its body, from `{` on. */
  readonly body: readonly [first: number, last: number];
  readonly attempt: number;
  /** The code of the body where a macro made the function; null where it stands in the file. */
  readonly made: readonly Token[] | null;
}

/** What one file, or all that are no headers, declare. */
class Table {
  readonly typedefs = new Map<string, CType>();
  readonly records = new Map<string, RecordBody>();
  readonly functions = new Map<string, FunctionDefinition[]>();
  readonly prototypes = new Map<string, FunctionType>();
  readonly variables = new Map<string, Variable>();
  readonly enumerators = new Set<string>();
}

/**
 * What all files declare. A name is looked up in its own file first, then in the headers that the file takes in, in other
 * headers, and in other files; there the first definition wins. Static functions and variables of a `.c` file stay in it.
 */
export class Declarations {
  readonly #includes: Includes;
  readonly #own = new Map<Source, Table>();
  /** The headers that declare a name. */
  readonly #headers = new Map<string, Source[]>();
  readonly #others = new Table();
  readonly #library = new Table();
  readonly definitions: FunctionDefinition[] = [];

  constructor(includes: Includes) {
    this.#includes = includes;
  }

  addTypedef(source: Source, name: string, type: CType): void {
    for (const table of this.#tables(source, name, true)) addFirst(table.typedefs, name, type);
  }

  addRecord(type: CType & { kind: 'record' }): void {
    const { body } = type;
    if (body === null) return;
    for (const table of this.#tables(type.source, type.name, true)) addFirst(table.records, type.name, body);
  }

  addEnumerator(name: Token): void {
    for (const table of this.#tables(name.source, name.text, true)) table.enumerators.add(name.text);
  }

  addFunction(definition: FunctionDefinition): void {
    this.definitions.push(definition);
    const { source, isStatic } = definition;
    for (const table of this.#tables(source, definition.name, !isStatic || source.isHeader)) {
      const known = table.functions.get(definition.name);
      if (known === undefined) table.functions.set(definition.name, [definition]);
      else if (known[0]?.source === source) known.push(definition);
      addFirst(table.prototypes, definition.name, definition.type);
    }
  }

  addDeclared(declared: Declared, makeVariable: () => Variable): void {
    const { name, type, storage, token } = declared;
    const isShared = storage !== 'static' || token.source.isHeader;
    if (storage === 'typedef') this.addTypedef(token.source, name, type);
    else if (type.kind === 'function') {
      for (const table of this.#tables(token.source, name, isShared)) addFirst(table.prototypes, name, type);
    } else {
      const variable = makeVariable();
      for (const table of this.#tables(token.source, name, isShared))
        addFirst(table.variables, name, variable);
    }
  }

  typedef(name: string, source: Source): CType | null {
    return this.#find(name, source, (table) => table.typedefs.get(name)) ?? null;
  }

  recordBody(name: string, source: Source): RecordBody | null {
    return this.#find(name, source, (table) => table.records.get(name)) ?? null;
  }

  variableOf(name: string, source: Source): Variable | null {
    return this.#find(name, source, (table) => table.variables.get(name)) ?? null;
  }

  isEnumerator(name: string, source: Source): boolean {
    return this.#find(name, source, (table) => table.enumerators.has(name) || undefined) ?? false;
  }

  /** The type of a function, from its definition or a prototype. */
  functionType(name: string, source: Source): FunctionType | null {
    return this.#find(name, source, (table) => table.prototypes.get(name)) ?? null;
  }

  /** The definitions of a function: several where both halves of an `#if` have one. */
  functions(name: string, source: Source): readonly FunctionDefinition[] {
    return this.#find(name, source, (table) => table.functions.get(name)) ?? [];
  }

  isValue(name: string, source: Source): boolean {
    return (
      this.functionType(name, source) !== null ||
      this.variableOf(name, source) !== null ||
      this.isEnumerator(name, source)
    );
  }

  #find<T>(name: string, source: Source, look: (table: Table) => T | undefined): T | undefined {
    return (
      this.#look(source, look) ??
      this.#findInHeaders(name, source, look) ??
      look(this.#others) ??
      look(this.#library)
    );
  }

  #findInHeaders<T>(name: string, source: Source, look: (table: Table) => T | undefined): T | undefined {
    const headers = this.#headers.get(name) ?? [];
    const having =
      headers.length < 2 ? headers : headers.filter((each) => this.#look(each, look) !== undefined);
    for (const header of having.length < 2 ? having : this.#includes.inOrder(source, having)) {
      const found = this.#look(header, look);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #look<T>(source: Source, look: (table: Table) => T | undefined): T | undefined {
    const own = this.#own.get(source);
    return own === undefined ? undefined : look(own);
  }

  /** The tables to which a file adds a name. */
  #tables(source: Source, name: string, isShared: boolean): readonly Table[] {
    if (source.name === '') return [this.#library];
    let own = this.#own.get(source);
    if (own === undefined) {
      own = new Table();
      this.#own.set(source, own);
    }
    if (!source.isHeader) return isShared ? [own, this.#others] : [own];
    const headers = this.#headers.get(name);
    if (headers === undefined) this.#headers.set(name, [source]);
    else if (headers.at(-1) !== source) headers.push(source);
    return [own];
  }
}

function addFirst<T>(map: Map<string, T>, name: string, value: T): void {
  if (!map.has(name)) map.set(name, value);
}
