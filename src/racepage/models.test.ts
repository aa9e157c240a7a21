import { expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { exploreRace, readRace } from '../racetext/index.ts';
import { exampleText } from './examples.ts';
import { modelFiles, moduleName } from './models.ts';

it('names a module as both languages take it', () => {
  expect(['Lost update', '2 threads', '竞态', "a race of one's own"].map(moduleName)).toEqual([
    'Lost_update',
    'Race_2_threads',
    'Race_',
    'a_race_of_one_s_own',
  ]);
});

it('has the files of each language, which name each other, with what the search found', async () => {
  const race = okValue(readRace(await exampleText('lost-update')));
  const answer = exploreRace(race, { grain: 'access' });
  const given = { race, grain: 'access', answer, title: 'Lost update' } as const;
  const [promela] = modelFiles('promela', given);
  expect(promela?.name).toBe('Lost_update.pml');
  expect(promela?.text).toContain('lost [count=1]');
  const [module, config] = modelFiles('tla', given);
  expect([module?.name, config?.name]).toEqual(['Lost_update.tla', 'Lost_update.cfg']);
  expect(module?.text).toMatch(/^-+ MODULE Lost_update -+$/m);
});
