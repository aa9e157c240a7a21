import { expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { exploreRace, readRace } from '../racetext/index.ts';
import { exampleText } from './examples.ts';
import { tapesOf } from './tapes.ts';

const tapes = (text: string) => {
  const race = okValue(readRace(text));
  return tapesOf(race, 'statement', exploreRace(race, { grain: 'statement' }));
};
const asText = (bytes: readonly number[]): string => String.fromCharCode(...bytes);

it('shows the array that the text shows', async () => {
  const found = tapes(await exampleText('double-fetch'));
  expect(Object.values(found).every(({ name }) => name === 'kbuf')).toBe(true);
  expect(asText(found['ok [kbuf="abcd"]']?.bytes ?? [])).toBe('abcd\0\0\0\0');
});

it('else the array in which most outcomes differ, also a thread’s own', async () => {
  const found = tapes(await exampleText('borrowed-slash'));
  expect(new Set(Object.values(found).map(({ name }) => name))).toEqual(new Set(['S.copy']));
  expect(asText(found['truncated']?.bytes.slice(0, 11) ?? [])).toBe('/var/cache\0');
});

it('none where no array says anything', async () => {
  expect(tapes(await exampleText('lost-update'))).toEqual({});
  expect(tapes('shared char a[] = "x"\nshared u8 n\nthread A x2 {\n  n++\n}\n')).toEqual({});
});
