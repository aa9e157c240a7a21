/* The text of a race by lines. */

const COMMENT = /\/\/.*$|\/\*.*?\*\//g;

/** Returns what a line says without its comments, its braces and its indentation. */
export const codeOf = (line: string): string =>
  line
    .replace(COMMENT, ' ')
    .replace(/^[\s}]+|[\s{;]+$/g, '')
    .replace(/\s+/g, ' ');

/** Returns the code of a line, counted from 1. */
export const codeAt = (lines: readonly string[], line: number): string => codeOf(lines[line - 1] ?? '');

const KEYWORD = /^(?:if|else|while|lock|unlock|wait|join|free|assert|return|exit|atomic|break|continue)\b/;

/** Returns what a line does in at most `most` characters: what it calls, its first word, or what it assigns. */
export function briefOf(code: string, most: number): string {
  if (code.length < most) return code;
  const keyword = KEYWORD.exec(code)?.[0];
  if (keyword !== undefined) return keyword;
  const call = /\b([a-z]\w*)\s*\(/.exec(code)?.[1];
  if (call !== undefined) return call;
  // Without the type of a declaration, without blanks, and then without the name of an array.
  const tight = code.replace(/^\w+\s+(?=\w)/, '').replaceAll(/\s+/g, '');
  if (tight.length <= most) return tight;
  const element = tight.replace(/^[\w.]+(?=\[)/, '');
  return element.length <= most ? element : `${element.slice(0, most - 2)}…`;
}

/** Returns what a text asks of its runs: its lines with `never` and `exists`. Texts that ask other things cannot be compared. */
export const asksOf = (text: string): string =>
  text
    .split('\n')
    .map(codeOf)
    .filter((line) => /^(never|exists)\b/.test(line))
    .join('\n');

/** Returns the first line, from 1, in which two texts differ; 0 if they do not. */
export function changedLine(before: string, now: string): number {
  if (before === now) return 0;
  const [old, lines] = [before.split('\n'), now.split('\n')];
  const at = lines.findIndex((line, index) => line !== old[index]);
  return (at < 0 ? lines.length : at) + 1;
}
