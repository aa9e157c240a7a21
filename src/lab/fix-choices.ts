import { articleFix, type Config } from '../threads/index.ts';

/** Returns the set of words with one added or removed. */
export const toggled = (fix: Config['fix'], word: string): readonly string[] =>
  fix.includes(word) ? fix.filter((other) => other !== word) : [...fix, word];

/** Returns the chosen words that are incompatible with another word; empty when it may be chosen. */
export function clashesWith(fix: Config['fix'], word: string): readonly string[] {
  if (fix.includes(word) || articleFix([...fix, word]) !== null) return [];
  return fix.filter((other) => articleFix([other, word]) === null);
}
