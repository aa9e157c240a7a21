import type { Source } from './source.ts';

/** `branch` is no text: it tells the parser that a half of an `#if` begins or ends there. */
export type TokenKind = 'name' | 'number' | 'string' | 'char' | 'punct' | 'directive' | 'branch' | 'end';

/** A token, with the text it is spelled in. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  /** The use of a macro in whose body the token is spelled; tokens of an argument keep theirs. */
  readonly owner: Expansion | null;
}

/** One use of a macro. */
export interface Expansion {
  readonly macro: Macro;
  /** The macro's name where it is used. */
  readonly name: Token;
  /** The offset past the use, in the text where the name is spelled. */
  end: number;
}

export interface Macro {
  readonly name: string;
  readonly source: Source;
  readonly start: number;
  /** The parameters with their places; null for a macro without a list of them. */
  readonly params: ReadonlyMap<string, number> | null;
  readonly isVariadic: boolean;
  readonly body: readonly Token[];
  /** Whether the body may hold a cast to a pointer. */
  readonly castsPointer: boolean;
}

/** The use of the outermost macro that a token comes from; null for a token of the file itself. */
export function outermost(token: Token): Expansion | null {
  let use = token.owner;
  while (use !== null && use.name.owner !== null) use = use.name.owner;
  return use;
}

/** The file in which a token takes effect: that of the use for a token out of a macro. */
export function homeOf(token: Token): Source {
  return outermost(token)?.name.source ?? token.source;
}

const KINDS = ['name', 'number', 'string', 'char', 'punct', 'directive'] as const;
const NAME = 0;
const NUMBER = 1;
const STRING = 2;
const CHAR = 3;
const PUNCT = 4;
const DIRECTIVE = 5;

/** The tokens of a text as numbers, so that a large tree fits into memory; a directive is one token with all its lines. */
export class RawTokens {
  readonly source: Source;
  readonly #kinds: Uint8Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly count: number;

  constructor(source: Source, start = 0, end = source.text.length, directives = true) {
    this.source = source;
    let room = 1024;
    let kinds = new Uint8Array(room);
    let starts = new Int32Array(room);
    let ends = new Int32Array(room);
    let count = 0;
    scan(source.text, start, end, directives, (kind, from, to) => {
      if (count === room) {
        room *= 2;
        kinds = grown(kinds, new Uint8Array(room));
        starts = grown(starts, new Int32Array(room));
        ends = grown(ends, new Int32Array(room));
      }
      kinds[count] = kind;
      starts[count] = from;
      ends[count] = to;
      count += 1;
    });
    this.#kinds = kinds.slice(0, count);
    this.#starts = starts.slice(0, count);
    this.#ends = ends.slice(0, count);
    this.count = count;
  }

  isDirective(index: number): boolean {
    return this.#kinds[index] === DIRECTIVE;
  }

  isName(index: number): boolean {
    return index < this.count && this.#kinds[index] === NAME;
  }

  start(index: number): number {
    return this.#starts[index] ?? this.source.text.length;
  }

  end(index: number): number {
    return this.#ends[index] ?? this.source.text.length;
  }

  /** The character of a token of one character, else its first one: enough to tell brackets and ends of statements. */
  mark(index: number): string {
    return this.#kinds[index] === PUNCT ? this.source.text.charAt(this.start(index)) : '';
  }

  text(index: number): string {
    return this.source.text.slice(this.start(index), this.end(index));
  }

  /** Whether a token stands in the first column. */
  isAtMargin(index: number): boolean {
    const start = this.start(index);
    return start === 0 || this.source.text.charCodeAt(start - 1) === 10;
  }

  token(index: number): Token {
    const kind = KINDS[this.#kinds[index] ?? PUNCT] ?? 'punct';
    return {
      kind,
      text: this.text(index),
      source: this.source,
      start: this.start(index),
      end: this.end(index),
      owner: null,
    };
  }
}

function grown<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

const PUNCTUATORS = new Set(
  '... <<= >>= -> ++ -- << >> <= >= == != && || += -= *= /= %= &= ^= |= ## ::'.split(' '),
);

function isNameStart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36 || code > 127
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What may stand beside the quote that parts the digits of a number. */
function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

type Emit = (kind: number, start: number, end: number) => void;

function scan(text: string, start: number, limit: number, directives: boolean, emit: Emit): void {
  let at = start;
  let isFirst = true;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 10) isFirst = true;
    const blank = pastBlank(text, at, limit);
    if (blank > at) {
      at = blank;
      continue;
    }
    const from = at;
    if (code === 35 && isFirst && directives) {
      at = pastDirective(text, at, limit);
      emit(DIRECTIVE, from, at);
      continue;
    }
    isFirst = false;
    if (isNameStart(code)) {
      at = pastName(text, at, limit);
      const quote = text.charCodeAt(at);
      const isPrefix =
        at - from <= 2 && (quote === 34 || quote === 39) && /^(L|u8?|U)$/.test(text.slice(from, at));
      if (!isPrefix) {
        emit(NAME, from, at);
        continue;
      }
      at = pastQuoted(text, at, limit);
      emit(quote === 34 ? STRING : CHAR, from, at);
    } else if (code === 34 || code === 39) {
      at = pastQuoted(text, at, limit);
      emit(code === 34 ? STRING : CHAR, from, at);
    } else if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1)))) {
      at = pastNumber(text, at, limit);
      emit(NUMBER, from, at);
    } else {
      at += lengthOfPunctuator(text, at);
      emit(PUNCT, from, Math.min(at, limit));
    }
  }
}

/** Past one blank, comment or spliced line end; `at` itself when none stands there. */
function pastBlank(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (code <= 32) return at + 1;
  if (code === 92) {
    if (text.charCodeAt(at + 1) === 10) return at + 2;
    if (text.charCodeAt(at + 1) === 13 && text.charCodeAt(at + 2) === 10) return at + 3;
    return at;
  }
  if (code !== 47) return code === 0xfeff || code === 0xa0 ? at + 1 : at;
  const next = text.charCodeAt(at + 1);
  if (next === 42) {
    const close = text.indexOf('*/', at + 2);
    return close < 0 || close + 2 > limit ? limit : close + 2;
  }
  return next === 47 ? pastLine(text, at, limit) : at;
}

/** The end of a line, past spliced ones. */
function pastLine(text: string, start: number, limit: number): number {
  let at = start;
  for (;;) {
    const end = text.indexOf('\n', at);
    if (end < 0 || end >= limit) return limit;
    const before = text.charCodeAt(end - 1) === 13 ? end - 2 : end - 1;
    if (before < start || text.charCodeAt(before) !== 92) return end;
    at = end + 1;
  }
}

function pastDirective(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 10) return at;
    const blank = pastBlank(text, at, limit);
    if (blank > at) at = blank;
    else if (code === 34 || code === 39) at = pastQuoted(text, at, limit);
    else at += 1;
  }
  return limit;
}

function pastName(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (!isNameStart(code) && !isDigit(code)) break;
    at += 1;
  }
  return at;
}

function pastNumber(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    const isSign = (code === 43 || code === 45) && /[eEpP]/.test(text.charAt(at - 1)) && at > start;
    if (code === 39 && isHexDigit(text.charCodeAt(at + 1)) && isHexDigit(text.charCodeAt(at - 1))) {
      at += 2;
      continue;
    }
    if (!isSign && code !== 46 && !isDigit(code) && !isNameStart(code)) break;
    if (isSign && /^0[xX]/.test(text.slice(start, start + 2)) && /[eE]/.test(text.charAt(at - 1))) break;
    at += 1;
  }
  return at;
}

/** Past a string or character; one that is not closed ends with its line. */
function pastQuoted(text: string, start: number, limit: number): number {
  const quote = text.charCodeAt(start);
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === 10) return at;
    if (code === 92) at += text.charCodeAt(at + 1) === 13 && text.charCodeAt(at + 2) === 10 ? 3 : 2;
    else at += 1;
  }
  return limit;
}

function lengthOfPunctuator(text: string, at: number): number {
  if (PUNCTUATORS.has(text.slice(at, at + 3))) return 3;
  return PUNCTUATORS.has(text.slice(at, at + 2)) ? 2 : 1;
}
