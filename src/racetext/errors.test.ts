import { expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import oracle from './fixtures/errors-public.json' with { type: 'json' };
import { exploreRace, readRace } from './index.ts';

it.each(oracle.cases.filter(({ kind }) => kind !== 'endless'))('$id', ({ text, line, column, kind }) => {
  const read = readRace(text);
  expect(read.ok ? null : read.error[0]).toMatchObject({ line, column, kind });
});

it.each(oracle.cases.filter(({ kind }) => kind === 'endless'))(
  '$id',
  ({ text, line, column, kind, grain }) => {
    const race = okValue(readRace(text));
    expect(grain).toBe('statement');
    expect(() => exploreRace(race, { grain: 'statement' })).toThrow(
      expect.objectContaining({ line, column, kind }),
    );
    expect(() => exploreRace(race, { grain: 'access' })).toThrow(
      expect.objectContaining({ line, column, kind }),
    );
  },
);
