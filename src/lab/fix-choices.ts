import { articleFix, type Config } from '../threads/index.ts';

/** The set of words with one added or taken away. */
export const toggled = (fix: Config['fix'], word: string): readonly string[] =>
  fix.includes(word) ? fix.filter((other) => other !== word) : [...fix, word];

/** Words already chosen that a further word does not go with; empty when it may be chosen. */
export function clashesWith(fix: Config['fix'], word: string): readonly string[] {
  if (fix.includes(word) || articleFix([...fix, word]) !== null) return [];
  return fix.filter((other) => articleFix([other, word]) === null);
}
