import { expect, it } from 'vitest';
import { facts as english } from '../i18n/en/facts.ts';
import { facts as chinese } from '../i18n/zh/facts.ts';
import {
  CORRECTIONS,
  SECTIONS,
  SECTION_IDS,
  correctionIds,
  factIds,
  factOf,
  filled,
  figureText,
  type Source,
} from './index.ts';

const month = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });
const number = (value: number): string => new Intl.NumberFormat('en').format(value);

function link(source: Source): string {
  switch (source.kind) {
    case 'issue':
      return `[issue ${source.number}](${source.href})`;
    case 'pull':
      return `[pull request ${source.number}](${source.href})`;
    case 'commit':
    case 'tag':
      return `[${source.name}](${source.href})`;
    case 'line':
      return `[${source.file}:${source.line}](${source.href})`;
    default:
      return english[`source.${source.kind}`];
  }
}

/** docs/facts.md: the English statements with an anchor each. Made new by `npx vitest run src/facts -u`. */
const text = [
  `# ${english['facts.title']}`,
  english['facts.lead'],
  'This page is made from `src/facts` and `src/i18n/en/facts.ts`; what the codec and the search can work out is held to them by `src/facts/figures.test.ts`.',
  ...SECTION_IDS.flatMap((section) => [
    `## ${english[`section.${section}`]}`,
    ...SECTIONS[section].map((id) => {
      const { known, sources } = factOf(id);
      const how = `**${english[`known.${known}`]}** · ${sources.map(link).join(' · ')}`;
      return `<a id="${id}"></a>\n\n${filled(english[`fact.${id}`], number)}\n\n${how}`;
    }),
  ]),
  `## ${english['section.corrected']}`,
  ...correctionIds().map((id) => {
    const { since, fact } = CORRECTIONS[id];
    const said = filled(english[`corrected.${id}`], number);
    return `${said}\n\n**${english['corrected.when']({ month: month.format(new Date(since)) })}** · [${fact}](#${fact})`;
  }),
].join('\n\n');

it('docs/facts.md has the statements of the page of facts', async () => {
  await expect(`${text}\n`).toMatchFileSnapshot('../../docs/facts.md');
});

it('every fact is in exactly one section', () => {
  expect(SECTION_IDS.flatMap((section): readonly string[] => SECTIONS[section])).toEqual(
    expect.arrayContaining([...factIds()]),
  );
  expect(SECTION_IDS.flatMap((section): readonly string[] => SECTIONS[section])).toHaveLength(
    factIds().length,
  );
});

it('both languages fill in the same figures', () => {
  const figures = (said: string): readonly string[] => [...new Set(said.match(/\{\w+\}/g) ?? [])].sort();
  for (const id of factIds()) {
    expect(figures(chinese[`fact.${id}`]), id).toEqual(figures(english[`fact.${id}`]));
  }
  for (const id of correctionIds()) {
    expect(figures(chinese[`corrected.${id}`]), id).toEqual(figures(english[`corrected.${id}`]));
  }
});

it('a share is written in percent, a tiny one as a power of ten', () => {
  expect(
    ['allOk', 'silent', 'silentByByte', 'interleavingsOfTwo'].map((id) => figureText(id, number)),
  ).toEqual(['83.98%', '0.391%', '1.9 × 10⁻¹⁴', '2,395,276']);
});
