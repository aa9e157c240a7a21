/*
 * Where a text stops being JSON. Engines word their errors differently and some tell no place, so the text is looked through
 * here, by the grammar of RFC 8259, without a call for each level of nesting.
 */

/** What must stand at a place instead. */
export type JsonWant =
  | 'value'
  | 'valueOrBracket'
  | 'name'
  | 'nameOrBrace'
  | 'colon'
  | 'commaOrBracket'
  | 'commaOrBrace'
  | 'end'
  | 'digit'
  | 'escape'
  | 'hexDigit'
  | 'quote'
  | 'control';

/** The first place at which a text is no JSON. Lines and columns count from 1, columns in UTF-16 units. */
export interface JsonFault {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly want: JsonWant;
  /** The sign that stands there; '' at the end of the text. */
  readonly found: string;
}

const BLANKS = /[ \t\n\r]+/y;
/** Signs of a string that mean themselves. */
// eslint-disable-next-line no-control-regex
const PLAIN = /[^"\\\u0000-\u001f]+/y;
const LITERALS = ['true', 'false', 'null'] as const;

/** Returns where a text is no JSON; null if it is. */
export function jsonFault(text: string): JsonFault | null {
  const scan = new Scan(text);
  const want = scan.document();
  return want === null ? null : faultAt(text, scan.at, want);
}

function faultAt(text: string, offset: number, want: JsonWant): JsonFault {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at += 1) {
    const isBreak = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (!isBreak) continue;
    line += 1;
    start = at + 1;
  }
  const point = text.codePointAt(offset);
  return {
    offset,
    line,
    column: offset - start + 1,
    want,
    found: point === undefined ? '' : printSign(point),
  };
}

/** Signs that show nothing, or would break a sentence, are named by their number. */
const printSign = (point: number): string =>
  /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(String.fromCodePoint(point))
    ? String.fromCodePoint(point)
    : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;

/** A way through the text. Each part returns what it misses at `at`, or null behind itself. */
class Scan {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonWant | null {
    /** The closing sign of each open list or object. */
    const open: (']' | '}')[] = [];
    let isFirst = false;
    for (;;) {
      this.#blanks();
      const close = open.at(-1);
      if (isFirst && this.#take(close ?? '')) open.pop();
      else {
        const missing = this.#member(close, isFirst);
        if (missing !== null) return missing;
        const opened = this.#take('[') ? ']' : this.#take('{') ? '}' : null;
        if (opened) {
          open.push(opened);
          isFirst = true;
          continue;
        }
        const scalar = this.#scalar(isFirst && close === ']' ? 'valueOrBracket' : 'value');
        if (scalar !== null) return scalar;
      }
      isFirst = false;
      const missing = this.#closed(open);
      if (missing !== null) return missing;
      if (open.length === 0) return this.at === this.#text.length ? null : 'end';
    }
  }

  /** Goes behind the name and the colon of a member of an object. */
  #member(close: string | undefined, isFirst: boolean): JsonWant | null {
    if (close !== '}') return null;
    if (this.#text[this.at] !== '"') return isFirst ? 'nameOrBrace' : 'name';
    const name = this.#string();
    if (name !== null) return name;
    this.#blanks();
    if (!this.#take(':')) return 'colon';
    this.#blanks();
    return null;
  }

  /** Goes behind closing signs, and the comma before the next member. */
  #closed(open: (']' | '}')[]): JsonWant | null {
    for (;;) {
      this.#blanks();
      const close = open.at(-1);
      if (close === undefined || this.#take(',')) return null;
      if (!this.#take(close)) return close === ']' ? 'commaOrBracket' : 'commaOrBrace';
      open.pop();
    }
  }

  #scalar(want: JsonWant): JsonWant | null {
    const sign = this.#text[this.at] ?? '';
    if (sign === '"') return this.#string();
    if (sign === '-' || isDigit(sign)) return this.#number();
    const literal = LITERALS.find((word) => this.#text.startsWith(word, this.at));
    if (literal === undefined) return want;
    this.at += literal.length;
    return null;
  }

  #number(): JsonWant | null {
    this.#take('-');
    if (!this.#take('0') && !this.#digits()) return 'digit';
    if (this.#take('.') && !this.#digits()) return 'digit';
    if (this.#take('e') || this.#take('E')) {
      if (!this.#take('+')) this.#take('-');
      if (!this.#digits()) return 'digit';
    }
    return null;
  }

  #string(): JsonWant | null {
    this.at += 1;
    for (;;) {
      this.#pass(PLAIN);
      const sign = this.#text[this.at];
      if (sign === undefined || sign === '\n' || sign === '\r') return 'quote';
      if (sign < ' ') return 'control';
      this.at += 1;
      if (sign === '"') return null;
      const missing = sign === '\\' ? this.#escape() : null;
      if (missing !== null) return missing;
    }
  }

  #escape(): JsonWant | null {
    const sign = this.#text[this.at] ?? '';
    if (sign === '' || !'"\\/bfnrtu'.includes(sign)) return 'escape';
    this.at += 1;
    if (sign !== 'u') return null;
    for (let digits = 0; digits < 4; digits += 1, this.at += 1) {
      if (!/[\da-f]/i.test(this.#text[this.at] ?? '')) return 'hexDigit';
    }
    return null;
  }

  #digits(): boolean {
    const from = this.at;
    while (isDigit(this.#text[this.at] ?? '')) this.at += 1;
    return this.at > from;
  }

  #blanks(): void {
    this.#pass(BLANKS);
  }

  /** Goes behind what a sticky pattern finds. */
  #pass(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    if (pattern.test(this.#text)) this.at = pattern.lastIndex;
  }

  #take(sign: string): boolean {
    if (sign === '' || this.#text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }
}

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';
