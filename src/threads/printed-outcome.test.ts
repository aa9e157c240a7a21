import { expect, it } from 'vitest';
import { printedOutcome, readOutcome } from './read-outcome.ts';
import type { Config } from './config.ts';
import type { Outcome, Token } from './token.ts';

it('only outcomes with an ambiguous text keep their tokens beside it', () => {
  const config: Config = {
    world: 'faithful',
    path: '/|einval:/|einval:/z',
    threads: 2,
    fix: ['none', 'none'],
    grain: 'coarse',
  };
  const refused = (text: string): Token => ({ kind: 'einval', text });
  const one: Outcome = { tokens: [refused('/|einval:/|einval:/'), refused('/')], flags: [] };
  const two: Outcome = { tokens: [refused('/|einval:/'), refused('/|einval:/')], flags: [] };
  const text = 'einval:/|einval:/|einval:/|einval:/';
  expect(printedOutcome(config, one)).toEqual({
    outcome: text,
    tokens: ['einval:/', 'einval:/|einval:/|einval:/'],
  });
  expect(printedOutcome(config, two)).toEqual({
    outcome: text,
    tokens: ['einval:/|einval:/', 'einval:/|einval:/'],
  });
  const ok: Outcome = { tokens: [{ kind: 'ok' }, refused('/')], flags: [] };
  expect(printedOutcome(config, ok)).toEqual({ outcome: 'einval:/|ok' });
  expect(readOutcome(config, { outcome: text })).toBeNull();
  for (const outcome of [one, two]) {
    const read = readOutcome(config, printedOutcome(config, outcome));
    expect(read?.tokens).toHaveLength(outcome.tokens.length);
  }
});
