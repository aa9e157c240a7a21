/** A file of text that a reader can copy or save. */
export interface TextFile {
  readonly name: string;
  readonly type: 'text/plain' | 'application/json';
  readonly text: string;
}

/** What a file may be called after: only signs that every system takes. */
export const fileStem = (text: string): string => text.replace(/[^\w.+-]+/g, '_');
