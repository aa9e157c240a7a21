import type { PastedLines } from './clean.ts';
import { hexPair, hexRun, pastSpaces } from './digits.ts';
import { faultAt } from './ellipsis.ts';
import { ByteSink } from './sink.ts';
import { refused, SURENESS, type Candidate, type FormAnswer, type Layout } from './types.ts';

/*
 * Strings with escapes, as programs and debuggers print bytes: `\x00\x01`, `b'\x00cachefile'`, `"\000\001"`, and the pieces
 * of `gdb` with counts of repeats. Every character must stand for a byte; otherwise the text is refused.
 */

const LAYOUT: Layout = { tool: 'string', offsets: null, digits: null, word: 1, order: null };
const BACKSLASH = 0x5c;
const SIMPLE: Readonly<Record<string, number>> = {
  n: 10,
  t: 9,
  r: 13,
  a: 7,
  b: 8,
  f: 12,
  v: 11,
  e: 27,
  '\\': 92,
  "'": 39,
  '"': 34,
};

/** The result and traits of a string that is being read. */
interface State {
  readonly sink: ByteSink;
  escapes: number;
  /** Number of characters that stand for themselves. */
  letters: number;
  /** Whether an octal escape such as `\1` or `\12` is ambiguous: languages differ in how many digits belong to it. */
  isDoubtful: boolean;
}

/** Reports whether a final NUL may be missing: `gdb` omits it for an array, and C adds one to every string. */
const mayLackNul = (lines: readonly string[], isBytes: boolean): boolean =>
  !isBytes && lines.some((line) => /<repeats|^ *\$\d+ = |["'].*\\[0-7]{3}/.test(line.slice(0, 400)));

/** Reads a text as strings with escapes; null when it does not start as one. */
export function stringAnswer(text: PastedLines): FormAnswer | null {
  const { lines, first } = withoutDeclaration(text);
  const [top = ''] = lines;
  const head =
    /^ *(?:\$\d+ = |[\w *]{1,60}(?:\[\d*\])? ?= ?|printf (?:-- )?)?(?:bytes\(|bytearray\()?(?=\$?b?["']|\\x|\\[0-7])/.exec(
      top,
    );
  if (head === null) return null;
  const state: State = { sink: new ByteSink(), escapes: 0, letters: 0, isDoubtful: false };
  let isBytes = false;
  for (const [i, line] of lines.entries()) {
    let at = i === 0 ? head[0].length : pastSpaces(line, 0);
    while (at < line.length) {
      const from = at;
      const quoted = /\$?(b?)(["'])/y;
      quoted.lastIndex = at;
      const opening = quoted.exec(line);
      const quote = opening?.[2] ?? '';
      isBytes ||= opening?.[1] === 'b';
      at = body(state, line, opening === null ? at : quoted.lastIndex, quote);
      const between = / <repeats (\d{1,8}) times>|/y;
      if (at > from) {
        between.lastIndex = at;
        const times = Number(between.exec(line)?.[1] ?? 1);
        if (times > 1) state.sink.repeat(1, state.sink.length + times - 1);
        at = Math.max(at, between.lastIndex);
        const gap = /[ ,]*(?:\)*;?$|\\$)?/y;
        gap.lastIndex = at;
        gap.exec(line);
        at = gap.lastIndex;
      }
      if (at <= from) {
        if (from === 0 && line.trim() === '') break;
        const rest = line.slice(from);
        return state.escapes === 0 && !isBytes ? null : refused(faultAt(first + i, rest), 'string', i + 1);
      }
    }
  }
  if (state.escapes === 0 && !isBytes) return null;
  const form = state.letters === 0 && !isBytes ? 'hex' : 'string';
  const bytes = state.sink.bytes();
  const one: Candidate = { form, layout: LAYOUT, base: 0n, bytes, sureness: SURENESS.plausible };
  if (mayLackNul(lines, isBytes)) {
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    return { candidates: [one, { ...one, bytes: longer, mark: 'nul' }] };
  }
  return { candidates: [state.isDoubtful ? one : { ...one, sureness: SURENESS.certain }] };
}

/** Removes a first line that only declares what follows. */
const withoutDeclaration = (text: PastedLines): PastedLines =>
  text.lines.length > 1 && /^[\w *]{1,60}(?:\[\d*\])? ?= ?$/.test(text.lines[0] ?? '')
    ? { lines: text.lines.slice(1), first: text.first + 1 }
    : text;

/** Reads up to the closing quote, or to the end of escapes without quotes. Returns the end, or -1 for a malformed text. */
function body(state: State, line: string, from: number, quote: string): number {
  let at = from;
  while (at < line.length) {
    const code = line.charCodeAt(at);
    if (quote !== '' && line.charAt(at) === quote) return at + 1;
    if (code === BACKSLASH) {
      const next = escape(state, line, at + 1);
      if (next < 0) return -1;
      at = next;
      state.escapes += 1;
      continue;
    }
    if (quote === '' || code < 0x20 || code > 0x7e) break;
    state.sink.push(code);
    state.letters += 1;
    at += 1;
  }
  return quote === '' && at > from ? at : -1;
}

/** Reads an escape after its backslash. Returns its end, or -1 for an unknown one. */
function escape(state: State, line: string, at: number): number {
  const sign = line.charAt(at);
  if (sign === 'x' || sign === 'X') {
    if (hexRun(line.slice(at + 1, at + 3), 0) < 2) return -1;
    state.sink.push(hexPair(line, at + 1));
    return at + 3;
  }
  const octal = /[0-3][0-7]{2}|[0-7]{1,2}/y;
  octal.lastIndex = at;
  const figures = octal.exec(line)?.[0];
  if (figures !== undefined) {
    const isAlone = figures.length === 1 && !/\d/.test(line.charAt(at + 1));
    state.isDoubtful ||= figures.length < 3 && !isAlone;
    state.sink.push(Number.parseInt(figures, 8));
    return at + figures.length;
  }
  const simple = SIMPLE[sign];
  if (simple === undefined) return -1;
  state.sink.push(simple);
  return at + 1;
}
