import { describe, expect, it, vi } from 'vitest';
import { okValue } from '../base/index.ts';
import { compare } from './fixtures/compare.ts';
import further from './fixtures/further-races.txt?raw';
import { MORE_RACES } from './fixtures/more-races.ts';
import { countStates } from './fixtures/naive-states.ts';
import { exploreRace, readRace } from './index.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Texts on what is easily misread; each stands below its name. */
const FURTHER = further
  .split(/^== /m)
  .slice(1)
  .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)] as const);

/** Outcomes as the specification has them, told by hand. */
const BY_HAND: Readonly<Record<string, readonly [statement: string, access: string]>> = {
  'assert on a shared value': ['2: assert(A:3); ok', '2: assert(A:3); ok'],
  'memcpy onto itself': ['2: ok [a="az"]', '7: ok [a="ab"]; ok [a="az"]'],
  'return is no step': ['2: ok [result(A)=1]; ok [result(A)=2]', '2: ok [result(A)=1]; ok [result(A)=2]'],
  'bounds before the value': [
    '3: ok [a="\\x01"]; out-of-bounds(A:5)',
    '6: ok [a="\\x01"]; out-of-bounds(A:5)',
  ],
  'some copy is one copy': ['20: both; both + same', '20: both; both + same'],
  'wait that stops at the left': ['1: use-after-free-read(A)', '1: use-after-free-read(A)'],
  'conditions do not fail': ['2: len [x=0]; len [x=5]', '2: len [x=0]; len [x=5]'],
};

it.each(Object.entries(BY_HAND))('%s comes to what the specification says', (name, wanted) => {
  const race = okValue(readRace(FURTHER.find(([known]) => known === name)?.[1] ?? ''));
  const found = (['statement', 'access'] as const).map((grain) => {
    const { interleavings, outcomes } = exploreRace(race, { grain });
    return `${interleavings}: ${outcomes.map(({ outcome }) => outcome).join('; ')}`;
  });
  expect(found).toEqual(wanted);
});

describe.each([...MORE_RACES, ...FURTHER])('%s', (_name, text) => {
  it.each(['statement', 'access'] as const)(
    'has the figures of the list of all interleavings, by %s',
    (grain) => {
      expect(compare(text, grain, 3000)).not.toBeNull();
    },
  );

  it.each(['statement', 'access'] as const)('has the states of the naive search, by %s', (grain) => {
    const race = okValue(readRace(text));
    const { reachableStates, terminalStates, transitions, statesUpToThreadSymmetry } = exploreRace(race, {
      grain,
    });
    expect({ reachableStates, terminalStates, transitions, statesUpToThreadSymmetry }).toEqual(
      countStates(race, grain, 3000),
    );
  });
});
