import type { RawTokens } from './tokens.ts';
import { ATTRIBUTES, RECORDS } from './type-words.ts';

/** One declaration or definition of a file: its tokens, and where the body of a function begins. */
export interface Chunk {
  readonly first: number;
  readonly last: number;
  /** The index of the `{` of a function's body; null for a declaration. */
  readonly body: number | null;
}

/** Words that can begin a line of a function's body, but not its head. */
const STATEMENT_WORDS = new Set(
  'if else for while do switch case default return goto break continue sizeof'.split(' '),
);

/** Most tokens of a use of a macro outside of functions that holds statements. */
const LONGEST_USE = 4000;

/**
 * Cuts a file into its declarations and functions. `live` are the indices of its code. A line in the first column that
 * looks like the head of a function begins a new one even where brackets are open, so that damage ends there.
 */
export function chunksOf(raw: RawTokens, live: readonly number[]): readonly Chunk[] {
  return new Cutter(raw, live).cut();
}

class Cutter {
  readonly #raw: RawTokens;
  readonly #live: readonly number[];
  /** For each `(`, by its place among the live tokens, the place of the `)` that closes it; 0 for all others. */
  readonly #closes: Int32Array;
  readonly #chunks: Chunk[] = [];

  constructor(raw: RawTokens, live: readonly number[]) {
    this.#raw = raw;
    this.#live = live;
    this.#closes = new Int32Array(live.length);
    const open: number[] = [];
    for (let at = 0; at < live.length; at += 1) {
      const mark = this.#mark(at);
      if (mark === '(') open.push(at);
      const opened = mark === ')' ? open.pop() : undefined;
      if (opened !== undefined) this.#closes[opened] = at;
    }
  }

  cut(): readonly Chunk[] {
    let at = 0;
    while (at < this.#live.length) at = this.#one(at);
    return this.#chunks;
  }

  /** Cuts one chunk that begins at `first`; returns where the next one does. */
  #one(first: number): number {
    let body: number | null = null;
    let depth = 0;
    let round = 0;
    let hasList = false;
    let isValue = false;
    let isOdd = false;
    const close =
      this.#isName(first) && this.#mark(first + 1) === '(' ? this.#match(first + 1, LONGEST_USE) : first;
    for (let at = first; at < this.#live.length; at += 1) {
      if ((depth > 0 || round > 0 || isOdd) && at > first && this.#isHead(at))
        return this.#end(first, at, body);
      const mark = this.#mark(at);
      // What never stands before the parameters of a function.
      if (depth === 0 && !this.#isName(at) && !'*()'.includes(mark || '?')) isOdd = true;
      if (mark === '(') {
        if (depth === 0 && round === 0) hasList = true;
        round += 1;
      } else if (mark === ')') {
        round = Math.max(0, round - 1);
        if (depth === 0 && round === 0 && this.#isMacroLine(first, at)) return this.#end(first, at + 1, null);
      } else if (mark === '=' && depth === 0 && round === 0) isValue = true;
      else if (mark === '{') {
        if (depth === 0 && at > close && hasList && !isValue && body === null && this.#opensBody(first, at))
          body = at;
        depth += 1;
      } else if (mark === '}') {
        depth -= 1;
        if (depth < 0) return this.#end(first, at + 1, body);
        if (depth === 0 && at > close) round = 0;
        if (depth === 0 && body !== null) return this.#end(first, at + 1, body);
      } else if (mark === ';' && depth === 0 && !(round > 0 && at < close)) {
        const oldStyle = hasList ? this.#pastOldParameters(first, at) : null;
        if (oldStyle === null) return this.#end(first, at + 1, null);
        at = oldStyle - 1;
        round = 0;
      }
    }
    return this.#end(first, this.#live.length, body);
  }

  #end(first: number, last: number, body: number | null): number {
    const from = this.#live[first];
    const to = this.#live[last - 1];
    if (from !== undefined && to !== undefined) {
      this.#chunks.push({
        first: from,
        last: to + 1,
        body: body === null ? null : (this.#live[body] ?? null),
      });
    }
    return Math.max(last, first + 1);
  }

  /** Whether a `{` at the outermost level opens the body of a function, not a record or a list of values. */
  #opensBody(first: number, at: number): boolean {
    const before = this.#mark(at - 1);
    if (before === ')' || before === ';') return true;
    // A word between the parameters and the body: an attribute that nobody declares.
    for (let back = at - 1; back > first && this.#isName(back); back -= 1) {
      if (['struct', 'union', 'enum'].includes(this.#text(back))) return false;
      if (this.#mark(back - 1) === ')') return !this.#isOfRecord(first, back - 1);
    }
    return before === '(' || before === ',' || this.#text(first) === 'static';
  }

  /** Whether a `)` closes an attribute of a record: `struct __attribute__((packed)) name {`. */
  #isOfRecord(first: number, close: number): boolean {
    let depth = 0;
    for (let at = close; at > first; at -= 1) {
      if (this.#mark(at) === ')') depth += 1;
      if (this.#mark(at) === '(') depth -= 1;
      if (depth === 0) return ATTRIBUTES.has(this.#text(at - 1)) && RECORDS.has(this.#text(at - 2));
    }
    return false;
  }

  /** `NAME(...)` on a line of its own, with no semicolon, before something else: a macro that nobody declares. */
  #isMacroLine(first: number, close: number): boolean {
    if (!this.#isName(first) || this.#mark(first + 1) !== '(') return false;
    const next = close + 1;
    if (next >= this.#live.length || !this.#isName(next) || !this.#raw.isAtMargin(this.#live[next] ?? 0))
      return false;
    if (!/^[A-Z_][A-Z0-9_]*$/.test(this.#text(first)) && this.#oldBody(close) !== null) return false;
    return this.#match(first + 1) === close;
  }

  /** From the `;` after the first old-style parameter: the index of the body's `{`; null where it is none. */
  #pastOldParameters(first: number, semicolon: number): number | null {
    for (let at = semicolon; at > first; at -= 1) {
      if (this.#mark(at) !== ')') continue;
      return this.#oldBody(at);
    }
    return null;
  }

  /** Returns the `{` that follows declarations of old-style parameters after a `)`; null where there are none. */
  #oldBody(close: number): number | null {
    let open = close;
    for (open -= 1; open >= 0 && this.#mark(open) !== '('; open -= 1)
      if (!this.#isName(open) && this.#mark(open) !== ',') return null;
    if (open === close - 1 || !this.#isName(open - 1)) return null;
    for (let at = close + 1; at < Math.min(close + 400, this.#live.length); at += 1) {
      const mark = this.#mark(at);
      if (mark === '{') return this.#mark(at - 1) === ';' ? at : null;
      if (mark === '' ? !this.#isName(at) && !/^\d/.test(this.#text(at)) : !'*,;[]()'.includes(mark))
        return null;
    }
    return null;
  }

  /** Whether a line that begins in the first column looks like the head of a function. */
  #isHead(at: number): boolean {
    if (!this.#raw.isAtMargin(this.#live[at] ?? 0) || !this.#isName(at)) return false;
    let names = 0;
    let open = at;
    for (; open < at + 40 && this.#mark(open) !== '('; open += 1) {
      if (this.#isName(open)) {
        const text = this.#text(open);
        if (STATEMENT_WORDS.has(text)) return false;
        if (text === '__attribute__') open = this.#match(open + 1);
        else names += 1;
      } else if (this.#mark(open) !== '*') return false;
    }
    if (names < 2 || this.#mark(open) !== '(' || !this.#isName(open - 1)) return false;
    for (let end = open + 1; end < open + 400; end += 1) {
      const mark = this.#mark(end);
      if (mark === '{') return true;
      if (mark === ';') return this.#mark(end - 1) !== ')' && this.#oldBody(this.#match(open)) !== null;
      if (mark === '}' || mark === '=' || end >= this.#live.length) return false;
    }
    return false;
  }

  /** The place of the bracket that closes the one at `open`; `open` itself when none does within so many tokens. */
  #match(open: number, most = 400): number {
    const close = this.#mark(open) === '(' ? (this.#closes[open] ?? 0) : 0;
    return close > open && close < open + most ? close : open;
  }

  #mark(at: number): string {
    return this.#raw.mark(this.#live[at] ?? this.#raw.count);
  }

  #isName(at: number): boolean {
    return this.#raw.isName(this.#live[at] ?? this.#raw.count);
  }

  #text(at: number): string {
    return this.#raw.text(this.#live[at] ?? this.#raw.count);
  }
}
