import { assert } from '../base/index.ts';

/** How one thread of any program ended: a word, with a text where it matters. */
export interface EndToken {
  readonly kind: string;
  readonly text?: string;
}

/** What a token can be that is its word alone. */
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

/** Verdicts that carry the text which the kernel saw. */
const WITH_TEXT = ['trunc', 'einval'] as const;
type WithText = (typeof WITH_TEXT)[number];

/** How a row of a machine can end a thread. */
export type Verdict = WithText | Exclude<Word, 'killed' | 'blocked'>;

/** Does a verdict carry a text? */
export const hasText = (kind: string): kind is WithText => WITH_TEXT.some((other) => other === kind);

/** How one thread ended: its verdict, with the text that the kernel saw where it matters, or what kept it from one. */
export type Token = { readonly kind: WithText; readonly text: string } | { readonly kind: Word };

/** How a whole run ended. */
export interface Outcome {
  /** By thread number where threads have names; sorted as printed where they are alike. */
  readonly tokens: readonly Token[];
  /** What happened to freed memory, sorted. */
  readonly flags: readonly string[];
}

/** The first word of a token, for where there is little room. */
export const verdictWord = ({ kind }: EndToken): string => (kind === 'einval:garbage' ? 'einval' : kind);

/** A token as model.md writes it: `trunc:/var/cache`. */
export const printToken = ({ kind, text }: EndToken): string =>
  text === undefined ? kind : `${kind}:${text}`;

const isFileToken = (token: EndToken): token is Token =>
  token.text === undefined ? WORDS.some((word) => word === token.kind) : hasText(token.kind);

const isVerdict = (word: string): word is Verdict =>
  hasText(word) || (word !== 'killed' && word !== 'blocked' && WORDS.some((known) => known === word));

/** The verdict of a row of one of the worlds. */
export function fileVerdict(word: string): Verdict {
  assert(isVerdict(word), `${word} is a verdict of the cache-file worlds`);
  return word;
}

/** The token of a thread of one of the worlds. */
export function fileToken(token: EndToken): Token {
  assert(isFileToken(token), `${token.kind} is a token of the cache-file worlds`);
  return token;
}
