import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkConfig } from '../threads/index.ts';
import { type Some } from './fixtures/addresses.ts';
import { openingAddress, parseAddress, type Address } from './index.ts';
import { openedMoment, staged } from './fixtures/arbitraries.ts';
import { SITE_KEYS, STAGE_KEYS } from './parse.ts';

describe('a damaged address', () => {
  const told = (hash: string) => parseAddress(`#v=1&${hash}`);

  const withConfig = (config: object): Some<Address> => ({ stage: { moment: { config } } });
  const withRun = (run: object): Some<Address> => ({ stage: { moment: run } });

  it.each<[string, object, Some<Address>]>([
    [
      'world=moon',
      { kind: 'value', key: 'world', text: 'moon', used: 'article' },
      withConfig({ world: 'article' }),
    ],
    ['page=stage', { kind: 'value', key: 'page', text: 'stage', used: 'lab' }, { page: 'lab' }],
    [
      'grain=slot',
      { kind: 'value', key: 'grain', text: 'slot', used: 'coarse' },
      withConfig({ grain: 'coarse' }),
    ],
    ['view=moon', { kind: 'value', key: 'view', text: 'moon', used: '' }, { view: null }],
    ['lang=fr', { kind: 'value', key: 'lang', text: 'fr', used: '' }, { lang: null }],
    [
      'world=faithful&pools=9',
      { kind: 'value', key: 'pools', text: '9', used: '4' },
      withConfig({ threads: 4 }),
    ],
    ['pools=2', { kind: 'value', key: 'pools', text: '2', used: '3' }, withConfig({ threads: 3 })],
    [
      'path=etc',
      { kind: 'path', reason: { kind: 'pathRelative' }, used: '/etc' },
      withConfig({ path: '/etc' }),
    ],
    [
      'path=/etc/',
      { kind: 'path', reason: { kind: 'pathTrailing' }, used: '/etc' },
      withConfig({ path: '/etc' }),
    ],
    [
      'path=%E4%B8%AD',
      { kind: 'path', reason: { kind: 'pathCharacter' } },
      withConfig({ path: '/var/cache/zpool.cache' }),
    ],
    [
      'fix=clone+magic',
      { kind: 'fix', reason: 'unknown', text: 'magic', used: 'clone' },
      withConfig({ fix: ['clone'] }),
    ],
    [
      'fix=join+refcount',
      { kind: 'fix', reason: 'pair', text: 'refcount', used: 'join' },
      withConfig({ fix: ['join'] }),
    ],
    [
      'world=faithful&fix=clone,lock,none',
      { kind: 'fix', reason: 'count', used: 'clone,lock' },
      withConfig({ fix: ['clone', 'lock'] }),
    ],
    [
      'world=faithful&fix=join',
      { kind: 'fix', reason: 'unknown', text: 'join', used: 'none' },
      withConfig({ fix: ['none', 'none'] }),
    ],
    [
      'schedule=S3.V2.X&step=5',
      { kind: 'schedule', text: 'X', reason: 'thread', step: 5 },
      withRun({ schedule: [1, 1, 1, 0, 0], position: 5 }),
    ],
    ['step=9', { kind: 'step', text: '9', used: 7 }, withRun({ position: 7 })],
    ['step=-1', { kind: 'step', text: '-1', used: 6 }, withRun({ position: 6 })],
    [
      'select=packed',
      { kind: 'value', key: 'select', text: 'packed', used: '' },
      { stage: { select: null } },
    ],
    ['select=packed:54:Q', { kind: 'value', key: 'select' }, { stage: { select: null } }],
    ['world=faithful&buffer=Q', { kind: 'value', key: 'buffer', text: 'Q' }, { stage: { buffer: null } }],
  ])('says what is wrong with %s and opens the nearest picture', (hash, problem, picture) => {
    const { address, problems } = told(hash);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(problem);
    expect(address).toMatchObject(picture);
  });

  it('without any key is reported as no address', () => {
    expect(parseAddress('#garbage')).toEqual({
      address: openingAddress(),
      problems: [{ kind: 'value', key: 'page', text: 'garbage', used: 'lab' }],
    });
  });

  it('with an invalid escape keeps the text unchanged', () => {
    expect(openedMoment('#path=/%zz').config.path).toBe('/%zz');
  });

  it('from a newer version opens the first view and reports it', () => {
    expect(parseAddress('#v=2&page=moon&schedule=??')).toEqual({
      address: openingAddress(),
      problems: [{ kind: 'newer', text: '2' }],
    });
    expect(parseAddress('#v=one').problems).toMatchObject([{ kind: 'value', key: 'v', text: 'one' }]);
  });
});

test('`none` is no path, and none is made of it', () => {
  const { address, problems } = parseAddress('#v=1&page=lab&path=none');
  expect(problems).toEqual([
    { kind: 'path', text: 'none', reason: { kind: 'pathRelative' }, used: '/var/cache/zpool.cache' },
  ]);
  expect(staged(address).moment.config.path).toBe('/var/cache/zpool.cache');
});

test('any text of any length opens a valid page', () => {
  const keys = fc.constantFrom(...SITE_KEYS, ...STAGE_KEYS);
  const parts = fc.tuple(keys, fc.string({ unit: 'binary' })).map(([key, value]) => `${key}=${value}`);
  const texts = fc.oneof(
    fc.string(),
    fc.array(parts).map((all) => all.join('&')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { stage } = parseAddress(text).address;
      if (!stage) return;
      const { config, schedule, position } = stage.moment;
      expect(checkConfig(config).ok).toBe(true);
      expect(position).toBeLessThanOrEqual(schedule.length);
    }),
  );
  for (const text of [
    '&'.repeat(5_000_000),
    `#schedule=${'S1.V1.'.repeat(500_000)}`,
    '%'.repeat(1_000_000),
  ]) {
    expect(parseAddress(text).problems[0]).toMatchObject({
      kind: 'long',
      found: text.replace('#', '').length,
    });
  }
  expect(staged(parseAddress('#schedule=S999999999').address).moment.schedule).toHaveLength(4000);
});
