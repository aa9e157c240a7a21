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
