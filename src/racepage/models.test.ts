import { expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { exploreRace, readRace } from '../racetext/index.ts';
import { exampleText } from './examples.ts';
import { modelFiles } from './models.ts';

it('names its files by the title, as both languages take it', () => {
  const race = okValue(readRace('shared u8 n\nthread A x2 {\n  n++\n}\nshow n'));
  const given = { race, grain: 'access', answer: null } as const;
  const namesOf = (title: string) => modelFiles('tla', { ...given, title }).map(({ name }) => name);
  expect(namesOf('Integers')).toEqual([
    'Race_Integers.tla',
    'Race_Integers.cfg',
    'Race_Integers_symmetry.cfg',
  ]);
});

it('has the files of each language, which name each other, with what the search found', async () => {
  const race = okValue(readRace(await exampleText('lost-update')));
  const answer = exploreRace(race, { grain: 'access' });
  const given = { race, grain: 'access', answer, title: 'Lost update' } as const;
  const [promela] = modelFiles('promela', given);
  expect(promela?.name).toBe('Lost_update.pml');
  expect(promela?.text).toContain('lost [count=1]');
  const [module, config, ...others] = modelFiles('tla', given);
  expect([module?.name, config?.name]).toEqual(['Lost_update.tla', 'Lost_update.cfg']);
  expect(module?.text).toMatch(/^-+ MODULE Lost_update -+$/m);
  expect(others).toEqual([]);
});

it('has the other .cfg where threads are alike, under the name that the module says', () => {
  const race = okValue(readRace('shared u8 n\nthread A x2 {\n  n++\n}\nshow n'));
  const [module, , symmetric] = modelFiles('tla', { race, grain: 'access', answer: null, title: 'Two' });
  expect(module?.text).toContain(symmetric?.name);
  expect(symmetric?.text).toContain('SYMMETRY Symmetry');
});
