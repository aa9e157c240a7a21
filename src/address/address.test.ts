import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { okValue } from '../base/index.ts';
import { printSchedule, replayKept } from '../schedule/index.ts';
import { checkConfig, checkPath } from '../threads/index.ts';
import { SHARED, type Some } from './fixtures/addresses.ts';
import {
  PAGE_NAMES,
  VERSION,
  linkTo,
  openingAddress,
  parseAddress,
  pageEntry,
  printAddress,
  type Address,
  type Staged,
} from './index.ts';
import { UPGRADES } from './upgrades.ts';

const opened = (hash: string): Address => {
  const { address, problems } = parseAddress(hash);
  expect(problems).toEqual([]);
  return address;
};
/** What is on the stage of an address that tells a run. */
const staged = ({ stage }: Address): Staged => {
  if (!stage) throw new Error('the address tells no run');
  return stage;
};
const openedMoment = (hash: string) => staged(opened(hash)).moment;

const paths = fc
  .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 62 })
  .map((text) => `/${text}`)
  .filter((path) => checkPath(path) === null);
const selections = (threads: number) =>
  fc.option(
    fc.record(
      {
        object: fc.constantFrom('string', 'packed', 'reply'),
        index: fc.nat({ max: 200 }),
        thread: fc.nat({ max: threads - 1 }),
      },
      { requiredKeys: ['object', 'index'] },
    ),
  );
const runs = (threads: number) =>
  fc
    .array(fc.nat({ max: threads - 1 }), { maxLength: 80 })
    .chain((schedule) =>
      fc.record({ schedule: fc.constant(schedule), position: fc.nat({ max: schedule.length }) }),
    );
const common = { path: paths, grain: fc.constantFrom('coarse' as const, 'byte' as const) };
const reported = fc.record({
  config: fc.record({
    ...common,
    world: fc.constant('article' as const),
    threads: fc.constant(3),
    fix: fc.constantFrom(
      [],
      ['clone'],
      ['join', 'lock'],
      ['clone', 'lock', 'refcount'],
      ['join-holding-lock'],
    ),
  }),
  run: runs(3),
  select: selections(3),
  buffer: fc.constant(null),
});
const faithful = fc.integer({ min: 2, max: 4 }).chain((threads) =>
  fc.record({
    config: fc.record({
      ...common,
      world: fc.constant('faithful' as const),
      threads: fc.constant(threads),
      fix: fc.array(fc.constantFrom('none', 'clone', 'lock', 'lock-narrow'), {
        minLength: threads,
        maxLength: threads,
      }),
    }),
    run: runs(threads),
    select: selections(threads),
    buffer: fc.option(fc.nat({ max: threads - 1 })),
  }),
);
const stages: fc.Arbitrary<Staged> = fc
  .oneof(reported, faithful)
  .map(({ config, run, select, buffer }) => ({ moment: { config, ...run }, select, buffer }));
/** A part of an address in some of these keys. */
const parts = (keys: readonly string[]): fc.Arbitrary<Address['part']> =>
  keys.length === 0
    ? fc.constant(new Map())
    : fc
        .dictionary(fc.constantFrom(...keys), fc.string({ unit: 'grapheme', maxLength: 20 }))
        .map((fields) => new Map(Object.entries(fields)));
/** Every page of the table, with what its address may hold. */
const addresses: fc.Arbitrary<Address> = fc.constantFrom(...PAGE_NAMES).chain((page) => {
  const { keys, run } = pageEntry(page);
  return fc.record({
    page: fc.constant(page),
    part: parts(keys === 'all' ? ['term', 'hex', 'step'] : keys),
    stage: run === 'never' ? fc.constant(null) : run === 'always' ? stages : fc.option(stages),
    view: run === 'always' ? fc.option(fc.constant('search' as const)) : fc.constant(null),
    lang: fc.option(fc.constantFrom('en' as const, 'zh' as const)),
  });
});

describe('an address', () => {
  it('of every page comes back the same from print and parse', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(opened(`#${printAddress(address)}`)).toEqual(address);
      }),
    );
  });

  it('is readable: slashes, plus signs, colons, commas and points stand as they are', () => {
    const [text] = SHARED[0] ?? [''];
    expect(`#${printAddress(opened(text))}`).toBe(text);
  });

  it('writes what would break it as %NN', () => {
    const path = "/a b&c#d%e'f";
    const { moment, ...rest } = staged(openingAddress());
    const config = { ...moment.config, path };
    const text = printAddress({ ...openingAddress(), stage: { ...rest, moment: { ...moment, config } } });
    expect(text).toContain('path=/a%20b%26c%23d%25e%27f&');
    expect(openedMoment(text).config.path).toBe(path);
  });

  it.each(SHARED)('%s still opens its picture', (text, picture) => {
    expect(opened(text)).toMatchObject(picture);
  });

  it('has a shared example for every version that is upgraded', () => {
    const versions = SHARED.map(([text]) => Number(/v=(\d+)/.exec(text)?.[1]));
    const missing = Array.from({ length: VERSION }, (_, i) => i + 1).filter((v) => !versions.includes(v));
    expect(missing).toEqual([]);
    expect(
      Object.keys(UPGRADES)
        .map(Number)
        .every((version) => version < VERSION),
    ).toBe(true);
  });

  it('of the story names a chapter and a picture, or tells a run of the reader’s own', () => {
    for (const [text] of SHARED.filter(([, { page }]) => page === 'story')) {
      expect(`#${printAddress(opened(text))}`).toBe(text);
    }
    const { part } = opened('#v=1&page=story&chapter=pack&picture=a1&step=3');
    expect([...part]).toEqual([
      ['chapter', 'pack'],
      ['picture', 'a1'],
    ]);
  });

  it('ignores keys that it does not know', () => {
    expect(opened('#v=1&page=lab&colour=red&=x&&step=5')).toMatchObject({
      ...openingAddress(),
      stage: { moment: { position: 5 } },
    });
  });
});

describe('a link', () => {
  it.each(PAGE_NAMES)('to the page %s opens it, without a complaint', (page) => {
    expect(opened(linkTo(page)).page).toBe(page);
  });

  it('names what stands in the keys of its page', () => {
    expect(linkTo('story', { chapter: 'pack' })).toBe('#v=1&page=story&chapter=pack');
    expect(linkTo('facts', { fact: 'a b' })).toBe('#v=1&page=facts&fact=a%20b');
  });
});

describe('a page of the workbook', () => {
  it('keeps the name of an exercise beside its run', () => {
    const text =
      '#v=1&page=exercises&exercise=B1&world=article&path=/a/b&pools=3&fix=none&grain=coarse&schedule=V2&step=1';
    const address = opened(text);
    expect(address).toMatchObject({
      page: 'exercises',
      stage: { moment: { config: { path: '/a/b' }, position: 1 } },
    });
    expect(address.part).toEqual(new Map([['exercise', 'B1']]));
    expect(`#${printAddress(address)}`).toBe(text);
  });

  it('leaves the run of an exercise that is only named to the exercise', () => {
    expect(opened('#v=1&page=exercises&exercise=B1').stage).toBeNull();
  });

  it.each([
    '#v=1&page=exercises',
    '#v=1&page=exercises&exercise=M2&lang=zh',
    '#v=1&page=glossary&term=nul&lang=zh',
    '#v=1&page=affected&version=old&parallel=yes',
    '#v=1&page=facts&fact=rates',
    '#v=1&page=maintainers',
  ])('%s holds no run, and comes back the same', (text) => {
    expect(`#${printAddress(opened(text))}`).toBe(text);
  });
});

describe('an address that names no run', () => {
  it('opens the torn copy as reported', () => {
    for (const hash of ['#v=1&page=lab', '#v=1&grain=coarse']) expect(opened(hash)).toEqual(openingAddress());
    const { config, schedule, position } = staged(openingAddress()).moment;
    expect([config.world, printSchedule(schedule, ['V', 'S', 'F']), position]).toEqual([
      'article',
      'S3.V2.S2',
      6,
    ]);
  });

  it('opens the story where it names neither a page nor a run', () => {
    for (const hash of ['', '#', '#v=1', '#v=1&page=story', '#utm=x']) {
      expect(opened(hash)).toMatchObject({ page: 'story', stage: null });
    }
    expect([...opened('#chapter=pack').part]).toEqual([['chapter', 'pack']]);
  });

  it('opens the shorter path with two workers in the source', () => {
    const { config, schedule, position } = openedMoment('#v=1&page=lab&world=faithful');
    expect([config.threads, printSchedule(schedule, ['A', 'B']), position]).toEqual([2, 'A8.B12.A4', 10]);
  });

  it('opens the same run cut finer at byte grain', () => {
    const { config, schedule, position } = openedMoment('#v=1&page=lab&grain=byte');
    const { trace } = okValue(replayKept(config, schedule));
    expect(trace.outcome).toBe('V=killed S=efault F=killed flags=-');
    expect(trace.steps[position - 1]?.step).toBe('S4');
    expect(position).toBe(schedule.length - 1);
  });

  it('opens at the end of a schedule that is given without a step', () => {
    expect(openedMoment('#v=1&page=lab&schedule=v4').position).toBe(4);
    expect(openedMoment('#v=1&page=lab&schedule=')).toMatchObject({ schedule: [], position: 0 });
  });
});

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

  it('that holds no key at all is said to be none', () => {
    expect(parseAddress('#garbage')).toEqual({
      address: openingAddress(),
      problems: [{ kind: 'value', key: 'page', text: 'garbage', used: 'lab' }],
    });
  });

  it('with an escape that is none keeps the text as it stands', () => {
    expect(openedMoment('#path=/%zz').config.path).toBe('/%zz');
  });

  it('from a newer version opens the first view and says so', () => {
    expect(parseAddress('#v=2&page=moon&schedule=??')).toEqual({
      address: openingAddress(),
      problems: [{ kind: 'newer', text: '2' }],
    });
    expect(parseAddress('#v=one').problems).toMatchObject([{ kind: 'value', key: 'v', text: 'one' }]);
  });
});

test('any text opens a picture that can be shown, however long it is', () => {
  const keys = fc.constantFrom(
    'v',
    'page',
    'world',
    'path',
    'pools',
    'fix',
    'grain',
    'schedule',
    'step',
    'select',
    'buffer',
    'view',
  );
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
