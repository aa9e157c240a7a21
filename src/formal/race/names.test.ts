import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { okValue } from '../../base/index.ts';
import { exploreRace, readRace, type Race } from '../../racetext/index.ts';
import { missingForSpin } from '../fixtures/spin.ts';
import { confirmBySpin } from './fixtures/confirm.ts';
import { confirmTla } from './fixtures/confirm-tla.ts';
import { raceModel } from './model.ts';
import { PromelaNames } from './promela-names.ts';
import { moduleNameOf, TlaNames } from './tla-names.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Names that some part of an export would misread if it kept them. */
const AWKWARD = (
  '_ __ _x _9 _pid _last WF SF WF_ SF_ WF_x SF_A Never Never_ Never_x A_step step Never_step v_x v__x ' +
  'v_Never_x v_WF_x outcome_1 s1 s s1_ w at over Threads_A Thread_A A_at A_2 A_2_does CASE LET ' +
  'COROLLARY ONLY Integers Next Init Int active proctype timeout monitor errno linux sa_handler si_pid ' +
  'SIGUSR1 EOF MAX nullptr'
).split(' ');
const isName = (word: string): boolean =>
  readRace(`shared u8 ${word}
thread thread_of_test x2 { ${word}++ }
show ${word}`).ok;
const part = fc.constantFrom(
  '_',
  'WF',
  'SF',
  'Never',
  'v',
  'A',
  'x',
  '1',
  'step',
  'outcome',
  's',
  'end',
  'at',
);
const identifier = fc
  .oneof(
    fc.constantFrom(...AWKWARD),
    fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('_')),
    fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
    fc.stringMatching(/^[A-Za-z_]\w{0,5}$/),
  )
  .filter(isName);
const NAMES = 9;
const identifiers = fc
  .uniqueArray(identifier, { minLength: NAMES, maxLength: NAMES })
  // The language itself refuses a name that a copy of the first thread has.
  .filter(([first = '', ...rest]) => !rest.some((name) => name === `${first}1` || name === `${first}2`));

/** A race that names one thing of each kind, with each of these names. */
function raceOf(names: readonly string[]): Race {
  const [
    a = '',
    b = '',
    value = '',
    array = '',
    mutex = '',
    never = '',
    exists = '',
    local = '',
    other = '',
  ] = names;
  return okValue(
    readRace(
      [
        `shared u8 ${value}`,
        `heap ${array} { u8 ${other} = 1 }`,
        `mutex ${mutex}`,
        `thread ${a} x2 {`,
        `lock ${mutex}`,
        `u8 ${local} = ${value}`,
        `${value} = ${local} + ${array}.${other}`,
        `unlock ${mutex}`,
        '}',
        `thread ${b} {`,
        `u8 ${local} = 2`,
        `${array}.${other} = ${local}`,
        '}',
        `never ${never}: ${value} == 9`,
        `exists ${exists}: ${value} == 4`,
        `show ${value}, ${a}.${local}`,
      ].join('\n'),
    ),
  );
}

/** Every name that an export gives to what is in a model. */
function given(names: TlaNames | PromelaNames): readonly string[] {
  const { shared, conditions, roles } = names.model;
  return [
    ...shared.map(({ name }) => names.shared(name)),
    ...conditions.map(({ name }) => names.condition(name)),
    ...roles.flatMap((role) => [
      ...role.declared.map(({ name }) => names.own(role, name)),
      ...(names instanceof TlaNames
        ? [
            names.role(role),
            names.next(role),
            ...role.numbers.map((thread) => names.thread(thread)),
            ...role.steps.flatMap(({ place }) =>
              ['', 'does', 'p1'].map((of) => names.action(role, place, of)),
            ),
          ]
        : [
            names.role(role.thread.name),
            names.at(role),
            ...role.steps.flatMap(({ place }) => [names.place(role, place), names.label(role, place, 'p1')]),
          ]),
    ]),
  ];
}

describe('names of an export', () => {
  it('are found for any identifiers, differ, and are legal in TLA+', () => {
    fc.assert(
      fc.property(identifiers, (names) => {
        const all = given(new TlaNames(raceModel(raceOf(names), 'statement')));
        expect(new Set(all).size).toBe(all.length);
        for (const name of all) expect(name).toMatch(/^(?!WF_|SF_)[A-Za-z]\w*$/);
      }),
      { numRuns: 300, seed: 15 },
    );
  });

  it('are found for any identifiers, differ, and are legal in Promela', () => {
    fc.assert(
      fc.property(identifiers, (names) => {
        const all = given(new PromelaNames(raceModel(raceOf(names), 'statement')));
        expect(new Set(all).size).toBe(all.length);
        for (const name of all) expect(name).toMatch(/^[A-Za-z]\w*$/);
      }),
      { numRuns: 300, seed: 15 },
    );
  });

  const awkward = AWKWARD.filter(isName);
  const rows = awkward.flatMap((_, at) =>
    at % 8 === 0 ? [[...awkward, ...awkward].slice(at, at + NAMES)] : [],
  );

  it.each(rows)('let TLA+ say what the search says: %s', async (...names) => {
    const race = raceOf(names);
    await confirmTla(race, 'statement', exploreRace(race, { grain: 'statement' }));
  });

  it.skipIf(missingForSpin().length > 0).each(rows)('let SPIN say what the search says: %s', (...names) => {
    const race = raceOf(names);
    confirmBySpin(race, 'statement', exploreRace(race, { grain: 'statement' }));
  });

  it('give a step of a thread no name that a condition has', async () => {
    const text = 'shared u8 n\nthread Never {\nn++\n}\nthread WF {\nn++\n}\nnever step: n == 1\nshow n';
    const race = okValue(readRace(text));
    await confirmTla(race, 'statement', exploreRace(race, { grain: 'statement' }));
  });
});

it('names a module as TLA+ takes it, and like none that comes with the tools', () => {
  const titles = [
    'Lost update',
    '2 threads',
    '竞态',
    "a race of one's own",
    'Integers',
    'Sequences',
    'TLC',
    'LET',
    'SF race',
  ];
  expect(titles.map(moduleNameOf)).toEqual([
    'Lost_update',
    'Race_2_threads',
    'Race_',
    'a_race_of_one_s_own',
    'Race_Integers',
    'Race_Sequences',
    'Race_TLC',
    'Race_LET',
    'Race_SF_race',
  ]);
});
