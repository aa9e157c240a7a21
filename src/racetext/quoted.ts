/** What is wrong in quotes, and the index of the character where. */
export interface QuotedProblem {
  readonly kind: 'character' | 'unterminated';
  readonly sentence:
    'badInQuotes' | 'badEscape' | 'zeroBeforeDigit' | 'oneCharacter' | 'openString' | 'openCharacter';
  readonly names: [] | [string];
  readonly from: number;
}

/** A string or character constant: its length in the text with both quotes, and its bytes without a NUL. */
export interface Quoted {
  readonly length: number;
  readonly bytes: readonly number[];
  readonly problem: QuotedProblem | null;
}

const ESCAPES: ReadonlyMap<string, number> = new Map([
  ['0', 0],
  ['n', 10],
  ['t', 9],
  ['r', 13],
  ['\\', 92],
  ['"', 34],
  ["'", 39],
]);

const isPrintable = (character: string): boolean => /^[ -~]$/.test(character);

/** Reads the constant whose opening quote stands at `start`. */
export function quotedAt(chars: readonly string[], start: number, quote: string): Quoted {
  const bytes: number[] = [];
  let problem: QuotedProblem | null = null;
  let at = start + 1;
  for (;;) {
    const character = chars[at] ?? '\n';
    if (character === '\n') {
      const sentence = quote === '"' ? 'openString' : 'openCharacter';
      // Whatever else is wrong in it comes of the quote that is missing.
      const open = { kind: 'unterminated', sentence, names: [], from: start } satisfies QuotedProblem;
      return { length: at - start, bytes, problem: open };
    }
    if (character === quote) break;
    if (character === '\\') {
      const escaped = escapeAt(chars, at);
      if (typeof escaped === 'string') {
        problem ??= { kind: 'character', sentence: escaped, names: [], from: at };
        at += chars[at + 1] === '\n' || chars[at + 1] === undefined ? 1 : 2;
      } else {
        bytes.push(escaped.byte);
        at += escaped.length;
      }
      continue;
    }
    if (isPrintable(character)) bytes.push(character.charCodeAt(0));
    else problem ??= { kind: 'character', sentence: 'badInQuotes', names: [character], from: at };
    at += 1;
  }
  if (quote === "'" && bytes.length !== 1) {
    problem ??= { kind: 'character', sentence: 'oneCharacter', names: [], from: start };
  }
  return { length: at + 1 - start, bytes, problem };
}

function escapeAt(
  chars: readonly string[],
  at: number,
): 'badEscape' | 'zeroBeforeDigit' | { readonly byte: number; readonly length: number } {
  const letter = chars[at + 1] ?? '';
  if (letter === 'x') {
    const digits = `${chars[at + 2] ?? ''}${chars[at + 3] ?? ''}`;
    return /^[0-9A-Fa-f]{2}$/.test(digits) ? { byte: parseInt(digits, 16), length: 4 } : 'badEscape';
  }
  const byte = ESCAPES.get(letter);
  if (byte === undefined) return 'badEscape';
  return letter === '0' && /^[0-9]$/.test(chars[at + 2] ?? '') ? 'zeroBeforeDigit' : { byte, length: 2 };
}
