import { describe, expect, it, test } from 'vitest';
import { CHAPTER_IDS } from '../../src/story/chapters/ids.ts';
import { PROSE_LANGUAGES } from '../../src/story/chapters/language.ts';
import { chapterPath } from '../../src/story/chapters/path.ts';
import { explore, summaryOf } from '../../src/explore/index.ts';
import { searchedConfigs } from '../../src/scenarios/index.ts';
import { chartsOf } from '../../src/threads/charts.ts';
import { configKey } from '../../src/threads/index.ts';
import { tablesOf } from '../../src/threads/tables.ts';
import { root } from './paths.mjs';
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
});

test('the story is one file a chapter and language', async () => {
  const { emitted } = await call(storyContent(), 'generateBundle');
  const paths = PROSE_LANGUAGES.flatMap((lang) => CHAPTER_IDS.map((id) => chapterPath(lang, id)));
  expect(emitted.map(({ fileName }) => fileName)).toEqual(paths);
  const ids = emitted.map(({ source }) => (JSON.parse(source ?? '') as { id: string }).id);
  expect(ids).toEqual(PROSE_LANGUAGES.flatMap(() => CHAPTER_IDS));
});
