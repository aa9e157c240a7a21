import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { EndlessRace, exploreRace, readRace, type RaceGrain } from '../src/racetext/index.ts';
import { raceText } from '../src/racetext/fixtures/random-race.ts';
import { root } from '../scripts/lib/paths.mjs';
import { withBuiltSite } from './lib/built-site.ts';
import { quantile, type Row } from './lib/measure.ts';

/** Most time of a race with four threads and more than 100,000 states, ms. */
const BAR_MS = 2000;
/** Most time from the press of Cancel to its sentence, ms. */
const CANCEL_MS = 100;
const RUNS = 5;
/** The example with four threads and 118,832 states. */
const LARGE = 'four-writers';
const EXAMPLES = ['borrowed-slash', 'workers', LARGE] as const;
const RANDOM = { seed: 7, numRuns: 300 };

/** Searches example and random races in Node, and the largest example on the built page, from its link to its outcomes. */
export async function measure(): Promise<readonly Row[]> {
  return [...EXAMPLES.flatMap(searched), ...randomly(), ...(await withBuiltSite(4417, onPage))];
}

const textOf = (id: string): string =>
  readFileSync(join(root, 'src/racetext/fixtures/programs', `${id}.race`), 'utf8');

function search(text: string, grain: RaceGrain): { readonly ms: number; readonly states: number } | null {
  const start = performance.now();
  const read = readRace(text);
  if (!read.ok) return null;
  try {
    const { reachableStates } = exploreRace(read.value, { grain });
    return { ms: performance.now() - start, states: reachableStates };
  } catch (error) {
    if (error instanceof EndlessRace) return null;
    throw error;
  }
}

function searched(id: string): readonly Row[] {
  const grains: readonly RaceGrain[] = id === LARGE ? ['statement'] : ['statement', 'access'];
  return grains.flatMap((grain) => {
    const found = Array.from({ length: RUNS }, () => search(textOf(id), grain)).flatMap((one) => one ?? []);
    const name = `Node, ${id} by ${grain}`;
    const bar = id === LARGE ? { bar: BAR_MS } : {};
    return [
      { name: `${name}, states`, value: found[0]?.states ?? 0, unit: '' },
      {
        name: `${name}, median`,
        value: quantile(
          found.map(({ ms }) => ms),
          0.5,
        ),
        unit: 'ms',
        ...bar,
      },
    ];
  });
}

function randomly(): readonly Row[] {
  const found = fc.sample(raceText, RANDOM).flatMap((text) => search(text, 'access') ?? []);
  const states = found.map((one) => one.states);
  const times = found.map(({ ms }) => ms);
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  return [
    { name: 'Node, random races by access', value: found.length, unit: '' },
    { name: 'Node, random races, most states', value: Math.max(...states), unit: '' },
    {
      name: 'Node, random races, states found',
      value: Math.round((sum(states) * 1000) / sum(times)),
      unit: '1/s',
    },
    { name: 'Node, random races, p95', value: quantile(times, 0.95), unit: 'ms' },
    { name: 'Node, random races, longest', value: Math.max(...times), unit: 'ms', bar: BAR_MS },
  ];
}

async function onPage(browser: Browser, site: string): Promise<readonly Row[]> {
  const page = await browser.newPage();
  await page.goto(`${site}#v=1&page=race&lang=en`);
  const field = page.getByRole('textbox', { name: 'Text of the race' });
  await field.fill(textOf('lost-update'));
  await page.getByText('All 3 interleavings').waitFor();
  const found: number[] = [];
  const cancelled: number[] = [];
  let told = 0;
  for (let run = 0; run < RUNS; run += 1) {
    // Another comment is another text, so that nothing that was found before is used.
    const text = `// ${run}\n${textOf(LARGE)}`;
    const seen = await page.evaluate(timeSearch, { text, isCancelled: false });
    found.push(seen.ms);
    told = Math.max(told, seen.told);
    cancelled.push((await page.evaluate(timeSearch, { text: `${text}// again`, isCancelled: true })).ms);
  }
  return [
    {
      name: `page, ${LARGE}, from the text to its outcomes, median`,
      value: quantile(found, 0.5),
      unit: 'ms',
      bar: BAR_MS,
    },
    { name: `page, ${LARGE}, sentences of progress`, value: told, unit: '' },
    {
      name: `page, ${LARGE}, from Cancel to its sentence, worst`,
      value: Math.max(...cancelled),
      unit: 'ms',
      bar: CANCEL_MS,
    },
  ];
}

/** Runs in the page: writes a text, and waits until it is searched, or cancels it once it is being searched. */
async function timeSearch({ text, isCancelled }: { readonly text: string; readonly isCancelled: boolean }) {
  const field = document.querySelector('textarea');
  if (!field) throw new Error('no field');
  const says = (): string => document.querySelector('section > header > .note')?.textContent ?? '';
  const until = async (holds: () => boolean): Promise<void> => {
    const end = performance.now() + 20_000;
    while (!holds()) {
      if (performance.now() > end) throw new Error(`the page says after 20 s: ${says()}`);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  };
  let start = performance.now();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const sentences = new Set<string>();
  await until(() => says().includes('searching'));
  if (isCancelled) {
    start = performance.now();
    document.querySelector<HTMLButtonElement>('section > header > .note button')?.click();
    await until(() => says().includes('cancelled'));
  } else {
    await until(() => {
      if (/searching|counting/.test(says())) sentences.add(says());
      return says().includes('118,832 states');
    });
  }
  return { ms: performance.now() - start, told: sentences.size };
}
