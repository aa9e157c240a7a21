import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { okValue } from '../base/index.ts';
import { explore, type ProgramExploration } from '../explore/index.ts';
import type { Config } from '../threads/index.ts';
import { exploreRace, readRace, type RaceExploration, type RaceGrain } from './index.ts';

vi.setConfig({ testTimeout: 60_000 });

const textOf = (id: string): string =>
  readFileSync(new URL(`fixtures/programs/${id}.race`, import.meta.url), 'utf8');
const search = (text: string, grain: RaceGrain): RaceExploration =>
  exploreRace(okValue(readRace(text)), { grain });

const PATH = '/var/cache/zpool.cache';
const faithful = (threads: number, grain: Config['grain']): Config => ({
  world: 'faithful',
  path: PATH,
  threads,
  fix: new Array<string>(threads).fill('none'),
  grain,
});
const article = (fix: readonly string[], grain: Config['grain']): Config => ({
  world: 'article',
  path: PATH,
  threads: 3,
  fix,
  grain,
});
const figures = (found: ProgramExploration | RaceExploration): unknown => ({
  interleavings: found.interleavings,
  reachableStates: found.reachableStates,
  terminalStates: found.terminalStates,
  transitions: found.transitions,
  statesUpToThreadSymmetry: found.statesUpToThreadSymmetry,
  shortestInterleaving: found.shortestInterleaving,
  longestInterleaving: found.longestInterleaving,
});

it.each([
  ['workers', 'statement', faithful(2, 'coarse')],
  ['workers', 'access', faithful(2, 'byte')],
  ['borrowed-slash-freed', 'statement', article([], 'coarse')],
  ['borrowed-slash-clone', 'statement', article(['clone'], 'coarse')],
] as const)('%s as text by %s has the figures of the world of the site', (id, grain, config) => {
  expect(figures(search(textOf(id), grain))).toEqual(figures(explore(config)));
});

it('has them with three workers too', () => {
  const found = search(textOf('workers').replace('W x2', 'W x3'), 'statement');
  expect(figures(found)).toEqual(figures(explore(faithful(3, 'coarse'))));
  expect([found.interleavings, found.reachableStates]).toEqual(['2471794747364352', 80365]);
});

/** What two workers come to, by result: as tokens of the model. */
const TOKENS: Readonly<Record<string, string>> = {
  '22': 'ok',
  '11': 'einval:/var/cache/',
  '10': 'trunc:/var/cache',
  '-4': 'baddir',
  '-14': 'efault',
  '-': 'killed',
};

it.each([
  ['statement', 'coarse'],
  ['access', 'byte'],
] as const)('comes to the same outcomes by %s, as often and as cheaply', (grain, other) => {
  const tokens = (outcome: string): string => {
    const values = /result\(W\)=(.*)\]/.exec(outcome)?.[1]?.split('|') ?? [];
    return values
      .map((value) => TOKENS[value] ?? value)
      .sort()
      .join();
  };
  const site = explore(faithful(2, other)).outcomes.map(
    ({ outcome, interleavings, probability, minPreemptions }) => [
      outcome.split('|').sort().join(),
      interleavings,
      probability,
      minPreemptions,
    ],
  );
  const text = search(textOf('workers'), grain).outcomes.map(
    ({ outcome, interleavings, probability, minPreemptions }) => [
      tokens(outcome),
      interleavings,
      probability,
      minPreemptions,
    ],
  );
  expect(text.sort()).toEqual(site.sort());
});

const withSteps = (text: string): string =>
  text.replace('h = header', 'atomic { h = header }').replace('m = name', 'atomic { m = name }');
const locked = (text: string): string =>
  text
    .replace('shared char', 'mutex m0\nshared char')
    .replace('  k = strrchr', '  lock m0\n  k = strrchr')
    .replace('  return ok\n', '  unlock m0\n  return ok\n')
    .replace('  n = strlen', '  lock m0\n  n = strlen')
    .replace('  memcpy(copy, value, n)', '  memcpy(copy, value, n)\n  unlock m0');

it('has the interleavings of the fixes join and lock+join, where the thread that frees comes last', () => {
  const joined = textOf('borrowed-slash');
  expect(search(joined, 'statement').interleavings).toBe('126');
  for (const [grain, other] of [
    ['statement', 'coarse'],
    ['access', 'byte'],
  ] as const) {
    expect(search(withSteps(joined), grain).interleavings).toBe(
      explore(article(['join'], other)).interleavings,
    );
    expect(search(withSteps(locked(joined)), grain).interleavings).toBe(
      explore(article(['lock', 'join'], other)).interleavings,
    );
  }
});

// Its time is measured by the bench: beside other tests on a busy machine a clock would fail what is well.
it('searches four threads and 100,000 states', () => {
  expect(search(textOf('four-writers'), 'statement').reachableStates).toBe(118_832);
});
