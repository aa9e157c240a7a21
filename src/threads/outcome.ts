import type { Config } from './config.ts';
import type { Program, SystemState } from './program.ts';
import { printToken, type Outcome, type Token } from './token.ts';

/** Letters of the threads as a schedule writes them: V, S, F as reported, A to D in the source. */
export const lettersOf = (program: Pick<Program, 'config'>): readonly string[] =>
  program.config.world === 'article'
    ? ['V', 'S', 'F']
    : ['A', 'B', 'C', 'D'].slice(0, program.config.threads);

/** Token of every thread once nobody can run: those without a verdict were killed, or block each other. */
export function finalTokens(state: SystemState): readonly Token[] {
  return state.locals.map((local) => local.token ?? { kind: state.isDead ? 'killed' : 'blocked' });
}

/** How a finished run ended, by thread. */
export const outcomeOf = (state: SystemState): Outcome => ({
  tokens: finalTokens(state),
  flags: state.world.flags,
});

/** The tokens of an outcome as text: by thread, or sorted where the threads are alike and nobody tells them apart. */
export function printedTokens({ world }: Pick<Config, 'world'>, { tokens }: Outcome): readonly string[] {
  const printed = tokens.map(printToken);
  return world === 'faithful' ? printed.sort() : printed;
}

/** A text that two outcomes of a config share exactly when they are the same. */
export const outcomeKey = (config: Pick<Config, 'world'>, outcome: Outcome): string =>
  JSON.stringify([...printedTokens(config, outcome), ...outcome.flags]);

/** The outcome text of model.md sections 2 and 6. */
export function printOutcome(config: Config, outcome: Outcome): string {
  const printed = printedTokens(config, outcome);
  if (config.world === 'faithful') return printed.join('|');
  const letters = lettersOf({ config });
  const parts = printed.map((token, thread) => `${letters[thread] ?? '?'}=${token}`);
  return `${parts.join(' ')} flags=${outcome.flags.join(',') || '-'}`;
}
