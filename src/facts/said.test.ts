import { describe, expect, it } from 'vitest';
import { facts as english } from '../i18n/en/facts.ts';
import { facts as chinese } from '../i18n/zh/facts.ts';
import { compileChapter } from '../story/chapters/compile.ts';
import { plainText } from '../story/chapters/content.ts';
import { parseProse } from '../story/chapters/syntax.ts';
import { proseFiles } from '../story/prose/index.ts';
import { SOURCE_COMMIT } from '../threads/index.ts';
import {
  COMMITS,
  CONST_COMMITS,
  FIGURES,
  MASTER,
  OLD_RELEASES,
  REPORTED_SYSTEM,
  REPORTED_VERSION,
  TAGS,
  WRITING_FUNCTIONS,
  filled,
} from './index.ts';

const number = (value: number): string => new Intl.NumberFormat('en').format(value);

/** The catalogues with numbers of the facts. In them `{figure}` and `${args.figure}` stand for numbers. */
const written = import.meta.glob<string>('../i18n/{en,zh}/{facts,affected}.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function days(date: string): readonly string[] {
  const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const [year, month, day] = date.split('-').map(Number);
  return [english.format(new Date(date)), `${year} 年 ${month} 月 ${day} 日`];
}
/** Names with digits, all of them from the tables. */
const NAMES: readonly string[] = [
  SOURCE_COMMIT,
  ...Object.values(COMMITS).flatMap(({ hash, date }) => [hash, ...days(date)]),
  ...Object.values(CONST_COMMITS),
  ...Object.values(TAGS).flatMap(({ name }) => [name, name.replace('zfs-', '')]),
  ...MASTER.builds.flatMap(({ system, prints }) => [system, prints]),
  MASTER.version,
  ...OLD_RELEASES,
  REPORTED_SYSTEM,
  REPORTED_VERSION,
  // The version lines on either side of the two commits.
  ...[OLD_RELEASES[0], TAGS.stable.name.replace('zfs-', '')].map((name) => name.split('.', 2).join('.')),
].sort((a, b) => b.length - a.length);
/** The rule of eight in letters, a machine, a cipher. */
const WORDS = ['⌊L/8⌋', '⌊p/8⌋', 's390x', 'aes-256-gcm'];

/** Returns the text of a catalogue without code, ids, and filled-in values. */
function typed(file: string): string {
  const text = file
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*'[\w.-]+':/gm, '')
    .replace(/\$(\d|\{[^{}]*(\{[^{}]*\}[^{}]*)*\})/g, '');
  const strings = [...text.matchAll(/(['`])((?:\\.|(?!\1)[^\\])*)\1/gs)].map(([, , inside = '']) => inside);
  return [...NAMES, ...WORDS].reduce(
    (left, name) => left.replaceAll(name, ''),
    // Code in a text: a path, a command, a byte.
    strings.join('\n').replace(/\\?`[^`\n]*`/g, (code) => (/\d{3,}|\d\.\d/.test(code) ? code : '')),
  );
}

describe('a number in a text', () => {
  it.each(Object.entries(written))('comes from the table of facts: %s', (_, file) => {
    expect(file.length).toBeGreaterThan(1000);
    expect(typed(file).match(/.{0,20}\d.{0,20}/g) ?? []).toEqual([]);
  });
});

describe('casts that drop const', () => {
  const { casts, castsWritten, castFunctions } = FIGURES;

  it('are 68 places, seven of them written through, in three functions, which all cut and restore', () => {
    expect([casts.value, castsWritten.value, castFunctions.value]).toEqual([68, 7, 3]);
    expect(Object.values(WRITING_FUNCTIONS).map(({ name, lines }) => [name, ...lines])).toEqual([
      ['zpool_valid_proplist', 798, 803, 811],
      ['discover_cached_paths', 1598, 1604],
      ['zfs_compare', 280, 281],
    ]);
    expect(Object.values(WRITING_FUNCTIONS).filter(({ isShared }) => isShared)).toHaveLength(1);
  });

  it('have these numbers on the page of facts', () => {
    expect(filled(english['fact.const-casts'], number)).toMatch(
      /finds 68 places .* 7 are written through, in 3 functions; 3 /,
    );
    expect(filled(chinese['fact.const-casts'], number)).toMatch(
      /找到 68 处。其中 7 处会写入，分布在 3 个函数里；3 处/,
    );
  });

  const chapter = (language: 'en' | 'zh'): string => {
    const { blocks } = compileChapter('audit', language, proseFiles(language));
    return blocks
      .flatMap((block) =>
        block.kind === 'prediction'
          ? [block.prediction.question, ...block.prediction.options, block.prediction.answer]
          : block.kind === 'paragraph'
            ? [block.line]
            : [],
      )
      .map(plainText)
      .join('\n');
  };

  it('have these numbers in the story', () => {
    expect(chapter('en')).toMatch(
      /finds 68 places[^]*68 places drop const[^]*Seven, in three functions[^]*Seven places, in three functions\.[^]*Three of the seven are the stores of this story/,
    );
    expect(chapter('zh')).toMatch(
      /共找到 68 处[^]*68 处去掉了 const[^]*七处，分布在三个函数里[^]*七处，三个函数。[^]*会写入的七处里，三处属于本故事/,
    );
  });

  it.each(['en', 'zh'] as const)(
    'have no count typed as a word into the chapter about them (%s)',
    (language) => {
      const { blocks } = parseProse(proseFiles(language).get('audit') ?? '', '');
      const text = JSON.stringify(blocks, (key, value: unknown) => (key === 'words' ? undefined : value));
      expect(text.length).toBeGreaterThan(1000);
      expect(
        text.match(/\b(two|three|five|six|seven|eight|nine|ten)\b|[两三四五六七八九十]/gi) ?? [],
      ).toEqual([]);
    },
  );
});
