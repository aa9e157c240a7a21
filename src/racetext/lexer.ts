import { defined } from '../base/index.ts';
import type { Errors, Span } from './error.ts';
import { quotedAt } from './quoted.ts';
import { LIMITS, MOST_NUMBER, refusedHint } from './words.ts';

/** A word, sign, or end of a line. */
export interface Token {
  /** `bad`: an error that was reported stands here. `end`: the end of the text. */
  readonly type: 'word' | 'number' | 'string' | 'sign' | 'title' | 'newline' | 'end' | 'bad';
  /** The word or sign; the text of a title. */
  readonly text: string;
  /** Of a number or character constant. */
  readonly value: number;
  /** Of a string, without its NUL. */
  readonly bytes: readonly number[];
  readonly at: Span;
}

/* Longer signs come first. */
const SIGNS = (
  '<<= >>= -> ++ -- += -= *= /= %= &= |= ^= << >> <= >= == != && || ' +
  '+ - * / % & | ^ ~ ! < > = ( ) [ ] { } , ; : .'
).split(' ');

/** Cuts a race text into tokens. Errors go to `errors`, and a `bad` token stands in their place. */
export function tokensOf(text: string, errors: Errors): readonly Token[] {
  const lexer = new Lexer(text, errors);
  return lexer.run();
}

const isSpace = (character: string): boolean => character === ' ' || character === '\t' || character === '\r';
const isDigit = (character: string): boolean =>
  character >= '0' && character <= '9' && character.length === 1;
const isWordStart = (character: string): boolean => /^[A-Za-z_]$/.test(character);
const isWordPart = (character: string): boolean => /^[A-Za-z0-9_]$/.test(character);

class Lexer {
  readonly #chars: readonly string[];
  readonly #errors: Errors;
  readonly #tokens: Token[] = [];
  #at = 0;
  #line = 1;
  /** Index of the first character of the line. */
  #start = 0;

  constructor(text: string, errors: Errors) {
    const chars = Array.from(text);
    this.#chars = chars[0] === '\ufeff' ? chars.slice(1) : chars;
    this.#errors = errors;
  }

  #char(ahead = 0): string {
    return this.#chars[this.#at + ahead] ?? '';
  }

  #span(from: number, length: number): Span {
    return { line: this.#line, column: from - this.#start + 1, length };
  }

  #push(type: Token['type'], length: number, rest: Partial<Token> = {}): void {
    const text = this.#chars.slice(this.#at, this.#at + length).join('');
    this.#tokens.push({ type, text, value: 0, bytes: [], at: this.#span(this.#at, length), ...rest });
    this.#at += length;
  }

  run(): readonly Token[] {
    this.#checkLines();
    while (this.#at < this.#chars.length) this.#next();
    this.#push('end', 0);
    return this.#tokens;
  }

  #checkLines(): void {
    let [line, column] = [1, 0];
    for (const character of this.#chars) {
      column += 1;
      if (character === '\n') [line, column] = [line + 1, 0];
      else if (column === LIMITS.line + 1 && character !== '\r') {
        this.#errors.add({ line, column, length: 1 }, 'limit', 'longLine', [LIMITS.line]);
      }
    }
  }

  #next(): void {
    const character = this.#char();
    if (character === '\n') this.#newline();
    else if (isSpace(character)) this.#at += 1;
    else if (character === '/' && this.#char(1) === '/') this.#skipLine();
    else if (character === '/' && this.#char(1) === '*') this.#skipComment();
    else if (isWordStart(character)) this.#word();
    else if (isDigit(character)) this.#number();
    else if (character === '"' || character === "'") this.#quoted(character);
    else this.#sign();
  }

  #newline(): void {
    this.#push('newline', 1);
    this.#line += 1;
    this.#start = this.#at;
  }

  #skipLine(): void {
    while (this.#at < this.#chars.length && this.#char() !== '\n') this.#at += 1;
  }

  #skipComment(): void {
    const [opened, span] = [this.#at, this.#span(this.#at, 2)];
    this.#at += 2;
    while (!(this.#char() === '*' && this.#char(1) === '/')) {
      if (this.#at >= this.#chars.length) {
        this.#errors.add(span, 'unterminated', 'openComment', []);
        this.#tokens.push({ type: 'bad', text: '/*', value: 0, bytes: [], at: span });
        return;
      }
      if (this.#char() === '\n' && this.#at >= opened) {
        this.#line += 1;
        this.#start = this.#at + 1;
      }
      this.#at += 1;
    }
    this.#at += 2;
  }

  #lengthOf(isPart: (character: string) => boolean): number {
    let length = 0;
    while (isPart(this.#char(length))) length += 1;
    return length;
  }

  #word(): void {
    const length = this.#lengthOf(isWordPart);
    const word = this.#chars.slice(this.#at, this.#at + length).join('');
    if (word === 'title' && this.#isFirstOnLine() && this.#isTitle(length)) {
      this.#title(length);
      return;
    }
    const hint = refusedHint(word);
    if (hint !== undefined) {
      this.#errors.add(this.#span(this.#at, length), 'refused', 'refused', [word, hint]);
      this.#push('bad', length);
      return;
    }
    if (length > LIMITS.name) {
      this.#errors.add(this.#span(this.#at, length), 'limit', 'longName', [LIMITS.name]);
      this.#push('bad', length);
      return;
    }
    this.#push('word', length);
  }

  #isFirstOnLine(): boolean {
    return this.#chars.slice(this.#start, this.#at).every(isSpace);
  }

  #isTitle(length: number): boolean {
    let ahead = length;
    while (isSpace(this.#char(ahead))) ahead += 1;
    return this.#char(ahead) === ':';
  }

  /** A title takes the rest of its line as it is. */
  #title(word: number): void {
    const at = this.#span(this.#at, word);
    while (this.#char() !== ':') this.#at += 1;
    this.#at += 1;
    while (isSpace(this.#char())) this.#at += 1;
    const rest = this.#lengthOf((character) => character !== '\n' && character !== '');
    const text = this.#chars
      .slice(this.#at, this.#at + rest)
      .join('')
      .trimEnd();
    const length = Array.from(text).length;
    if (length > LIMITS.title) {
      this.#errors.add(this.#span(this.#at, length), 'limit', 'longTitle', [LIMITS.title]);
    }
    this.#push('title', rest, { text, at });
  }

  #number(): void {
    const length = this.#lengthOf(isWordPart);
    const text = this.#chars.slice(this.#at, this.#at + length).join('');
    const span = this.#span(this.#at, length);
    const value = Number(text);
    if (/^0[0-9]+$/.test(text)) this.#errors.add(span, 'number', 'octal', []);
    else if (!/^(?:[0-9]+|0[xX][0-9A-Fa-f]+)$/.test(text)) {
      this.#errors.add(span, 'number', 'badNumber', [text]);
    } else if (value > MOST_NUMBER) this.#errors.add(span, 'number', 'bigNumber', [text]);
    else {
      this.#push('number', length, { value });
      return;
    }
    this.#push('bad', length);
  }

  #quoted(quote: string): void {
    const { length, bytes, problem } = quotedAt(this.#chars, this.#at, quote);
    if (problem !== null) {
      const { kind, sentence, from, names } = problem;
      this.#errors.add(this.#span(from, 1), kind, sentence, names);
      this.#push('bad', length);
    } else if (quote === '"') this.#push('string', length, { bytes });
    else this.#push('number', length, { value: defined(bytes[0], 'character') });
  }

  #sign(): void {
    const sign = SIGNS.find((known) => Array.from(known).every((part, ahead) => this.#char(ahead) === part));
    if (sign !== undefined) {
      this.#push('sign', sign.length);
      return;
    }
    const character = this.#char();
    const span = this.#span(this.#at, 1);
    if (character === '#') this.#errors.add(span, 'character', 'hash', []);
    else this.#errors.add(span, 'character', 'badCharacter', [visible(character)]);
    this.#push('bad', 1);
  }
}

/** Returns a character as it can be shown: control characters and blanks as a code point. */
const visible = (character: string): string =>
  /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
    ? character
    : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
