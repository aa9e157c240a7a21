import { expect, test } from 'vitest';
import { openingAddress, parseAddress } from '../address/index.ts';
import { frameSnippet, linkSnippet } from './embed.ts';

const { stage } = openingAddress();
if (!stage) throw new Error('the lab opens with a run');
const embedded = {
  base: 'https://race.example/?a=1&b=2',
  staged: stage,
  lang: 'zh',
  title: 'step 6 of "7" & more',
} as const;

test('a frame shows the run in the language it was copied in', () => {
  const [, src = ''] = /^<iframe src="([^"]*)"/.exec(frameSnippet(embedded)) ?? [];
  expect(src).not.toMatch(/&(?!amp;)/);
  const [base, hash = ''] = src.replaceAll('&amp;', '&').split('#');
  expect(base).toBe(embedded.base);
  const { address, problems } = parseAddress(`#${hash}`);
  expect(problems).toEqual([]);
  expect(address).toMatchObject({ page: 'figure', stage, lang: 'zh' });
});

test('what it is called breaks no attribute', () => {
  expect(frameSnippet(embedded)).toContain('title="step 6 of &quot;7&quot; &amp; more"');
});

test('a Markdown link leads to the lab, and no sign of the path ends it', () => {
  const { moment } = stage;
  const path = '/a (b)/c';
  const staged = { ...stage, moment: { ...moment, config: { ...moment.config, path } } };
  const [, href = ''] = /^\[[^\]]*\]\(([^()\s]*)\)$/.exec(linkSnippet({ ...embedded, staged })) ?? [];
  const { address, problems } = parseAddress(href.slice(embedded.base.length));
  expect([address.page, address.stage?.moment.config.path, problems]).toEqual(['lab', path, []]);
});
