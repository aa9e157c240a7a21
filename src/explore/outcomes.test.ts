import { expect, it } from 'vitest';
import { readOutcome, type Config, type Token } from '../threads/index.ts';
import { printedInOrder } from './outcomes.ts';

it('two outcomes that are printed alike keep their tokens beside the text, others do not', () => {
  const config: Config = {
    world: 'faithful',
    path: '/|einval:/|einval:/z',
    threads: 2,
    fix: ['none', 'none'],
    grain: 'coarse',
  };
  const refused = (text: string): Token => ({ kind: 'einval', text });
  const found = (...tokens: readonly Token[]) => ({ outcome: { tokens, flags: [] }, states: [] });
  const printed = printedInOrder(config, [
    found(refused('/|einval:/'), refused('/|einval:/')),
    found({ kind: 'ok' }, refused('/')),
    found(refused('/|einval:/|einval:/'), refused('/')),
  ]);
  const [one, two, ok] = printed;
  expect(one?.text).toBe('einval:/|einval:/|einval:/|einval:/');
  expect(two?.text).toBe(one?.text);
  expect(one?.tokens).toEqual(['einval:/', 'einval:/|einval:/|einval:/']);
  expect(two?.tokens).toEqual(['einval:/|einval:/', 'einval:/|einval:/']);
  expect([ok?.text, ok?.tokens]).toEqual(['einval:/|ok', undefined]);
  for (const { text, tokens = [], outcome } of printed.slice(0, 2)) {
    expect(readOutcome(config, { outcome: text })).toBeNull();
    expect(readOutcome(config, { outcome: text, tokens })?.tokens).toHaveLength(outcome.tokens.length);
  }
});
