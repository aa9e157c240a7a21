import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { linkTo, parseAddress, PAGE_NAMES } from '../address/index.ts';
import { SHARED } from '../address/fixtures/addresses.ts';
import { undone } from '../address/undo.ts';
import { DONE, LINKS } from '../address/fixtures/travelled.ts';
import { chooseLang } from '../i18n/index.ts';
import { REMEMBERED } from '../state/index.ts';
import { CHAPTER_IDS } from '../story/chapters/ids.ts';

/** Of the addresses below, those that mail or chat has changed. */
const TRAVELLED = /story\.|story%22|%0A/;

const SCRIPT = new Function(
  'document',
  'location',
  'navigator',
  'localStorage',
  'addEventListener',
  readFileSync(new URL('../../public/theme.js', import.meta.url), 'utf8'),
);

/** What public/theme.js sets on the page before its first paint. */
function dataset(
  hash: string,
  {
    languages = ['en'],
    storage = () => null as string | null,
  }: { languages?: string[]; storage?: (key: string) => string | null } = {},
): Record<string, string> {
  const root = { dataset: {}, lang: '' };
  const nothing = (): void => undefined;
  SCRIPT(
    { documentElement: root, querySelectorAll: () => [] },
    { hash },
    { languages },
    { getItem: storage },
    nothing,
  );
  return root.dataset;
}

/** What the site makes of the same address: the first picture, and in which language, or another page. */
function opens(hash: string, languages: readonly string[] = ['en']): string {
  const { page, part, stage, lang } = parseAddress(hash).address;
  const isFirst =
    page === 'story' && stage === null && (part.get('chapter') ?? CHAPTER_IDS[0]) === CHAPTER_IDS[0];
  return isFirst ? (lang ?? chooseLang(languages)) : 'none';
}

describe('the first picture stands in the page before any script', () => {
  it.each([
    '',
    '#',
    '#v=1&page=story',
    '#v=1&page=story&picture=b',
    '#v=1&page=story&chapter=symptom',
    '#v=1&page=story&chapter=pack',
    '#v=1&page=story&chapter=symptom2',
    '#v=1&lang=zh',
    '#v=1&lang=fr',
    '#v=1&buffer=B',
    '#v=1&view=search',
    '#v=1&page=story&buffer=B',
    '#v=1&page=story&schedule=S3',
    '#v=1&page=%73tory',
    '#v=1&page=storybook',
    '#v=2&page=story',
    '#v=2&lang=zh',
    '#v=one',
    '#garbage',
    '#utm=x',
    '#page=story&page=lab',
    ...PAGE_NAMES.map((page) => linkTo(page)),
    ...SHARED.map(([text]) => text),
  ])('exactly where the site opens with it: %s', (hash) => {
    expect(dataset(hash)['opening']).toBe(opens(hash));
  });

  it.each([
    ['#v=1&page=lab', 'en'],
    ['#v=1&page=lab&lang=zh', 'zh'],
    ['#v=1&page=lab&path=/a', undefined],
    ['#v=1&page=lab&view=search', undefined],
    ['#v=1&page=bytes', undefined],
    ['', undefined],
  ])('and for the lab where it opens with the same run: %s', (hash, lang) => {
    expect(dataset(hash)['lab']).toBe(lang);
  });

  test.each(DONE)(
    'never where the site opens with another one, for an address that has travelled: %s',
    (_, how) => {
      for (const link of ['v=1&page=story', 'v=1&page=story&chapter=symptom&lang=zh', ...LINKS]) {
        const hash = `#${how(link)}`;
        // None may stand before it is undone, but never another one.
        expect([opens(undone(hash)), 'none'], hash).toContain(dataset(hash)['opening']);
      }
    },
  );

  test('for any address, and any list of languages', () => {
    const keys =
      'v page lang chapter picture world path pools fix grain schedule step select buffer view term x'.split(
        ' ',
      );
    const values = [
      '',
      '1',
      '2',
      'story',
      'lab',
      'glossary',
      'moon',
      'symptom',
      'pack',
      'zh',
      'en',
      'fr',
      'S3',
      '%',
      '%6cab',
      'a=b',
      'story.',
      'story%22',
      'st%0Aory',
    ];
    const addresses = fc
      .array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...values)), { maxLength: 6 })
      .map((fields) => `#${fields.map(([key, value]) => `${key}=${value}`).join('&')}`);
    const languages = fc.array(fc.constantFrom('en-GB', 'zh', 'zh-Hans', 'de', 'zhx', 'eng', 'EN_us'), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(addresses, languages, (hash, tags) => {
        const { opening } = dataset(hash, { languages: tags });
        // Where something has to be undone first, none stands before.
        if (TRAVELLED.test(hash)) expect([opens(undone(hash), tags), 'none']).toContain(opening);
        else expect(opening).toBe(opens(hash, tags));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the language that was chosen stands before the first paint', () => {
  it.each([
    ['', '{"lang":"zh"}', 'zh'],
    ['#v=1&page=story&lang=en', '{"lang":"zh"}', 'en'],
    ['', '{"lang":"fr"}', 'en'],
    ['', '{"lang":', 'en'],
    ['', 'null', 'en'],
  ])('%s with the settings %s', (hash, settings, lang) => {
    const storage = (key: string): string | null => (key === REMEMBERED.settings ? settings : null);
    expect(dataset(hash, { storage })['opening']).toBe(lang);
  });
});

describe('the prologue', () => {
  const having = (key: string) => (asked: string) => (asked === key ? 'x' : null);

  it('is for a first visit without an address', () => {
    expect(dataset('')['prologue']).toBe('');
    expect(dataset('#v=1&page=story')['prologue']).toBeUndefined();
    expect(dataset('#v=1&page=lab')['prologue']).toBeUndefined();
  });

  it('is not for who has read, nor for who has seen it', () => {
    expect(dataset('', { storage: having(REMEMBERED.reading) })['prologue']).toBeUndefined();
    expect(dataset('', { storage: having(REMEMBERED.prologue) })['prologue']).toBeUndefined();
  });

  it('comes again where the address asks for it, with the first chapter only', () => {
    const storage = having(REMEMBERED.prologue);
    expect(dataset('#opening=1', { storage })['prologue']).toBe('asked');
    expect(dataset('#v=1&page=story&chapter=pack&opening=1', { storage })['prologue']).toBeUndefined();
    expect(dataset('#v=1&page=lab&opening=1', { storage })['prologue']).toBeUndefined();
  });
});

describe('the theme stands before the first paint', () => {
  it('where one was chosen', () => {
    const stored = (key: string): string | null => (key === REMEMBERED.theme ? 'dark' : null);
    expect(dataset('', { storage: stored })['theme']).toBe('dark');
    expect(dataset('')['theme']).toBeUndefined();
    expect(dataset('', { storage: () => 'purple' })['theme']).toBeUndefined();
  });

  it('and is the system’s where the browser refuses its storage', () => {
    const storage = (): string | null => {
      throw new Error('refused');
    };
    expect(dataset('', { storage })).toEqual({ opening: 'en' });
  });
});
