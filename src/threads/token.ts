import { assert } from '../base/index.ts';

/** How one thread of any program ended: a word, and a text if it has one. */
export interface EndToken {
  readonly kind: string;
  readonly text?: string;
}

/** The tokens that consist of a word alone. */
export const WORDS = [
  'ok',
  'done',
  'einval:garbage',
  'garbage',
  'efault',
  'badpath',
  'badfile',
  'baddir',
  'crash',
  'killed',
  'blocked',
] as const;
type Word = (typeof WORDS)[number];

/** Verdicts with the text that the kernel saw. */
const WITH_TEXT = ['trunc', 'einval'] as const;
type WithText = (typeof WITH_TEXT)[number];

/** How a row of a machine can end a thread. */
export type Verdict = WithText | Exclude<Word, 'killed' | 'blocked'>;

/** Reports whether a verdict has a text. */
export const hasText = (kind: string): kind is WithText => WITH_TEXT.some((other) => other === kind);

/** How one thread ended: its verdict, with the text that the kernel saw if it has one, or why it has no verdict. */
export type Token = { readonly kind: WithText; readonly text: string } | { readonly kind: Word };

/** How a whole run ended. */
export interface Outcome {
  /** By thread number; where threads are interchangeable, sorted as printed. */
  readonly tokens: readonly Token[];
  /** Uses of freed memory, sorted. */
  readonly flags: readonly string[];
}

/** Prints a token as in model.md: `trunc:/var/cache`. */
export const printToken = ({ kind, text }: EndToken): string =>
  text === undefined ? kind : `${kind}:${text}`;

const isFileToken = (token: EndToken): token is Token =>
  token.text === undefined ? WORDS.some((word) => word === token.kind) : hasText(token.kind);

const isVerdict = (word: string): word is Verdict =>
  hasText(word) || (word !== 'killed' && word !== 'blocked' && WORDS.some((known) => known === word));

/** Narrows the verdict of a row in one of the worlds. */
export function fileVerdict(word: string): Verdict {
  assert(isVerdict(word), `${word} is a verdict of the cache-file worlds`);
  return word;
}

/** Narrows the token of a thread in one of the worlds. */
export function fileToken(token: EndToken): Token {
  assert(isFileToken(token), `${token.kind} is a token of the cache-file worlds`);
  return token;
}
