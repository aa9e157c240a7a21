import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { finish, parseSchedule, replayKept } from '../schedule/index.ts';
import { lettersOf, type Config } from '../threads/index.ts';
import { runOf } from './run.ts';
import type { Run } from './run-types.ts';
import {
  PARTING_KINDS,
  columnsOf,
  differencesOf,
  differingBuffer,
  differingString,
  lengthOf,
  partingsOf as firstOf,
  WORLD_MEMORY,
  type Difference,
  type PartingKind,
} from './twin.ts';

const partingsOf = (one: Run, two: Run) => firstOf(differencesOf(one, two, WORLD_MEMORY));

const article: Config = {
  world: 'article',
  path: '/var/cache/zpool.cache',
  threads: 3,
  fix: [],
  grain: 'coarse',
};
function run(config: Config, schedule: readonly number[]): Run {
  const { trace, stopped } = okValue(replayKept(config, schedule));
  return runOf(trace, stopped);
}
const said = (config: Config, text: string): Run =>
  run(config, okValue(parseSchedule(text, lettersOf({ config }))));

/** A path as long as the page accepts, with its last slash near the end. */
const LONG = '/var/cache/a-directory-whose-name-is-as-long-as-a-page-takes/zc';
/** Takes turns by a rule, so that four threads step in a mixed order. */
const turns = (length: number, turn: number): readonly number[] =>
  Array.from({ length }, (_, at) => Math.floor(at / turn) % 4);

/** The differences by the plain way: all that differs at each position, as text, and what of it is new or gone. */
function plainDifferences(one: Run, two: Run): readonly Difference[] {
  const threads = Math.max(one.threads.length, two.threads.length);
  const before = new Map<string, readonly string[]>();
  return Array.from({ length: lengthOf(one, two) + 1 }, (_, at) => {
    const [a, b] = [one.trace.steps[at - 1], two.trace.steps[at - 1]];
    const bytes = (indices: readonly number[], thread: number) =>
      indices.map((index) => `${index} ${thread}`);
    const seen: Readonly<Record<PartingKind, readonly string[]>> = {
      steps: at > 0 && (a?.thread !== b?.thread || a?.step !== b?.step) ? ['apart'] : [],
      strings: bytes(differingString(one, two, at), 0),
      buffers: Array.from({ length: threads }, (__, thread) =>
        bytes(differingBuffer(one, two, at, thread), thread),
      ).flat(),
      shared: [],
      locals: [],
      endings: [one, two].flatMap((run, side) =>
        run.outcome !== null && at >= run.length && one.outcome !== two.outcome ? [String(side)] : [],
      ),
    };
    return PARTING_KINDS.flatMap((kind): readonly Difference[] => {
      const [had, has] = [before.get(kind) ?? [], seen[kind]];
      before.set(kind, has);
      const changed = [
        ...has.filter((name) => !had.includes(name)),
        ...had.filter((name) => !has.includes(name)),
      ];
      const [index = 0, thread = 0] = changed[0]?.split(' ').map(Number) ?? [];
      const isByte = kind === 'strings' || kind === 'buffers';
      return changed.length === 0
        ? []
        : [{ kind, at, place: isByte ? { index, block: thread } : null, count: changed.length }];
    });
  }).flat();
}

describe('two runs under one flag', () => {
  const torn = said(article, 'S3.V2.S2');
  const cloned = said({ ...article, fix: ['clone'] }, 'S3.V2.S2.V3.F2');

  it('part in steps, string, buffer and ending where the picture of the reported race and its fix says', () => {
    expect(partingsOf(torn, cloned)).toEqual([
      { kind: 'steps', at: 4, place: null },
      { kind: 'strings', at: 5, place: { index: 10, block: 0 } },
      { kind: 'buffers', at: 6, place: { index: 54, block: 1 } },
      { kind: 'endings', at: 7, place: null },
    ]);
    expect(lengthOf(torn, cloned)).toBe(12);
    expect(columnsOf(torn, cloned).slice(0, 7)).toEqual([
      'same',
      'same',
      'same',
      'apart',
      'apart',
      'apart',
      'apart',
    ]);
    expect(differingString(torn, cloned, 6)).toEqual([10]);
    expect(differingBuffer(torn, cloned, 6, 1)).toEqual([54]);
  });

  it('have every place told, also the second end and steps that part again', () => {
    expect(differencesOf(torn, cloned, WORLD_MEMORY).map(({ kind, at, count }) => [at, kind, count])).toEqual(
      [
        [4, 'steps', 1],
        [5, 'strings', 1],
        [6, 'steps', 1],
        [6, 'buffers', 1],
        [7, 'endings', 1],
        [8, 'steps', 1],
        // The string is freed in the second run, all but its hole in the first.
        [11, 'strings', 22],
        [12, 'endings', 1],
      ],
    );
  });

  it('stay as they ended where the other goes on', () => {
    expect(differingString(torn, cloned, 10)).toEqual([10]);
  });

  const configs: readonly Config[] = [
    article,
    { ...article, fix: ['clone'] },
    { ...article, fix: ['lock', 'join'] },
    { ...article, path: '/a/b' },
  ];
  const anyRun = fc
    .tuple(fc.constantFrom(...configs), fc.array(fc.nat({ max: 2 }), { maxLength: 12 }), fc.boolean())
    .map(([config, wanted, isWhole]) => {
      const { trace, schedule } = okValue(replayKept(config, wanted));
      return run(config, isWhole ? finish(trace) : schedule);
    });

  it('have the differences that comparing all bytes at every position finds', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, two) => {
        expect(differencesOf(one, two, WORLD_MEMORY)).toEqual(plainDifferences(one, two));
      }),
    );
    // Workers have a buffer each, which differ in length; of the longer one only the first run has the end.
    const byByte = { ...article, world: 'faithful', threads: 4, grain: 'byte' } as const;
    const workers = (path: string, fix: string, turn: number): Run =>
      run(
        { ...byByte, path, fix: [fix, fix, fix, fix] },
        finish(okValue(replayKept({ ...byByte, path, fix: [fix, fix, fix, fix] }, turns(40, turn))).trace),
      );
    const some = [
      workers('/a/b/c', 'none', 1),
      workers('/a/b/c', 'none', 3),
      workers('/a/b/cd/e/f/g', 'clone', 7),
    ];
    for (const one of some) {
      for (const two of some)
        expect(differencesOf(one, two, WORLD_MEMORY)).toEqual(plainDifferences(one, two));
    }
  });

  it('have the same differences with 1,000 steps on each side', () => {
    const long = { ...article, world: 'faithful', threads: 4, grain: 'byte', path: LONG } as const;
    const config = { ...long, fix: ['none', 'none', 'none', 'none'] };
    // One worker after the other, in both orders: nearly every byte comes to differ, and to be equal again.
    const there = turns(1064, 266);
    const [one, two] = [there, there.map((thread) => 3 - thread)].map((schedule) => run(config, schedule));
    if (!one || !two) throw new Error('two runs');
    expect(Math.min(one.length, two.length)).toBeGreaterThan(1000);
    expect(differencesOf(one, two, WORLD_MEMORY)).toEqual(plainDifferences(one, two));
  });

  it('never part from themselves', () => {
    fc.assert(
      fc.property(anyRun, (one) => {
        expect(partingsOf(one, one)).toEqual([]);
        expect(columnsOf(one, one)).toEqual(one.trace.steps.map(() => 'same'));
      }),
    );
  });

  it('part in the same places whichever is the first', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, two) => {
        const [there, back] = [partingsOf(one, two), partingsOf(two, one)];
        expect(back).toEqual(there);
      }),
    );
  });

  it('differ between two places as they did at the first of them', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, two) => {
        const all = differencesOf(one, two, WORLD_MEMORY);
        const isPlace = (kind: string, at: number): boolean =>
          all.some((place) => place.kind === kind && place.at === at);
        for (let at = 1; at <= lengthOf(one, two); at += 1) {
          const [now, before] = [at, at - 1].map((position) => differingString(one, two, position));
          expect(isPlace('strings', at)).toBe(String(now) !== String(before));
          const buffers = [at, at - 1].map((position) =>
            one.threads.map(({ index }) => differingBuffer(one, two, position, index).join()).join('|'),
          );
          expect(isPlace('buffers', at)).toBe(buffers[0] !== buffers[1]);
        }
        expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => a - b));
      }),
    );
  });

  it('are the same before each place at which they part', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, two) => {
        for (const { kind, at } of partingsOf(one, two)) {
          for (let position = 0; position < at; position += 1) {
            if (kind === 'strings') expect(differingString(one, two, position)).toEqual([]);
            if (kind === 'steps' && position > 0) {
              const [a, b] = [one.trace.steps[position - 1], two.trace.steps[position - 1]];
              expect([a?.thread, a?.step]).toEqual([b?.thread, b?.step]);
            }
          }
        }
      }),
    );
  });
});
