/** Cuts the sentence of an outcome into clauses, each with the space after it. */
export const clausesOf = (sentence: string): readonly string[] =>
  sentence.match(/.+?(?:[.。：:]\s*|$)/gu) ?? [];

/** Returns the clauses that all sentences have in common; all of them where there is one sentence. */
export function commonOf(sentences: readonly (readonly string[])[]): ReadonlySet<string> {
  const [first = [], ...rest] = sentences;
  return new Set(first.filter((clause) => rest.every((other) => other.includes(clause))));
}
