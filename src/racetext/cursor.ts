import { defined } from '../base/index.ts';
import type { Errors, RaceErrorKind, Span } from './error.ts';
import { nearest } from './nearest.ts';
import type { SentenceId, Sentences } from './sentences.ts';
import type { Name } from './syntax.ts';
import type { Token } from './lexer.ts';
import { isKeyword, LIMITS } from './words.ts';

/** Thrown where the text cannot be read further. The error has been noted. */
export class Stopped extends Error {}

/** The tokens of a text, one after the other, with the open parentheses: inside of them no line ends. */
export class Cursor {
  readonly errors: Errors;
  readonly #tokens: readonly Token[];
  #at = 0;
  #open = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], errors: Errors) {
    this.#tokens = tokens;
    this.errors = errors;
  }

  /** The next token. Stops at one that the lexer refused. */
  get next(): Token {
    if (this.#open > 0) this.skipLines();
    const token = defined(this.#tokens[this.#at], 'token');
    if (token.type === 'bad') throw new Stopped();
    return token;
  }

  /** The token behind the next one. */
  get second(): Token {
    const at = this.#at;
    const token = this.take();
    const { next } = this;
    this.#at = token.type === 'end' ? this.#at : at;
    return next;
  }

  take(): Token {
    const token = this.next;
    if (token.type !== 'end') this.#at += 1;
    return token;
  }

  /** A place to come back to. */
  get mark(): number {
    return this.#at;
  }

  goBack(mark: number): void {
    this.#at = mark;
  }

  skipLines(): void {
    while (this.#tokens[this.#at]?.type === 'newline') this.#at += 1;
  }

  is(text: string): boolean {
    const { type, text: found } = this.next;
    return (type === 'word' || type === 'sign') && found === text;
  }

  accept(text: string): boolean {
    const found = this.is(text);
    if (found) this.#at += 1;
    return found;
  }

  expect(text: string): Token {
    if (!this.is(text)) this.expected(text);
    return this.take();
  }

  /** Opens a parenthesis or an index. */
  open(text: string): void {
    this.deeper(this.next.at);
    this.expect(text);
    this.#open += 1;
  }

  close(text: string): void {
    if (!this.is(text)) this.expected(text);
    this.#open -= 1;
    this.shallower();
    this.take();
  }

  /** Counts the depth of parentheses, indices and unary operators. */
  deeper(at: Span): void {
    this.#depth += 1;
    if (this.#depth > LIMITS.nesting) this.fail(at, 'limit', 'deepExpression', [LIMITS.nesting]);
  }

  shallower(): void {
    this.#depth -= 1;
  }

  fail<Id extends SentenceId>(
    at: Span,
    kind: RaceErrorKind,
    sentence: Id,
    names: Parameters<Sentences[Id]>,
    correction: string | null = null,
  ): never {
    this.errors.add(at, kind, sentence, names, correction);
    throw new Stopped();
  }

  /** Refuses the next token, where something else was wanted. `words` are those that could stand here. */
  expected(wanted: string, words: readonly string[] = []): never {
    const token = this.next;
    const correction = token.type === 'word' ? nearest(token.text, words) : null;
    this.fail(token.at, 'syntax', 'expected', [wanted, described(token)], correction);
  }

  /** Reads a new or known name. */
  name(wanted = 'a name'): Name {
    const token = this.next;
    if (token.type !== 'word') this.expected(wanted);
    const { text, at } = token;
    if (isKeyword(text)) this.fail(at, 'reserved-name', 'wordAsName', [text]);
    this.take();
    return { text, at };
  }

  /** Whether a statement or an item may end before the next token. */
  get isAtEnd(): boolean {
    const { type } = this.next;
    return type === 'newline' || type === 'end' || this.is(';') || this.is('}');
  }

  /** Ends a statement or an item. */
  end(): void {
    if (!this.isAtEnd) this.expected('the end of the line');
    if (this.next.type === 'newline' || this.is(';')) this.take();
  }

  /** Skips empty lines and empty statements. */
  skipEmpty(): void {
    while (this.next.type === 'newline' || this.is(';')) this.take();
  }
}

/** Returns a token as a sentence names it. */
export function described({ type, text }: Token): string {
  if (type === 'newline') return 'the end of the line';
  if (type === 'end') return 'the end of the text';
  return text;
}
