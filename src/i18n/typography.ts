/** The marks between the items of a list, by the kind of its items. */
export interface Between {
  readonly words: string;
  /** Words, each with a figure. */
  readonly figures: string;
  /** Parts of a sentence, which may contain commas. */
  readonly clauses: string;
  readonly sentences: string;
}

/** The typography of a language. */
export interface Typography {
  /** BCP 47 tag, for `<html lang>`, voices and number formats. */
  readonly tag: string;
  /** Adjusts a text after its arguments are filled in, for instance by the space between Chinese and Latin. */
  readonly finish: (text: string) => string;
  readonly between: Between;
}
