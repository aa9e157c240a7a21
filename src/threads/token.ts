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
export const hasText = (kind: Token['kind']): kind is WithText => WITH_TEXT.some((other) => other === kind);

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
export const verdictWord = ({ kind }: Token): string => (kind === 'einval:garbage' ? 'einval' : kind);

/** A token as model.md writes it: `trunc:/var/cache`. */
export const printToken = (token: Token): string =>
  'text' in token ? `${token.kind}:${token.text}` : token.kind;
