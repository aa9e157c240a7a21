/** A file of text that a reader can copy or save. */
export interface TextFile {
  readonly name: string;
  readonly type: 'text/plain' | 'application/json' | 'image/svg+xml';
  readonly text: string;
}

/** Returns a file name that every system accepts: `_` for all but word characters, `.`, `+` and `-`. */
export const fileStem = (text: string): string => text.replace(/[^\w.+-]+/g, '_');
