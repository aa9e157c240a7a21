import { expect, it } from 'vitest';
import { KINDS, classesOf, kindOf, type Outcome } from './index.ts';

const outcome = (kinds: readonly string[], flags: readonly string[] = []): Outcome => ({
  tokens: kinds.map((kind) => ({ kind: kind as 'ok' })),
  flags,
});

it('sorts the kinds from the gravest to the harmless one', () => {
  expect(KINDS).toEqual([
    'detected',
    'crash',
    'deadlock',
    'garbage',
    'rejected',
    'silent',
    'turnedAway',
    'freed',
    'fine',
  ]);
});

it('a run has the kind of its gravest ending', () => {
  expect(kindOf(outcome(['ok', 'ok']))).toBe('fine');
  expect(kindOf(outcome(['ok', 'garbage', 'done']))).toBe('garbage');
  expect(kindOf(outcome(['crash', 'einval:garbage', 'killed']))).toBe('crash');
  expect(kindOf(outcome(['ok', 'ok', 'done'], ['uafRead:serializer']))).toBe('freed');
  expect(kindOf(outcome(['baddir', 'ok', 'done'], ['uafRead:validator']))).toBe('turnedAway');
});

it('each world has exactly one class of the kind `fine`', () => {
  for (const world of ['article', 'faithful'] as const) {
    expect(classesOf(world).filter(({ kind }) => kind === 'fine')).toHaveLength(1);
  }
});
