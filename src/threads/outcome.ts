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
