/** The marks between the items of a list, by the kind of its items. */
export interface Between {
  readonly words: string;
  /** Words with a figure each. */
  readonly figures: string;
  /** Parts of a sentence, which may hold commas themselves. */
  readonly clauses: string;
}

/** The typography of a language. */
export interface Typography {
  /** BCP 47, for `<html lang>`, voices and number formats. */
  readonly tag: string;
  /** Adjusts a text to what was filled in: adds, for instance, the space between Chinese and Latin. */
  readonly finish: (text: string) => string;
  readonly between: Between;
}
