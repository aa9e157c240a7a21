import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { searchedConfigs } from '../scenarios/index.ts';
import { configKey } from '../threads/index.ts';
import type { shippedAnswer, shippedOpening, shippedSummary } from './shipped.ts';

vi.mock(import('./answers-folder.ts'), () => ({ ANSWERS_FOLDER: 'answers/1' }));

const CONFIGS = searchedConfigs();
const SHIPPED = CONFIGS.slice(1);
const [UNSHIPPED] = CONFIGS;
/** What the site would hold: here an answer is only its file's name. */
const INDEX = Object.fromEntries(
  SHIPPED.map((config, at) => [configKey(config), { file: `${at}.json`, summary: { summaryOf: at } }]),
);

/** The files that were asked for. */
let asked: string[] = [];
/** What happens to the file that fails. */
type Failure = 'refused' | 'cut off' | 'no JSON';

/** Lets all files of the site be fetched but one. */
function serve(failing: string | null, failure: Failure = 'refused'): void {
  vi.stubGlobal('fetch', (address: string): Promise<Response> => {
    const file = address.replace(/^answers\/1\//, '');
    asked.push(file);
    if (file !== failing) return Promise.resolve(Response.json(file === 'index.json' ? INDEX : { file }));
    if (failure === 'cut off') return Promise.reject(new TypeError('Failed to fetch'));
    const [text, status] = failure === 'refused' ? ['Service unavailable', 503] : ['<!doctype html>', 200];
    return Promise.resolve(new Response(text, { status }));
  });
}

let answer: typeof shippedAnswer;
let summary: typeof shippedSummary;
let opening: typeof shippedOpening;
beforeEach(async () => {
  asked = [];
  // The index is kept once it was fetched.
  vi.resetModules();
  ({
    shippedAnswer: answer,
    shippedSummary: summary,
    shippedOpening: opening,
  } = await import('./shipped.ts'));
});
afterEach(() => vi.unstubAllGlobals());

it('fetches the index once, and of the answers only those that are asked for', async () => {
  serve(null);
  const [first, second] = SHIPPED;
  if (!first || !second || !UNSHIPPED) throw new Error('too few');
  expect(await Promise.all([answer(first), summary(second), answer(UNSHIPPED)])).toEqual([
    { file: '0.json' },
    { summaryOf: 1 },
    null,
  ]);
  expect(asked).toEqual(['index.json', '0.json']);
});

it.each(SHIPPED.map((_, at) => `${at}.json`))('does without %s, and fetches all others', async (failing) => {
  for (const failure of ['refused', 'cut off', 'no JSON'] as const) {
    serve(failing, failure);
    const files = await Promise.all(SHIPPED.map(async (config) => await answer(config)));
    expect(files).toEqual(SHIPPED.map((_, at) => (`${at}.json` === failing ? null : { file: `${at}.json` })));
  }
  // It is asked for again, each time.
  expect(asked.filter((file) => file === failing)).toHaveLength(3);
});

it.each(['refused', 'cut off', 'no JSON'] as const)('does without an index that is %s', async (failure) => {
  serve('index.json', failure);
  for (const config of CONFIGS) {
    expect(await answer(config)).toBeNull();
    expect(await summary(config)).toBeNull();
  }
  expect(asked).toEqual(['index.json']);
});

it('fetches what can happen along the opening run of a world once, and does without it', async () => {
  serve(null);
  expect(await Promise.all([opening('article'), opening('article')])).toEqual([
    { file: 'opening-article.json' },
    { file: 'opening-article.json' },
  ]);
  expect(asked).toEqual(['opening-article.json']);
  serve('opening-faithful.json');
  expect(await opening('faithful')).toBeNull();
});
