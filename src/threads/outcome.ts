import type { Config } from './config.ts';
import { finalTokens, type SystemState } from './program.ts';
import { fileToken, printToken, type Outcome } from './token.ts';
import { lettersOf, worldOf } from './worlds/index.ts';

/** How a finished run ended, by thread. */
export const outcomeOf = (state: SystemState): Outcome => ({
  tokens: finalTokens(state).map(fileToken),
  flags: state.world.flags,
});

/** The tokens of an outcome as text: by thread, or sorted where the threads are alike and nobody tells them apart. */
export function printedTokens({ world }: Pick<Config, 'world'>, { tokens }: Outcome): readonly string[] {
  const printed = tokens.map(printToken);
  return worldOf(world).isAlike ? printed.sort() : printed;
}

/** A text that two outcomes of a config share exactly when they are the same. */
export const outcomeKey = (config: Pick<Config, 'world'>, outcome: Outcome): string =>
  JSON.stringify([...printedTokens(config, outcome), ...outcome.flags]);

/** The outcome text of model.md sections 2 and 6. */
export function printOutcome(config: Pick<Config, 'world' | 'threads'>, outcome: Outcome): string {
  const printed = printedTokens(config, outcome);
  if (worldOf(config.world).isAlike) return printed.join('|');
  const letters = lettersOf({ config });
  const parts = printed.map((token, thread) => `${letters[thread] ?? '?'}=${token}`);
  return `${parts.join(' ')} flags=${outcome.flags.join(',') || '-'}`;
}
