import type { CType, Variable } from './ast.ts';
import type { Source } from './source.ts';
import type { Token } from './tokens.ts';

/** Why a stretch of a file could not be read. */
export type UnreadReason =
  'not an expression' | 'not a declaration' | 'not a statement' | 'nested too deeply';

/** A place where a text is no C. */
export class Unreadable extends Error {
  readonly token: Token;
  readonly reason: UnreadReason;

  constructor(token: Token, reason: UnreadReason) {
    super(reason);
    this.token = token;
    this.reason = reason;
  }
}

/** What a parser has to know of the rest of the files. */
export interface Surroundings {
  readonly source: Source;
  /** Whether a name is a typedef, where no variable hides it. */
  isTypedef(name: string): boolean;
  /** Whether a name is known to be something else than a type: a function, a variable, an enumerator. */
  isValue(name: string): boolean;
}

type Meaning =
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'typedef'; readonly type: CType };

/** Most brackets and statements inside each other. */
const DEEPEST = 200;

/** Tokens one after the other, and the names that are known at the place that has been reached. */
export class Cursor {
  readonly around: Surroundings;
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #scopes: Map<string, Meaning>[] = [new Map<string, Meaning>()];
  #depth = 0;
  at = 0;

  constructor(tokens: readonly Token[], around: Surroundings) {
    this.#tokens = tokens;
    this.around = around;
    const last = tokens.at(-1);
    const offset = last?.end ?? 0;
    this.#end = {
      kind: 'end',
      text: '',
      source: last?.source ?? around.source,
      start: offset,
      end: offset,
      owner: null,
    };
  }

  /** The token `ahead` of the next one; marks of `#if` choices are passed over. */
  peek(ahead = 0): Token {
    let at = this.#pastMarks(this.at);
    for (let step = 0; step < ahead; step += 1) at = this.#pastMarks(at + 1);
    return this.#tokens[at] ?? this.#end;
  }

  next(): Token {
    const at = this.#pastMarks(this.at);
    this.at = Math.min(at + 1, this.#tokens.length);
    return this.#tokens[at] ?? this.#end;
  }

  /** The token that was taken last. */
  get previous(): Token {
    let at = this.at - 1;
    while (this.#tokens[at]?.kind === 'branch') at -= 1;
    return this.#tokens[at] ?? this.#end;
  }

  /** The mark of an `#if` choice when one comes next. */
  get mark(): string | null {
    const token = this.#tokens[this.at];
    return token?.kind === 'branch' ? token.text : null;
  }

  takeMark(): void {
    this.at += 1;
  }

  get isAtEnd(): boolean {
    return this.#pastMarks(this.at) >= this.#tokens.length;
  }

  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.text === text && (token.kind === 'punct' || token.kind === 'name');
  }

  eat(text: string): boolean {
    if (!this.is(text)) return false;
    this.next();
    return true;
  }

  expect(text: string, reason: UnreadReason): Token {
    if (!this.is(text)) throw this.fail(reason);
    return this.next();
  }

  fail(reason: UnreadReason): Unreadable {
    return new Unreadable(this.peek(), reason);
  }

  /** Passes a bracket with all that it holds. */
  skipBracketed(): void {
    let depth = 0;
    do {
      const token = this.next();
      if (token.kind === 'end') return;
      if (token.kind !== 'punct') continue;
      if (token.text === '(' || token.text === '[' || token.text === '{') depth += 1;
      if (token.text === ')' || token.text === ']' || token.text === '}') depth -= 1;
    } while (depth > 0);
  }

  /** Runs `inside` one level deeper; refuses to go on where a text nests too deeply. */
  deeper<T>(inside: () => T): T {
    if (this.#depth > DEEPEST) throw this.fail('nested too deeply');
    this.#depth += 1;
    try {
      return inside();
    } finally {
      this.#depth -= 1;
    }
  }

  scoped<T>(inside: () => T): T {
    const before = this.#scopes;
    this.#scopes = [...before, new Map<string, Meaning>()];
    try {
      return inside();
    } finally {
      this.#scopes = before;
    }
  }

  declare(variable: Variable): void {
    this.#scopes.at(-1)?.set(variable.name, { kind: 'variable', variable });
  }

  declareType(name: string, type: CType): void {
    this.#scopes.at(-1)?.set(name, { kind: 'typedef', type });
  }

  variable(name: string): Variable | null {
    const found = this.#find(name);
    return found?.kind === 'variable' ? found.variable : null;
  }

  localType(name: string): CType | null {
    const found = this.#find(name);
    return found?.kind === 'typedef' ? found.type : null;
  }

  isTypeName(name: string): boolean {
    const found = this.#find(name);
    return found === undefined ? this.around.isTypedef(name) : found.kind === 'typedef';
  }

  /** Whether a name is known not to be a type. */
  isValueName(name: string): boolean {
    const found = this.#find(name);
    return found === undefined
      ? !this.around.isTypedef(name) && this.around.isValue(name)
      : found.kind === 'variable';
  }

  #find(name: string): Meaning | undefined {
    for (let depth = this.#scopes.length - 1; depth >= 0; depth -= 1) {
      const found = this.#scopes[depth]?.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #pastMarks(from: number): number {
    let at = from;
    while (this.#tokens[at]?.kind === 'branch') at += 1;
    return at;
  }
}
