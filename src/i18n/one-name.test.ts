import { describe, expect, it } from 'vitest';
import { KINDS } from '../threads/index.ts';
import { classes as english } from './en/classes.ts';
import { classes as chinese } from './zh/classes.ts';

type Texts = Readonly<Record<string, string>>;
const en: Texts = {
  ...import.meta.glob<string>('./en/*.ts', { query: '?raw', import: 'default', eager: true }),
  ...import.meta.glob<string>('../story/prose/en/*.story', { query: '?raw', import: 'default', eager: true }),
};
const zh: Texts = {
  ...import.meta.glob<string>('./zh/*.ts', { query: '?raw', import: 'default', eager: true }),
  ...import.meta.glob<string>('../story/prose/zh/*.story', { query: '?raw', import: 'default', eager: true }),
};

/** Second names that the site once had, by language: of classes, of grains, and of worlds. */
const SECOND: readonly (readonly [lang: 'en' | 'zh', name: RegExp, said: string])[] = [
  ['en', /silent truncation|silently (shortened|truncated)/i, 'silently shorter'],
  ['en', /\ball (fine|clean)\b|['` ]all ok\b/i, 'clean'],
  ['en', /bad directory|good path (refused|is called no directory)/i, 'good path turned away'],
  ['en', /'refused: /i, '“refused, EINVAL” or “good path turned away”'],
  ['en', /\b(coarse|slot|byte|call|fine)[- ](grain|sized)\b|one (call|byte) a step/i, 'by call, by byte …'],
  ['en', /\b(reported|faithful) world\b/i, 'as reported, as in the source'],
  ['zh', /静默(变短|缩短|截短)|悄悄截断/, '静默截断'],
  ['zh', /一切正常|全部干净|干净/, '正常'],
  ['zh', /目录不对|'被拒绝：/, '好路径被拒'],
  ['zh', /(粗|细|字节|slot ?)粒度|一次调用算一步/, '按调用、按字节……'],
];

/** Returns the lines that a reader sees: comments of the code are left out. */
const linesOf = (text: string): readonly string[] =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .split('\n')
    .filter((line) => !/^\s*\/\//.test(line));

describe('one name', () => {
  it.each(SECOND)('and no second one, in any catalogue or chapter: %s, %s, for “%s”', (lang, name) => {
    const found = Object.entries(lang === 'en' ? en : zh).flatMap(([file, text]) =>
      linesOf(text).flatMap((line) => (name.test(line) ? [`${file}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it.each(['en', 'zh'] as const)('for each class, another for each, with a short form of it: %s', (lang) => {
    const names = lang === 'en' ? english : chinese;
    const all = KINDS.map((kind) => names[`class.${kind}`] as string);
    const short = KINDS.map((kind) => names[`class.short.${kind}`] as string);
    expect(new Set(all).size).toBe(KINDS.length);
    expect(new Set(short).size).toBe(KINDS.length);
    for (const [at, name] of all.entries()) expect(name).toContain(short[at]);
  });

  // Terms of the glossary are names that it explains.
  it.each(['en', 'zh'] as const)('is written in the one table only: %s', (lang) => {
    const [texts, names] = lang === 'en' ? [en, english] : [zh, chinese];
    const long = Object.entries(names).filter(([id]) => !id.startsWith('class.short.'));
    const found = Object.entries(texts).flatMap(([file, text]) =>
      /\/(classes|grains|glossary)\.ts$/.test(file)
        ? []
        : long.flatMap(([id, name]) =>
            linesOf(text).some((line) => line.includes(`'${name}'`)) ? [`${file}: ${id}`] : [],
          ),
    );
    expect(found).toEqual([]);
  });
});
