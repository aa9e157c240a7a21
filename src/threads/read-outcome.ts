import type { Config } from './config.ts';
import { printOutcome, printedTokens } from './outcome.ts';
import { worldOf } from './worlds/index.ts';
import { WORDS, type Outcome, type Token } from './token.ts';

/** An outcome in the form of the search's answer. */
export interface PrintedOutcome {
  /** The text (model.md). */
  readonly outcome: string;
  /** The tokens, where the text is ambiguous. */
  readonly tokens?: readonly string[];
}

type Model = Pick<Config, 'world' | 'path' | 'threads'>;

/** Parses a token. */
function readToken(text: string): Token | null {
  const word = WORDS.find((known) => known === text);
  if (word !== undefined) return { kind: word };
  const [, kind, value = ''] = /^(trunc|einval):(.*)$/.exec(text) ?? [];
  return kind === 'trunc' || kind === 'einval' ? { kind, text: value } : null;
}

const readTokens = (texts: readonly string[]): readonly Token[] | null => {
  const tokens = texts.map(readToken);
  return tokens.every((token) => token !== null) ? tokens : null;
};

/**
 * Returns all ways to split a text at its bars into the sorted tokens of `count` workers. The text in a token ends just
 * before or just after a slash of the path. The path may contain bars, and between them what looks like a token.
 */
function partings(path: string, pieces: readonly string[], count: number, least = ''): readonly string[][] {
  if (count === 0) return pieces.length === 0 ? [[]] : [];
  const isValue = (text: string): boolean =>
    path.startsWith(text) && (text.endsWith('/') || path[text.length] === '/');
  return pieces.flatMap((_, last) => {
    const first = pieces.slice(0, last + 1).join('|');
    const token = readToken(first);
    if (token === null || first < least || ('text' in token && !isValue(token.text))) return [];
    const rests = partings(path, pieces.slice(last + 1), count - 1, first);
    return rests.map((rest) => [first, ...rest]);
  });
}

/** Returns every outcome that a text can mean; several only for paths made to deceive. */
export function readingsOf(model: Model, text: string): readonly Outcome[] {
  if (!worldOf(model.world).isAlike) {
    // Only the token of S may contain a part of the path, and with it any character.
    const [, v = '', s = '', f = '', flags = ''] = /^V=(\w+) S=(.*) F=(\w+) flags=(.*)$/.exec(text) ?? [];
    const tokens = readTokens([v, s, f]);
    return tokens === null ? [] : [{ tokens, flags: flags === '-' ? [] : flags.split(',') }];
  }
  return partings(model.path, text.split('|'), model.threads).map((texts) => ({
    tokens: readTokens(texts) ?? [],
    flags: [],
  }));
}

/** Parses an outcome of a model. Returns null for an invalid text, and for an ambiguous one without tokens. */
export function readOutcome(model: Model, { outcome, tokens }: PrintedOutcome): Outcome | null {
  if (tokens === undefined) {
    const readings = readingsOf(model, outcome);
    return readings.length === 1 ? (readings[0] ?? null) : null;
  }
  const read = readTokens(tokens);
  return read && { tokens: read, flags: [] };
}

/** Prints an outcome, with its tokens where the text alone is ambiguous. */
export function printedOutcome(config: Config, outcome: Outcome): PrintedOutcome {
  const text = printOutcome(config, outcome);
  const isClear = readOutcome(config, { outcome: text }) !== null;
  return isClear ? { outcome: text } : { outcome: text, tokens: printedTokens(config, outcome) };
}
