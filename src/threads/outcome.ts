import type { Config } from './config.ts';
import type { Program, SystemState } from './program.ts';

/** Letters of the threads as a schedule writes them: V, S, F as reported, A to D in the source. */
export const lettersOf = (program: Pick<Program, 'config'>): readonly string[] =>
  program.config.world === 'article'
    ? ['V', 'S', 'F']
    : ['A', 'B', 'C', 'D'].slice(0, program.config.threads);

/** Token of every thread once nobody can run: those without a verdict were killed, or block each other. */
export function finalTokens(state: SystemState): readonly string[] {
  return state.locals.map((local) => local.token ?? (state.isDead ? 'killed' : 'blocked'));
}

/** Outcome text of a finished run, as model.md sections 2 and 6 write it. */
export function outcomeText(program: Program, state: SystemState): string {
  const tokens = finalTokens(state);
  if (program.config.world === 'faithful') return [...tokens].sort().join('|');
  const letters = lettersOf(program);
  const parts = tokens.map((token, thread) => `${letters[thread] ?? '?'}=${token}`);
  return `${parts.join(' ')} flags=${state.world.flags.join(',') || '-'}`;
}

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
