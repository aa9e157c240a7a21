import type { Declared, Stmt, Variable } from './ast.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { Conditionals } from './conditionals.ts';
import { Unreadable, type Surroundings } from './cursor.ts';
import { Declarations, type FunctionDefinition } from './declarations.ts';
import { Includes } from './includes.ts';
import { LIBRARY } from './library-prototypes.ts';
import { Macros } from './macros.ts';
import type { Listener } from './parse-declarations.ts';
import { Parser } from './parse-statement.ts';
import { MOST_OF_A_TEXT, preprocess, type Code } from './preprocess.ts';
import { Source } from './source.ts';
import { RawTokens, type Token } from './tokens.ts';
import { typedefNames } from './typedef-names.ts';
import { Typing } from './typing.ts';
import { isMacroLine, unitsOf } from './units.ts';

/** A function as it is analysed. */
export interface ParsedFunction {
  readonly definition: FunctionDefinition;
  readonly params: readonly Variable[];
  readonly body: Stmt;
}

/** A place that could not be read. */
export interface UnreadPlace {
  readonly source: Source;
  readonly offset: number;
  readonly reason: string;
}

/** Tokens that the macros of all texts may become, however small these are, and for each of their tokens. */
const ROOM = 400_000;
const ROOM_A_TOKEN = 50;

interface Read {
  readonly raw: RawTokens;
  readonly conditionals: Conditionals;
}

/** All files together: their declarations, and the functions, whose bodies are read when one asks for them. */
export class Program {
  readonly sources: readonly Source[];
  readonly declarations: Declarations;
  readonly typing: Typing;
  readonly unread: UnreadPlace[] = [];
  /** Uses of macros that grow without end. */
  readonly unexpanded: Token[] = [];
  /** The variables of each file that have an initialiser. */
  readonly globals = new Map<Source, Variable[]>();
  readonly #macros: Macros;
  readonly #read = new Map<Source, Read>();
  /** How many tokens macros may become from now on. */
  #room = ROOM;

  constructor(files: readonly { readonly name: string; readonly text: string }[]) {
    this.sources = files.map(({ name, text }) => new Source(name, text));
    const library = new Source('', LIBRARY);
    const headersFirst = [...this.sources].sort((a, b) => Number(b.isHeader) - Number(a.isHeader));
    for (const source of [library, ...headersFirst]) {
      const raw = new RawTokens(source);
      const conditionals = new Conditionals(raw);
      this.#read.set(source, { raw, conditionals });
      this.#room += ROOM_A_TOKEN * raw.count;
    }
    const includes = new Includes(headersFirst, (source) => this.#read.get(source)?.raw);
    this.declarations = new Declarations(includes);
    this.typing = new Typing(this.declarations);
    this.#macros = new Macros(includes);
    for (const source of headersFirst) {
      const read = this.#read.get(source);
      if (read !== undefined) this.#macros.read(read.raw, read.conditionals);
    }
    const chunks = [library, ...headersFirst].map((source): [Source, readonly Piece[]] => [
      source,
      this.#pieces(source),
    ]);
    for (const [source, pieces] of chunks) this.#collectTypedefs(source, pieces);
    for (const [source, pieces] of chunks) for (const piece of pieces) this.#readPiece(source, piece);
  }

  get lines(): number {
    return this.sources.reduce((sum, source) => sum + source.lines, 0);
  }

  /** Reads the body of a function; null when it cannot be read at all. */
  parse(definition: FunctionDefinition): ParsedFunction | null {
    const { source, body: range, attempt, type } = definition;
    const made = definition.made === null ? null : { tokens: definition.made, unexpanded: [], made: 0 };
    const code = made ?? this.#code(source, range, attempt);
    if (code === null) return null;
    const parser = this.#parser(source, code);
    const params = type.params.map((param) =>
      parser.makeVariable(
        { name: param.name, type: param.type, token: definition.token, storage: 'none', initialiser: null },
        'param',
      ),
    );
    const body = this.#guarded(source, code, () => parser.body(params));
    return body === null ? null : { definition, params, body };
  }

  /** The text of a function's body, for a look at it before it is read. */
  textOf({ source, body: [first, last] }: FunctionDefinition): string {
    const raw = this.#read.get(source)?.raw;
    return raw === undefined ? '' : source.text.slice(raw.start(first), raw.end(last - 1));
  }

  /** The lines of a function, from its name to the end of its body. */
  linesOf({ source, token, body: [, last] }: FunctionDefinition): { first: number; last: number } {
    const raw = this.#read.get(source)?.raw;
    const first = source.lineOf(token.source === source ? token.start : 0);
    return { first, last: raw === undefined ? first : source.lineOf(raw.end(last - 1)) };
  }

  #pieces(source: Source): readonly Piece[] {
    const read = this.#read.get(source);
    if (read === undefined) return [];
    const { raw, conditionals } = read;
    const most = conditionals.attempts(0, raw.count);
    const pieces: Piece[] = [];
    for (let attempt = 0; attempt < most; attempt += 1) {
      const live: number[] = [];
      for (let index = 0; index < raw.count; index += 1)
        if (!raw.isDirective(index) && conditionals.isLive(index, attempt)) live.push(index);
      for (const chunk of chunksOf(raw, live)) {
        const own = Math.max(conditionals.attempts(chunk.first, chunk.last), this.#macroAttempts(raw, chunk));
        // Later tries only read again what they change.
        if (attempt === 0)
          for (let also = most; also < own; also += 1) pieces.push({ ...chunk, attempt: also });
        if (attempt < own) pieces.push({ ...chunk, attempt });
      }
    }
    return pieces;
  }

  #macroAttempts(raw: RawTokens, { first, last, body }: Chunk): number {
    if (body === null || !this.#macros.haveTries) return 1;
    let most = 1;
    for (let index = first; index < last; index += 1)
      if (raw.isName(index))
        most = Math.max(most, this.#macros.attempts(raw.text(index), raw.source, raw.start(index)));
    return most;
  }

  /** Finds the names that typedefs declare, so that files can be read in any order. */
  #collectTypedefs(source: Source, pieces: readonly Piece[]): void {
    const raw = this.#read.get(source)?.raw;
    if (raw === undefined) return;
    for (const { first, last } of pieces) {
      if (raw.text(first) !== 'typedef' && raw.text(first + 1) !== 'typedef') continue;
      const isShared = source.isHeader;
      for (const name of typedefNames(raw, first, last)) {
        if (isShared) this.#sharedTypes.add(name);
        else this.#ownTypes.add(`${source.name}\0${name}`);
      }
    }
  }
  readonly #sharedTypes = new Set<string>();
  /** Names of typedefs of a `.c` file, after the name of the file. */
  readonly #ownTypes = new Set<string>();

  #readPiece(source: Source, piece: Piece): void {
    const { first, last, body, attempt } = piece;
    const code = this.#code(source, [first, body ?? last], attempt, true);
    if (code === null || code.tokens.length === 0) return;
    if (body !== null) {
      this.#addFunction(source, code, { body: [body, last], attempt, made: null });
      return;
    }
    for (const unit of unitsOf(code.tokens)) {
      if (unit.open === null) {
        this.#readDeclaration(source, { ...code, tokens: unit.tokens });
        continue;
      }
      const head = { ...code, tokens: unit.tokens.slice(0, unit.open) };
      this.#addFunction(source, head, { body: [first, last], attempt, made: unit.tokens.slice(unit.open) });
    }
  }

  #readDeclaration(source: Source, code: Code): void {
    const parser = this.#parser(source, code);
    const declared = isMacroLine(code.tokens)
      ? quietly(() => parser.declaration())
      : this.#guarded(source, code, () => parser.declaration());
    for (const each of declared ?? []) this.#declare(source, each, parser);
  }

  #addFunction(
    source: Source,
    code: Code,
    rest: Pick<FunctionDefinition, 'body' | 'attempt' | 'made'>,
  ): void {
    const parser = this.#parser(source, code);
    const head = this.#guarded(source, code, () => parser.head());
    if (head === null) return;
    const { name: token, type, isStatic } = head;
    this.declarations.addFunction({ ...rest, name: token.text, type, isStatic, source, token });
  }

  #declare(source: Source, declared: Declared, parser: Parser): void {
    if (declared.name === '') return;
    this.declarations.addDeclared(declared, () => {
      const variable = parser.makeVariable(declared, 'global');
      if (variable.initialiser !== null) {
        const known = this.globals.get(source);
        if (known === undefined) this.globals.set(source, [variable]);
        else known.push(variable);
      }
      return variable;
    });
  }

  #code(
    source: Source,
    range: readonly [number, number],
    attempt: number,
    isDeclaration = false,
  ): Code | null {
    const read = this.#read.get(source);
    if (read === undefined) return null;
    const { raw, conditionals } = read;
    const most = Math.min(MOST_OF_A_TEXT, this.#room);
    const code = preprocess(raw, conditionals, this.#macros, range, attempt, isDeclaration, most);
    this.#room -= code.made;
    for (const each of code.unexpanded) this.unexpanded.push(each);
    return code;
  }

  #parser(source: Source, code: Code): Parser {
    const { declarations } = this;
    const around: Surroundings = {
      source,
      isTypedef: (name) => this.#sharedTypes.has(name) || this.#ownTypes.has(`${source.name}\0${name}`),
      isValue: (name) => declarations.isValue(name, source),
    };
    const listener: Listener = {
      record: (type) => {
        declarations.addRecord(type);
      },
      enumerator: (name) => {
        declarations.addEnumerator(name);
      },
      unread: (error) => {
        this.#notUnderstood(source, error);
      },
    };
    return new Parser(code.tokens, around, listener);
  }

  /** Runs a parser; where the text is no C, the place is noted. */
  #guarded<T>(source: Source, code: Code, run: () => T): T | null {
    try {
      return run();
    } catch (error) {
      if (error instanceof Unreadable) this.#notUnderstood(source, error);
      else if (error instanceof RangeError) {
        this.unread.push({ source, offset: code.tokens[0]?.start ?? 0, reason: 'nested too deeply' });
      } else throw error;
      return null;
    }
  }

  #notUnderstood(source: Source, { token, reason }: Unreadable): void {
    let place = token;
    while (place.owner !== null) place = place.owner.name;
    this.unread.push({ source, offset: place.source === source ? place.start : 0, reason });
  }
}

interface Piece extends Chunk {
  readonly attempt: number;
}

function quietly<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
