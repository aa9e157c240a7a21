import { describe, expect, it, test } from 'vitest';
import { TIERS } from './catalogue.ts';
import { load } from './load.ts';
import { sample } from './fixtures/samples.ts';

type Messages = Readonly<Record<string, string | ((args: never) => string)>>;
const catalogues = { en: await load('en', TIERS), zh: await load('zh', TIERS) };

/** Names of code, of errors and of the project, which stay untranslated, and output of the program. */
const CODE_NAMES = new Set(
  (
    'NUL and Void NULL EFAULT EINVAL ENOTSUP SIGSEGV ASCII OpenZFS XDR Alt Home End Enter ' +
    'zpool cachefile cache var strlen stat none value parent exit nvlist errno ioctl endian ' +
    'article faithful clone lock join refcount torn happens before poison bd949b10be ' +
    'internal error out memory import status'
  ).split(' '),
);
/** Ids whose text is in the other language. */
const FOREIGN = ['lang.switch'];
const ROUNDS = 60;

/** Renders every message with many different arguments. */
function rendered({ messages, finish }: (typeof catalogues)['en']): readonly (readonly [string, string])[] {
  return Object.entries(messages as Messages).flatMap(([id, message]) => {
    if (typeof message === 'string') return [[id, finish(message)] as const];
    const texts = Array.from({ length: ROUNDS }, (_, round) => finish(message(sample(id, round) as never)));
    return [...new Set(texts)].map((text) => [id, text] as const);
  });
}
const english = rendered(catalogues.en).filter(([id]) => !FOREIGN.includes(id));
const chinese = rendered(catalogues.zh).filter(([id]) => !FOREIGN.includes(id));
const offending = (all: readonly (readonly [string, string])[], pattern: RegExp) =>
  all.filter(([, text]) => pattern.test(text));

describe('the catalogues', () => {
  it('have the same ids in both languages', () => {
    expect(Object.keys(catalogues.zh.messages).sort()).toEqual(Object.keys(catalogues.en.messages).sort());
  });

  it('give each id to one area only', () => {
    const areas = import.meta.glob<Record<string, object>>('./en/*.ts', { eager: true });
    // All other catalogues are parts (parts.test.ts).
    const joined = import.meta.glob<string>(['./en/index.ts', './en/common.ts', './en/workshop.ts'], {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    const names = [
      './trouble',
      ...Object.values(joined).flatMap((text) =>
        [...text.matchAll(/import \{[^}]*\} from '(\.\/[\w-]+)\.ts'/g)].map((match) => match[1]),
      ),
    ];
    const ids = Object.entries(areas)
      .filter(([path]) => names.includes(path.replace('/en/', '/').replace('.ts', '')))
      .flatMap(([, area]) => Object.values(area).flatMap((messages) => Object.keys(messages)));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.length).toBe(Object.keys(catalogues.en.messages).length);
  });

  it('contain neither `undefined` nor an exclamation mark', () => {
    expect(offending([...english, ...chinese], /undefined|NaN|\[object|[!！]/)).toEqual([]);
  });
});

describe('English', () => {
  it('holds no Chinese character', () => {
    expect(offending(english, /[\p{Script=Han}，。：；？（）、]/u)).toEqual([]);
  });

  it('starts every sentence with a capital', () => {
    // Messages of `outcome` continue a sentence; those of blocks and rows are no sentences.
    const sentences = english.filter(([id]) => /^(step|refuse|path|address|notice)\./.test(id));
    expect(
      offending(
        sentences.filter(([, text]) => text.endsWith('.')),
        /^[a-z]/,
      ),
    ).toEqual([]);
  });
});

describe('Chinese', () => {
  it('contains no English word except code names', () => {
    const words = chinese.flatMap(([id, text]) =>
      [...text.matchAll(/[A-Za-z]{3,}[0-9a-z]*/g)].map(([word]) => `${id}: ${word}`),
    );
    expect([...new Set(words)].filter((found) => !CODE_NAMES.has(found.split(': ')[1] ?? ''))).toEqual([]);
  });

  it('puts one space between Chinese and Latin, and none beside its own punctuation', () => {
    expect(
      offending(chinese, /\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`%]\p{Script=Han}|(?<!\n) {2}\S/u),
    ).toEqual([]);
    expect(offending(chinese, / [，。：；？、（）“”]|[，。：；？、（）“”] (?!$)/)).toEqual([]);
  });

  it('uses its own punctuation between its own characters', () => {
    expect(offending(chinese, /\p{Script=Han}[,.;:?()]|[,;:?()]\p{Script=Han}/u)).toEqual([]);
  });
});

/** Ids in the sources: whole, or by a template such as `row.${label}`. */
const sources = Object.entries(
  import.meta.glob<string>('../**/*.{ts,svelte}', { query: '?raw', import: 'default', eager: true }),
).filter(([path]) => !/\.test\.ts$|\/fixtures\/|^\.\/(en|zh)\//.test(path));
const named = sources.flatMap(([, text]) =>
  [...text.matchAll(/'([a-z][A-Za-z]*\.[\w.-]+)'/g)].map(([, id]) => id),
);
const prefixes = sources.flatMap(([, text]) =>
  [...text.matchAll(/`([a-z][A-Za-z]*\.(?:[\w-]+\.)*)\$\{/g)].map(([, prefix]) => prefix),
);

test('every id that the sources give to t() exists', () => {
  const asked = sources.flatMap(([path, text]) =>
    [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, id]) => `${path}: ${id}`),
  );
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((found) => !((found.split(': ')[1] ?? '') in catalogues.en.messages))).toEqual([]);
});

test('every id of the catalogues is used', () => {
  const unused = Object.keys(catalogues.en.messages).filter(
    (id) => !named.includes(id) && !prefixes.some((prefix) => prefix !== undefined && id.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
