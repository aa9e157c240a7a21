import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { printSchedule, replayKept } from '../schedule/index.ts';
import { SHARED } from './fixtures/addresses.ts';
import { PAGE_NAMES, VERSION, linkTo, openingAddress, printAddress } from './index.ts';
import { UPGRADES } from './upgrades.ts';
import { opened, staged, openedMoment, addresses } from './fixtures/arbitraries.ts';

describe('an address', () => {
  it('of every page is unchanged by print and parse', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(opened(`#${printAddress(address)}`)).toEqual(address);
      }),
    );
  });

  it('is readable: slashes, plus signs, colons, commas and points are not escaped', () => {
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

  it('of the story names a chapter and a picture, or holds the reader’s own run', () => {
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

  it('holds no run for an exercise that it only names', () => {
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

  it('opens the story without a page and without a run', () => {
    for (const hash of ['', '#', '#v=1', '#v=1&page=story', '#utm=x']) {
      expect(opened(hash)).toMatchObject({ page: 'story', stage: null });
    }
    expect([...opened('#chapter=pack').part]).toEqual([['chapter', 'pack']]);
  });

  it('opens the shorter path with two workers in the source', () => {
    const { config, schedule, position } = openedMoment('#v=1&page=lab&world=faithful');
    expect([config.threads, printSchedule(schedule, ['A', 'B']), position]).toEqual([2, 'A8.B12.A4', 10]);
  });

  it('opens the same run converted to byte grain', () => {
    const { config, schedule, position } = openedMoment('#v=1&page=lab&grain=byte');
    const { trace } = okValue(replayKept(config, schedule));
    expect(trace.outcome).toBe('V=killed S=efault F=killed flags=-');
    expect(trace.steps[position - 1]?.step).toBe('S4');
    expect(position).toBe(schedule.length - 1);
  });

  it('opens at the end of a schedule without a step', () => {
    expect(openedMoment('#v=1&page=lab&schedule=v4').position).toBe(4);
    expect(openedMoment('#v=1&page=lab&schedule=')).toMatchObject({ schedule: [], position: 0 });
  });
});
