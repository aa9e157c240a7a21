import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FIRST_PAIR, answersOfRun, mapsOf, type PointOf } from '../explore/index.ts';
import { Charted } from '../explore/charted.ts';
import { closingFile, graphFile, pointsFile, runFile } from '../explore/map-files.ts';
import type { ChartQuestion } from '../explore/protocol.ts';
import { openingMoment } from '../scenarios/index.ts';
import { WORLD_NAMES, type Config } from '../threads/index.ts';
import type { shippedMap } from './shipped-maps.ts';

vi.mock(import('./answers-folder.ts'), () => ({ ANSWERS_FOLDER: 'answers/1' }));

/** The limit of the page, which the graphs that are shipped must not reach. */
const maxStates = 150_000;
/** The files of the site, as scripts/lib/shipped-answers.mjs writes them. */
const FILES = new Map<string, unknown>(
  WORLD_NAMES.flatMap((world) => {
    const { config, schedule } = openingMoment(world);
    const { closing, graphs, points } = mapsOf(config);
    return [
      [runFile(world), answersOfRun(config, schedule, Infinity)],
      [closingFile(world), closing],
      ...graphs.map(({ threads, graph }): [string, unknown] => [graphFile(world, threads), graph]),
      [pointsFile(world), points],
    ] as const;
  }),
);

let asked: string[] = [];
let shipped: typeof shippedMap;
beforeEach(async () => {
  asked = [];
  vi.stubGlobal('fetch', (address: string): Promise<Response> => {
    const file = address.replace(/^answers\/1\//, '');
    asked.push(file);
    return Promise.resolve(
      FILES.has(file) ? Response.json(FILES.get(file)) : new Response('', { status: 404 }),
    );
  });
  // Files are kept once they were fetched.
  vi.resetModules();
  ({ shippedMap: shipped } = await import('./shipped-maps.ts'));
});
afterEach(() => vi.unstubAllGlobals());

const pairsOf = ({ threads }: Config): readonly PointOf['threads'][] =>
  threads === 2
    ? [[0, 1]]
    : [
        [0, 1],
        [0, 2],
        [1, 2],
      ];
const chartedOf = (config: Config): Charted => {
  const charted = Charted.of(config, maxStates);
  if (charted === null) throw new Error('too large for the page');
  return charted;
};

it.each(WORLD_NAMES)('answers as the worker does on the run with which %s opens', async (world) => {
  const { config, schedule } = openingMoment(world);
  const charted = chartedOf(config);
  const base = { config, maxStates };
  for (const threads of pairsOf(config)) {
    expect(await shipped({ ...base, kind: 'graph', threads })).toEqual(charted.progressGraph(threads));
  }
  expect(await shipped({ ...base, kind: 'closing' })).toEqual(charted.closingMap());
  expect(await shipped({ ...base, kind: 'future', schedule })).toEqual(charted.runFuture(schedule));
  for (const { x, y, chance } of charted.progressGraph(FIRST_PAIR).points) {
    const point = { threads: FIRST_PAIR, x, y };
    expect(await shipped({ ...base, kind: 'behind', point, chance })).toEqual(
      charted.pointStates({ ...point, chance }),
    );
    expect(await shipped({ ...base, kind: 'way', point })).toEqual(charted.wayTo(point));
  }
  expect(asked).toEqual([...new Set(asked)]);
});

it('leaves to the worker what did not come with the site, and asks for no file', async () => {
  const { config, schedule } = openingMoment('article');
  const point = { threads: [1, 2], x: 0, y: 0 } as const;
  const others: readonly ChartQuestion[] = [
    { config: { ...config, fix: ['clone'] }, maxStates, kind: 'graph', threads: [0, 1] },
    { config: { ...config, grain: 'byte' }, maxStates, kind: 'closing' },
    { config, maxStates, kind: 'graph', threads: [1, 0] },
    { config, maxStates, kind: 'future', schedule: schedule.slice(1) },
    { config, maxStates, kind: 'behind', point, chance: 1 },
    { config, maxStates, kind: 'escape', schedule },
    { config, maxStates, kind: 'sample', seed: 1, count: 1 },
  ];
  for (const question of others) expect(await shipped(question)).toBeNull();
  expect(asked).toEqual([]);
});

it('leaves to the worker what cannot be fetched', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const { config } = openingMoment('faithful');
  expect(await shipped({ config, maxStates, kind: 'closing' })).toBeNull();
  const point = { threads: FIRST_PAIR, x: 0, y: 0 };
  expect(await shipped({ config, maxStates, kind: 'way', point })).toBeNull();
});
