import type { FileKind, LabelFound, PasteError, Pasted, TokenError } from '../bytefile/index.ts';

/** What the page asks the worker that looks at what is brought: which bytes it is, and what else. */
export type BroughtQuestion =
  | { readonly kind: 'paste'; readonly text: string; readonly choice: string | null }
  | { readonly kind: 'file'; readonly file: Blob };

/** What a pasted text is: bytes, a resume token with the list in it, or neither. */
export type PasteAnswer =
  | { readonly kind: 'read'; readonly pasted: Pasted }
  | { readonly kind: 'token'; readonly bytes: Uint8Array; readonly isChecksumRight: boolean }
  | { readonly kind: 'badToken'; readonly error: TokenError }
  | { readonly kind: 'refused'; readonly error: PasteError };

/** A text, and what it is. */
export interface ReadText {
  readonly content: string;
  readonly answer: PasteAnswer;
}

/** What a file is. */
export interface FileAnswer {
  readonly what: FileKind;
  /** The labels in it, in the order of their offsets; empty where none is looked for. */
  readonly labels: readonly LabelFound[];
  /** The one to open. */
  readonly label: LabelFound | null;
  /** The text of a file of text. */
  readonly text: ReadText | null;
  /** What is in a file that the browser can unpack. */
  readonly unpacked: Unpacked | null;
}

export type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly inner: FileAnswer }
  /** The bytes are damaged or cut, or there are more than `most`. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'large'; readonly most: number };

/** The answer to each question. */
export interface BroughtAnswers {
  readonly paste: PasteAnswer;
  readonly file: FileAnswer;
}
