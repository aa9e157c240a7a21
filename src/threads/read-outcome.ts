import type { Config } from './config.ts';

/** How a run ended: a token for each thread, and the sticky flags of the reported world. */
export interface Ending {
  /** By thread number in the reported world; in the source workers are alike, so sorted. */
  readonly tokens: readonly string[];
  readonly flags: readonly string[];
}

/** What a token of a worker begins with, or is. */
const TOKEN = /^((trunc|einval):|(ok|efault|badpath|badfile|baddir|crash|killed|blocked)$)/;

/** Reads an outcome text of a config back. (A path with a name such as `|ok` could still pass for two tokens.) */
export function readOutcome({ world, path }: Pick<Config, 'world' | 'path'>, outcome: string): Ending {
  if (world === 'article') {
    // Only S's token may hold a piece of the path, and with it any sign.
    const [, v = '', s = '', f = '', flags = ''] = /^V=(\w+) S=(.*) F=(\w+) flags=(.*)$/.exec(outcome) ?? [];
    return { tokens: [v, s, f], flags: flags === '-' ? [] : flags.split(',') };
  }
  // A value ends just before or just behind a slash of the path; a path may hold the sign that parts the tokens.
  const values = [...path].flatMap((sign, k) =>
    sign === '/' ? [path.slice(0, k), path.slice(0, k + 1)] : [],
  );
  const tokens: string[] = [];
  for (const piece of outcome.split('|')) {
    const last = tokens.at(-1) ?? 'ok';
    const colon = last.indexOf(':');
    const isWhole = colon < 0 || values.includes(last.slice(colon + 1));
    if (isWhole && TOKEN.test(piece)) tokens.push(piece);
    else tokens[tokens.length - 1] = `${last}|${piece}`;
  }
  return { tokens, flags: [] };
}
