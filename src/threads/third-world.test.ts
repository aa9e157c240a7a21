import { describe, expect, it } from 'vitest';
import { defined } from '../base/index.ts';
import { Charted, exploreProgram } from '../explore/index.ts';
import { number, plus, variable, equal } from '../formal/expression.ts';
import { SpinModel, missingForSpin } from '../formal/fixtures/spin.ts';
import { formalModel, promelaOf, tlaOf, type Language } from '../formal/index.ts';
import { findingsOf, racingPairs } from '../races/index.ts';
import { replayProgram, switchesOf } from '../schedule/index.ts';
import { memoryLayout, type Operations } from '../sim/index.ts';
import {
  groupsByChart,
  type Chart,
  type ChartState,
  type Endings,
  type GrainRule,
  type Program,
} from './index.ts';

/*
 * A program without anything of the cache file: two threads add 1 to a shared counter, each by a load and a store. No path,
 * no packed buffer, no kernel. It is defined in this file alone, and every engine of the project runs it.
 */

type Kind = 'lost' | 'fine';

const row = (key: string, next: string): ChartState => ({
  key,
  row: key,
  call: 'ADD',
  callKey: 'ADD',
  op: { kind: key },
  next: new Map([['DONE', next]]),
});
const end: ChartState = {
  key: 'end',
  row: 'end',
  call: 'end',
  callKey: 'end',
  verdict: 'added',
  next: new Map(),
};
const adder: Chart = {
  id: 'adder',
  initial: 'load',
  states: new Map([row('load', 'store'), row('store', 'end'), end].map((state) => [state.key, state])),
};

const operations: Operations = {
  perform({ kind }, _thread, registers, bus) {
    if (kind === 'load') return { answer: 'DONE', registers: { seen: bus.read('count', 0) } };
    bus.write('count', 0, Number(registers['seen']) + 1, null);
    return { answer: 'DONE', registers };
  },
  facetsOf: () => ({}),
  usesShared: () => true,
  mayRun: () => true,
};

const endings: Endings<Kind> = {
  tokenOf: ({ verdict = '' }) => ({ kind: verdict }),
  endsWell: () => true,
  kept: () => ({}),
  outcomeOf({ world }) {
    const count = defined(world.allocations['count']?.bytes[0], 'the counter');
    const kind = count === 2 ? 'fine' : 'lost';
    return { text: `count=${count}`, kind, classes: kind === 'lost' ? ['lost'] : [] };
  },
  kinds: ['lost', 'fine'],
  classes: ['lost'],
  looksAtMemory: true,
};

const byAccess: GrainRule = { name: 'access', isByCall: false, melts: () => false };
const byLine: GrainRule = {
  name: 'line',
  isByCall: true,
  melts: (begun, next) => next.callKey === begun.callKey,
};

const counter = (grain: GrainRule): Program => ({
  charts: [adder, adder],
  letters: ['A', 'B'],
  groups: groupsByChart([adder, adder]),
  start: [adder, adder].map(({ initial }) => ({ at: initial, registers: {}, token: null })),
  layout: memoryLayout([{ name: 'count', bytes: Uint8Array.of(0) }]),
  operations,
  grain,
  endings,
  loopIndex: () => 0,
});
const program = counter(byAccess);

/** Both threads load before either stores. */
const LOST = [0, 1, 0, 1];

function run(schedule: readonly number[], of = program) {
  const replayed = replayProgram(of, schedule);
  if (!replayed.ok) throw new Error(`step ${replayed.error.index}: ${replayed.error.reason}`);
  return replayed.value;
}

it('is replayed, with the writer of the counter and its previous value', () => {
  const trace = run(LOST);
  expect(trace.steps.map(({ thread, step }) => `${thread}:${step}`)).toEqual([
    '0:load',
    '1:load',
    '0:store',
    '1:store',
  ]);
  expect(trace.outcome).toBe('count=1');
  expect(trace.states.at(-1)?.world.allocations['count']?.origins[0]).toEqual({
    thread: 1,
    step: 4,
    source: null,
    previous: 1,
  });
  expect(switchesOf(trace)).toEqual({ contextSwitches: 3, preemptions: 2 });
  expect(run([0, 0, 1]).outcome).toBeNull();
  const late = replayProgram(program, [0, 0, 0]);
  expect(late.ok ? null : [late.error.index, late.error.reason]).toEqual([2, 'finished']);
});

describe('is searched', () => {
  it('by access: four of six interleavings lose an addition', () => {
    const found = exploreProgram(program);
    expect(found).toMatchObject({
      interleavings: '6',
      reachableStates: 12,
      statesUpToThreadSymmetry: 8,
      terminalStates: 2,
      transitions: 14,
      shortestInterleaving: 4,
      longestInterleaving: 4,
      complete: true,
    });
    expect(found.outcomes).toMatchObject([
      { outcome: 'count=1', interleavings: '4', probability: '1/2', minPreemptions: 1 },
      { outcome: 'count=2', interleavings: '2', probability: '1/2', minPreemptions: 0 },
    ]);
    expect(found.classes['lost']).toMatchObject({ interleavings: '4', exampleOutcome: ['added', 'added'] });
    for (const { outcome, schedule } of found.outcomes) {
      expect(run([...schedule].map(Number)).outcome).toBe(outcome);
    }
  });

  it('by line: two different interleavings, in which each addition is atomic', () => {
    const found = exploreProgram(counter(byLine));
    expect(found).toMatchObject({ interleavings: '2', mazurkiewiczTraces: '2', reachableStates: 4 });
    expect(found.outcomes.map(({ outcome }) => outcome)).toEqual(['count=2']);
  });
});

it('is mapped: once both have loaded, an addition is lost', () => {
  const charted = defined(Charted.ofProgram(program, endings, 100), 'a small graph');
  const { kinds, points, x } = charted.progressGraph([0, 1]);
  expect(kinds).toEqual(['lost', 'fine']);
  expect(x.places.map(({ row: name }) => name)).toEqual(['load', 'store']);
  const at = (right: number, up: number) => points.find((point) => point.x === right && point.y === up);
  expect(at(0, 0)).toMatchObject({ chance: 1, shares: [0.5, 0.5] });
  expect(at(1, 1)).toMatchObject({ chance: 0.5, shares: [1, 0] });
  expect(at(2, 0)).toMatchObject({ chance: 0.25, shares: [0, 1] });
  expect(at(2, 2)).toMatchObject({ states: 2 });
  expect(charted.closingMap().layers.map(({ states }) => states)).toEqual([1, 2, 3, 4, 2]);
  expect(charted.runFuture(LOST).decidedAt).toBe(2);
});

it('is checked for races: every pair of accesses with a store is one, since nothing orders the threads', () => {
  const trace = run(LOST);
  expect(racingPairs(trace).map(({ earlier, later }) => [earlier.step, later.step])).toEqual([
    [2, 3],
    [3, 4],
    [1, 4],
  ]);
  expect(findingsOf(trace).map(({ id, count }) => [id, count])).toEqual([
    ['count load store', 2],
    ['count store store', 1],
  ]);
});

const language: Language = {
  head: ['Two threads add 1 to one counter.'],
  namesThreads: false,
  callsThreads: 'Threads',
  sourceless: null,
  universe: null,
  longestText: 0,
  flags: [],
  meaningOf: ({ outcome }) => ({
    tokens: ['A', 'B'].map(() => ({ verdict: 'added', text: 0, token: 'added' })),
    flags: [],
    isDead: false,
    isBlocked: false,
    holds: equal(variable('count'), number(Number(outcome.slice('count='.length)))),
  }),
  variables: [
    {
      name: 'count',
      scope: 'shared',
      domain: { kind: 'number', max: 2 },
      initial: number(0),
      says: 'counter',
    },
    {
      name: 'seen',
      scope: 'local',
      domain: { kind: 'number', max: 2 },
      initial: number(0),
      says: 'as loaded',
    },
  ],
  definitions: [],
  effectOf: ({ kind }) => ({
    cases: [
      {
        when: { kind: 'truth', value: true },
        answer: 'DONE',
        updates: kind === 'load' ? { seen: variable('count') } : { count: plus(variable('seen'), 1) },
      },
    ],
  }),
  says: ({ kind }) => `${kind} the counter`,
};

describe('is exported', () => {
  const model = formalModel(program, language);
  const answer = exploreProgram(program);
  const promela = promelaOf(model, answer, 'counter.pml');

  it('as Promela and TLA+ without slots', () => {
    expect(promela).toContain('d_step { verdict[_pid] = added; count = seen + 1; FORGET_adder }');
    expect(promela).toContain('#define outcome_1 (!dead && HOW_MANY(added, 0) == 2 && (count == 1))');
    expect(promela).not.toMatch(/slot|slash|held|text\[|worker|source/i);
    expect(tlaOf(model, answer, 'Counter').module).toContain("count' = seen[w] + 1");
  });

  it.skipIf(missingForSpin().length > 0)('with the counts of the search in SPIN', () => {
    const spin = new SpinModel(promela, '-O0');
    try {
      const { stored, transitions, ends } = spin.verify();
      expect([stored, transitions]).toEqual([
        answer.reachableStates + answer.terminalStates,
        answer.transitions + answer.terminalStates + 1,
      ]);
      expect(ends.map((line) => line.replace(/^.*outcome_/, '')).sort()).toEqual([
        '1: count=1',
        '2: count=2',
      ]);
    } finally {
      spin.remove();
    }
  });
});
