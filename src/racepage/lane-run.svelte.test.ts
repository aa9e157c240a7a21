import { describe, expect, test } from 'vitest';
import { okValue } from '../base/index.ts';
import { I18n, TIERS, load, type Lang } from '../i18n/index.ts';
import { PartWords } from '../i18n/part.svelte.ts';
import { readRace, replayRace, type RaceGrain } from '../racetext/index.ts';
import { heldAt, numbersAt, stripsAt } from './bytes.ts';
import { oraclePrograms } from './fixtures/programs.ts';
import { laneFrameOf, laneRunOf, roomFor } from './lane-run.ts';
import { stepsByLine } from './line-marks.ts';
import { localsAt } from './locals.ts';
import { raceLanes } from './names.ts';
import { briefOf } from './source.ts';
import { loadRaceWords } from './words.ts';

const textOf = (id: string): string => oraclePrograms().find((program) => program.id === id)?.text ?? '';

async function runOf(text: string, grain: RaceGrain, schedule: readonly number[], lang: Lang = 'en') {
  const race = okValue(readRace(text));
  const trace = okValue(replayRace(race, grain, schedule));
  const words = new PartWords(await loadRaceWords(lang), new I18n(await load(lang, TIERS)));
  return laneRunOf({ trace, lanes: raceLanes(race), lines: text.split('\n'), words });
}

describe('a run of a typed race in lanes', () => {
  test('names every step by its thread and its line', async () => {
    const run = await runOf(textOf('lost-update'), 'statement', [0, 1, 0]);
    expect(run.blocks.map(({ row }) => row)).toEqual(['A:5', 'B:10', 'A:6']);
    expect(run.blocks.map(({ label }) => label)).toEqual([
      { written: 'u8 t = count' },
      { written: 'count++' },
      { written: 'count = t + 1' },
    ]);
    expect(run.sentences?.map(({ written }) => written)).toEqual([
      'Before the first step.',
      'A reads count, which is 0.',
      'B reads count, which is 0, writes 1 to count.',
      'A writes 1 to count.',
    ]);
    expect([...stepsByLine(run)].map(([line, marks]) => [line, marks.map(({ letter }) => letter)])).toEqual([
      [5, ['A']],
      [10, ['B']],
      [6, ['A']],
    ]);
  });

  test.each([
    ["k = strrchr(value, '/')", 'strrchr'],
    ['value[k] = 0', '[k]=0'],
    ['u8 t = count', 't=count'],
    ['count = t + 1', 'count=…'],
    ['h = other', 'h=other'],
    ['if (strcmp(a, b) == 0) return 1', 'if'],
    ['unlock both', 'unlock'],
    ['lock m', 'lock m'],
    ['atomic', 'atomic'],
  ])('names %s in eight characters', (code, brief) => {
    expect(briefOf(code, 8)).toBe(brief);
    expect(briefOf(code, 40)).toBe(code);
  });

  test('has short names only where time runs to the right', () => {
    expect([390, 800, 865].map((width) => roomFor(9, width))).toEqual([undefined, 7, 8]);
    expect(roomFor(40, 865)).toBe(8);
  });

  test('names an access at the finer grain', async () => {
    const run = await runOf(textOf('lost-update'), 'access', [1, 0, 1]);
    expect(run.blocks.map(({ label }) => label)).toEqual([
      { written: 'read count' },
      { written: 'read count' },
      { written: 'write count' },
    ]);
  });

  test('says in Chinese what a step did', async () => {
    const run = await runOf(textOf('lost-update'), 'statement', [0], 'zh');
    expect(run.sentences?.[1]?.written).toBe('A 从 count 读到 0。');
  });

  test('joins a read to the write that it saw, in alarm only where the run ends badly and no order holds', async () => {
    const slash = await runOf(textOf('borrowed-slash'), 'statement', [0, 0, 1, 1, 1, 1, 1, 0, 0]);
    expect(slash.joins[0]).toMatchObject({ writeStep: 2, readStep: 3, name: 'value[10]', isRace: true });
    const fine = await runOf(textOf('lost-update'), 'statement', [0, 0, 1]);
    expect(fine.joins).toMatchObject([{ writeStep: 2, readStep: 3, isRace: false }]);
  });

  test('says at a deadlock what each lane waits for', async () => {
    const run = await runOf(textOf('abba'), 'statement', [0, 1]);
    expect(run.outcome).toBe('deadlock(P:7,Q:16)');
    expect(run.lost).toEqual([
      { lane: 0, text: 'waits for b, held by Q' },
      { lane: 1, text: 'waits for a, held by P' },
    ]);
    expect(laneFrameOf(run, 1).offers.map(({ refusal }) => refusal)).toEqual([null, null]);
    expect(heldAt(run, 2)).toEqual([
      { name: 'a', holder: 0 },
      { name: 'b', holder: 1 },
    ]);
  });

  test('shortens the names of threads as far as they differ', () => {
    const lanes = (text: string): readonly string[] =>
      raceLanes(okValue(readRace(text))).map(({ letter }) => letter);
    expect(lanes(textOf('double-fetch'))).toEqual(['k', 'u']);
    expect(lanes(textOf('four-writers'))).toEqual(['W1', 'W2', 'W3', 'W4']);
    expect(lanes('shared u8 a\nthread reader { \n a++ \n }\nthread rest {\n a++ \n }')).toEqual([
      'rea',
      'res',
    ]);
  });
});

describe('the bytes at a moment', () => {
  test('have a hole where a NUL stands inside of a text', async () => {
    const run = await runOf(textOf('borrowed-slash'), 'statement', [0, 0]);
    const [strip] = stripsAt(run, 2, (name, index, byte) => `${name} ${index} ${byte}`);
    expect(strip).toMatchObject({ name: 'value', reach: 10, writer: 0 });
    expect(strip?.cells[10]?.look).toMatch(/^hole .*fresh hue-v/);
    expect(strip?.cells[11]?.look).toMatch(/^text off/);
    expect(strip?.cells[22]?.look).toMatch(/^end/);
    expect(localsAt(run, 1, 0)).toEqual([
      { name: 'k', value: '10', isFresh: true },
      { name: 'ok', value: '0', isFresh: false },
    ]);
  });

  test('are numbers where they are no text, and poison where they were freed', async () => {
    const workers = await runOf(textOf('workers'), 'statement', []);
    const dir = stripsAt(workers, 0, () => '').find(({ name }) => name === 'dir');
    expect(dir?.isText).toBe(false);
    expect(dir?.cells[1]?.text).toBe('1');
    const freed = await runOf(textOf('join-missing'), 'statement', [1]);
    expect(stripsAt(freed, 1, () => '')[0]?.cells[0]?.look).toMatch(/^poison/);
    expect(numbersAt(freed, 1)[0]).toMatchObject({ name: 'job.left', value: 0x5a, isFreed: true });
  });
});
