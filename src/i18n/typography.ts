/** What stands between the items of a list, by what they are. */
export interface Between {
  readonly words: string;
  /** Words with a figure each. */
  readonly figures: string;
  /** Parts of a sentence, which may hold commas themselves. */
  readonly clauses: string;
}

/** How a language is set. */
export interface Typography {
  /** BCP 47, for `<html lang>`, voices and number formats. */
  readonly tag: string;
  /** What depends on what was filled in, such as the space between Chinese and Latin. */
  readonly finish: (text: string) => string;
  readonly between: Between;
}
