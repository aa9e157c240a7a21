import type { Config } from './config.ts';
import { printOutcome, printedTokens } from './outcome.ts';
import { worldOf } from './worlds/index.ts';
import { WORDS, type Outcome, type Token } from './token.ts';

/** An outcome as an answer of the search gives it. */
export interface PrintedOutcome {
  /** The text of model.md. */
  readonly outcome: string;
  /** The tokens one by one, where the text can be read in more than one way. */
  readonly tokens?: readonly string[];
}

type Model = Pick<Config, 'world' | 'path' | 'threads'>;

/** A token from its text. */
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
 * Ways to part a text, cut at every bar, into the sorted tokens of `count` workers. A value ends just before or just
 * behind a slash of the path, which may itself hold bars, and between them what looks like a token.
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

/** Everything that an outcome text of a model can mean; more than one only for paths made to deceive. */
export function readingsOf(model: Model, text: string): readonly Outcome[] {
  if (!worldOf(model.world).isAlike) {
    // Only S's token may hold a piece of the path, and with it any sign.
    const [, v = '', s = '', f = '', flags = ''] = /^V=(\w+) S=(.*) F=(\w+) flags=(.*)$/.exec(text) ?? [];
    const tokens = readTokens([v, s, f]);
    return tokens === null ? [] : [{ tokens, flags: flags === '-' ? [] : flags.split(',') }];
  }
  return partings(model.path, text.split('|'), model.threads).map((texts) => ({
    tokens: readTokens(texts) ?? [],
    flags: [],
  }));
}

/** Reads an outcome of a model back; null where it is none, or where its text alone does not tell which. */
export function readOutcome(model: Model, { outcome, tokens }: PrintedOutcome): Outcome | null {
  if (tokens === undefined) {
    const readings = readingsOf(model, outcome);
    return readings.length === 1 ? (readings[0] ?? null) : null;
  }
  const read = readTokens(tokens);
  return read && { tokens: read, flags: [] };
}

/** The text of an outcome, and its tokens one by one where the text alone does not tell them. */
export function printedOutcome(config: Config, outcome: Outcome): PrintedOutcome {
  const text = printOutcome(config, outcome);
  const isClear = readOutcome(config, { outcome: text }) !== null;
  return isClear ? { outcome: text } : { outcome: text, tokens: printedTokens(config, outcome) };
}
