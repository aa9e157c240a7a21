import type { Config } from './config.ts';
import { finalTokens, type SystemState } from './program.ts';
import { fileToken, printToken, type Outcome } from './token.ts';
import { lettersOf, worldOf } from './worlds/index.ts';

/** Returns the outcome of a finished run. */
export const outcomeOf = (state: SystemState): Outcome => ({
  tokens: finalTokens(state).map(fileToken),
  flags: state.world.flags,
});

/** Returns the tokens of an outcome as text: by thread, or sorted where the threads are interchangeable. */
export function printedTokens({ world }: Pick<Config, 'world'>, { tokens }: Outcome): readonly string[] {
  const printed = tokens.map(printToken);
  return worldOf(world).isAlike ? printed.sort() : printed;
}

/** Returns a text that is equal for equal outcomes of a config only. */
export const outcomeKey = (config: Pick<Config, 'world'>, outcome: Outcome): string =>
  JSON.stringify([...printedTokens(config, outcome), ...outcome.flags]);

/** Prints an outcome (model.md sections 2 and 6). */
export function printOutcome(config: Pick<Config, 'world' | 'threads'>, outcome: Outcome): string {
  const printed = printedTokens(config, outcome);
  if (worldOf(config.world).isAlike) return printed.join('|');
  const letters = lettersOf({ config });
  const parts = printed.map((token, thread) => `${letters[thread] ?? '?'}=${token}`);
  return `${parts.join(' ')} flags=${outcome.flags.join(',') || '-'}`;
}
