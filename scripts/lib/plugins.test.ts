import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { CHAPTER_IDS } from '../../src/story/chapters/ids.ts';
import { PROSE_LANGUAGES } from '../../src/story/chapters/language.ts';
import { chapterPath } from '../../src/story/chapters/path.ts';
import {
  answersOfRun,
  closingFile,
  explore,
  graphFile,
  mapsOf,
  pointsFile,
  runFile,
  summaryOf,
} from '../../src/explore/index.ts';
import { openingMoment, searchedConfigs } from '../../src/scenarios/index.ts';
import { chartsOf } from '../../src/threads/charts.ts';
import { WORLD_NAMES, configKey } from '../../src/threads/index.ts';
import { tablesOf } from '../../src/threads/tables.ts';
import { LICENCES, licences } from './licences.mjs';
import { root } from './paths.mjs';
import { renderedPages } from './rendered.mjs';
import { sharedWorkers } from './shared-workers.mjs';
import { shippedAnswers } from './shipped-answers.mjs';
import { storyContent } from './story-files.mjs';
import { tabulatedCharts } from './tabulated-charts.mjs';

interface Emitted {
  readonly type: string;
  readonly fileName?: string;
  readonly id?: string;
  readonly source?: string;
}
type Hook = (this: unknown, ...args: unknown[]) => unknown;

/** Calls a hook of a plugin as the bundler does. Returns its value and the files that it emitted. */
async function call(plugin: object, name: string, ...args: unknown[]) {
  const emitted: Emitted[] = [];
  const context = {
    emitFile: (file: Emitted) => `ref${emitted.push(file)}`,
    getFileName: (ref: string) => `assets/${ref}.css`,
  };
  const hook = (plugin as Readonly<Record<string, Hook | undefined>>)[name];
  if (!hook) throw new Error(`no hook ${name}`);
  return { value: await hook.apply(context, args), emitted };
}

describe('shared workers', () => {
  const made = `new Worker(\n  new URL('./explorer.worker.ts', import.meta.url), { type: 'module' })`;

  it('makes each worker an entry beside the page, by its path', async () => {
    const { value, emitted } = await call(sharedWorkers(), 'transform', made, '/site/src/explore/client.ts');
    expect(emitted).toEqual([{ type: 'chunk', id: '/site/src/explore/explorer.worker.ts' }]);
    expect(value).toBe(`new Worker(\n  import.meta.ROLLUP_FILE_URL_ref1, { type: 'module' })`);
  });

  it('leaves all other code unchanged', async () => {
    for (const [code, id] of [
      [`new URL('./picture.svg', import.meta.url)`, '/site/src/a.ts'],
      [made, '/site/src/a.svelte'],
    ]) {
      expect(await call(sharedWorkers(), 'transform', code, id)).toEqual({ value: null, emitted: [] });
    }
  });
});

test('the tables in the code equal those of the machines', async () => {
  const { value } = await call(tabulatedCharts(), 'load', `${root}src/threads/charts.ts`);
  const text = /JSON\.parse\((".*")\)/.exec(String(value))?.[1] ?? '""';
  expect(JSON.parse(JSON.parse(text) as string)).toEqual(JSON.parse(JSON.stringify(tablesOf(chartsOf))));
  expect((await call(tabulatedCharts(), 'load', `${root}src/threads/chart.ts`)).value).toBeNull();
});

test('the shipped answers equal those of the engine, and an index lists them', async () => {
  const plugin = shippedAnswers();
  const { emitted } = await call(plugin, 'generateBundle');
  const named = await call(plugin, 'load', `${root}src/state/answers-folder.ts`);
  const folder = /"(answers\/[0-9a-f]{8})"/.exec(String(named.value))?.[1];
  const files = new Map(
    emitted.map(({ fileName, source }) => [fileName, JSON.parse(source ?? '') as unknown]),
  );
  const index = files.get(`${folder}/index.json`) as Record<string, { file: string; summary: unknown }>;
  expect(Object.keys(index)).toEqual(searchedConfigs().map(configKey));
  const [config] = searchedConfigs();
  if (!config) throw new Error('nothing is shipped');
  const answer = explore(config);
  const { file, summary } = index[configKey(config)] ?? { file: '' };
  expect(files.get(`${folder}/${file}`)).toEqual(JSON.parse(JSON.stringify(answer)));
  expect(summary).toEqual(JSON.parse(JSON.stringify(summaryOf(answer))));
  for (const world of WORLD_NAMES) {
    const { config: opening, schedule } = openingMoment(world);
    const { closing, graphs, points } = mapsOf(opening);
    for (const [name, value] of [
      [runFile(world), answersOfRun(opening, schedule, Infinity)],
      [closingFile(world), closing],
      ...graphs.map(({ threads, graph }) => [graphFile(world, threads), graph] as const),
      [pointsFile(world), points],
    ] as const) {
      expect(files.get(`${folder}/${name}`), name).toEqual(JSON.parse(JSON.stringify(value)));
    }
  }
});

test('the story is one file a chapter and language, and one for the summary', async () => {
  const { emitted } = await call(storyContent(), 'generateBundle');
  const paths = PROSE_LANGUAGES.flatMap((lang) => [
    ...CHAPTER_IDS.map((id) => chapterPath(lang, id)),
    `story/${lang}/summary.json`,
  ]);
  expect(emitted.map(({ fileName }) => fileName)).toEqual(paths);
  const ids = emitted.flatMap(({ source }) => (JSON.parse(source ?? '') as { id?: string }).id ?? []);
  expect(ids).toEqual(PROSE_LANGUAGES.flatMap(() => CHAPTER_IDS));
});

describe('rendered pages', () => {
  const PAGES = (['en', 'zh'] as const).map((lang) => ({
    lang,
    tag: lang === 'zh' ? 'zh-Hans' : 'en',
    head: `<title>The story, ${lang}</title>`,
    opening: `<p lang="${lang}">$& of ${lang}</p>`,
    story: `<main>The whole of ${lang}</main>`,
    handout: { head: `<title>The talk, ${lang}</title>`, body: `<main>The talk of ${lang}</main>` },
  }));
  let renders = 0;
  /** What renders the components, with pages made here in place of the site's. */
  const renderer = () => ({
    name: 'pages-of-this-test',
    load(id: string) {
      if (!id.endsWith('/src/rendered.ts')) return null;
      renders += 1;
      return `export const rendered = ${JSON.stringify(PAGES)};`;
    },
  });
  const css = (fileName: string, source: string) => ({ type: 'asset', fileName, source });
  const BUNDLE = {
    'assets/late.css': css('assets/late.css', '.late{}'),
    'assets/main-abc.css': css('assets/main-abc.css', ':root{}'),
    'assets/main-abc.js': { type: 'chunk', fileName: 'assets/main-abc.js', code: 'start()' },
    'favicon.svg': css('favicon.svg', '<svg/>'),
  };

  it('puts the first picture of each language before the site, as it is', async () => {
    const plugin = renderedPages(renderer, 'self');
    const { value } = await call(plugin, 'transformIndexHtml', '<body><div id="app"></div></body>');
    const openings = String(value).split('<div id="app"></div>')[0];
    expect(openings?.split('\n').map((line) => line.trim())).toEqual([
      `<body>${PAGES[0]?.opening}`,
      PAGES[1]?.opening,
      '',
    ]);
    expect(String(value)).toMatch(/<div id="app"><\/div><\/body>$/);
  });

  it('writes the whole story of each language as a page under the policy, and renders once', async () => {
    renders = 0;
    const plugin = renderedPages(renderer, "default-src 'self'");
    await call(plugin, 'transformIndexHtml', '<div id="app"></div>');
    const { emitted } = await call(plugin, 'generateBundle', {}, BUNDLE);
    expect(renders).toBe(1);
    expect(emitted.flatMap(({ fileName }) => fileName ?? [])).toEqual([
      'story.en.html',
      'talk.en.html',
      'story.zh.html',
      'talk.zh.html',
    ]);
    for (const { lang, tag, head, story, handout } of PAGES) {
      const paper = emitted.find(({ fileName }) => fileName === `talk.${lang}.html`)?.source;
      expect(paper).toContain(`<html lang="${tag}">`);
      expect(paper).toContain(`http-equiv="Content-Security-Policy" content="default-src 'self'"`);
      expect(paper).toContain(handout.head);
      expect(paper).toContain('<link rel="stylesheet" href="./assets/ref2.css" />');
      expect(paper).toMatch(new RegExp(`<body>\\s*${handout.body}\\s*</body>`));
      const page = emitted.find(({ fileName }) => fileName === `story.${lang}.html`)?.source;
      expect(page).toContain(`<html lang="${tag}">`);
      expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'self'"`);
      expect(page).toContain(head);
      expect(page).toContain('<link rel="stylesheet" href="./assets/ref1.css" />');
      expect(page).toMatch(new RegExp(`<body>\\s*${story}\\s*</body>`));
    }
  });

  it('gives those pages all styles, the tokens first and those of paper last', async () => {
    const { emitted } = await call(renderedPages(renderer, ''), 'generateBundle', {}, BUNDLE);
    const whole = readFileSync(join(root, 'src/styles/whole.css'), 'utf8');
    expect(emitted[0]?.source).toBe(`:root{}\n.late{}${whole}`);
    const handout = readFileSync(join(root, 'src/styles/handout.css'), 'utf8');
    expect(emitted[1]?.source).toBe(`:root{}\n.late{}${handout}`);
  });
});

test('the licences are its own, those of the packages in its files, and of those that worked on them', async () => {
  const chunk = (...moduleIds: readonly string[]) => ({ type: 'chunk', moduleIds });
  const module = (path: string): string => `${root}node_modules/${path}`;
  const { emitted } = await call(
    licences(),
    'generateBundle',
    {},
    {
      a: chunk(`${root}src/main.ts`, module('svelte/src/index.js'), '\0virtual'),
      b: chunk(module('d3-shape/src/line.js?x'), module('d3-path/src/path.js')),
      c: { type: 'asset' },
    },
  );
  const [{ fileName, source = '' } = { fileName: '' }] = emitted;
  expect([emitted.length, fileName]).toEqual([1, LICENCES]);
  const heads = [...source.matchAll(/^(\S+) \S+ \(([\w.-]+)\)\n\n/gm)].map(([, name, licence]) => [
    name,
    licence,
  ]);
  expect(heads).toEqual([
    ['nul-and-void', 'Apache-2.0'],
    ['d3-array', 'ISC'],
    ['d3-color', 'ISC'],
    ['d3-dispatch', 'ISC'],
    ['d3-drag', 'ISC'],
    ['d3-ease', 'BSD-3-Clause'],
    ['d3-interpolate', 'ISC'],
    ['d3-path', 'ISC'],
    ['d3-selection', 'ISC'],
    ['d3-shape', 'ISC'],
    ['d3-timer', 'ISC'],
    ['d3-transition', 'ISC'],
    ['d3-zoom', 'ISC'],
    ['internmap', 'ISC'],
    ['svelte', 'MIT'],
    ['uqr', 'MIT'],
    ['xstate', 'MIT'],
  ]);
  for (const text of [
    'Apache License',
    'Mike Bostock',
    'David Khourshid',
    'Svelte Contributors',
    'WITHOUT WARRANTY',
  ]) {
    expect(source.toLowerCase()).toContain(text.toLowerCase());
  }
});
