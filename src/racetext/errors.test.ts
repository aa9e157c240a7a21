import { expect, it } from 'vitest';
import oracle from './fixtures/errors-public.json' with { type: 'json' };
import { readRace } from './read.ts';

it.each(oracle.cases.filter(({ kind }) => kind !== 'endless'))('$id', ({ text, line, column, kind }) => {
  const read = readRace(text);
  expect(read.ok ? null : read.error[0]).toMatchObject({ line, column, kind });
});
