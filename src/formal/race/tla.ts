import { bare } from '../brackets.ts';
import { tlcCommand, tlcSymmetryCommand } from '../commands.ts';
import { expectedLines } from '../header.ts';
import type { TlaFiles } from '../tla.ts';
import { ENDED, type Race, type RaceExploration } from '../../racetext/index.ts';
import { headLines } from './head.ts';
import { raceModel, type Declared, type RaceModel, type Role } from './model.ts';
import { namedOutcomes, properEnd, type NamedOutcome } from './outcomes.ts';
import type { RaceExport } from './promela.ts';
import { tlaConfig } from './tla-config.ts';
import { TlaNames } from './tla-names.ts';
import { tlaStep } from './tla-step.ts';
import { TOOLBOX } from './tla-toolbox.ts';
import { TlaValues } from './tla-value.ts';
import { BOUNDS, literal } from './value.ts';

/** Prints a race in TLA+: one action for each step at a grain. Throws `EndlessRace` as a search does. */
export function tlaOfRace(race: Race, { grain, answer, name }: RaceExport): TlaFiles {
  const model = raceModel(race, grain);
  const names = new TlaNames(model);
  const outcomes = namedOutcomes(model, answer?.outcomes ?? []);
  const alike = model.program.groups.filter((group) => group.length > 1);
  const module = [
    `---- MODULE ${name} ----`,
    ...[...headLines(model), ...runLines(name, alike.length > 0), ...expectedLines(answer, 'tlc')].map(
      (line) => `\\* ${line}`.trimEnd(),
    ),
    `EXTENDS Integers, FiniteSets${alike.length > 0 ? ', TLC' : ''}`,
    '',
    ...constants(model, names, alike),
    '',
    ...variables(model, names),
    '',
    ...TOOLBOX,
    '',
    ...initial(model, names),
    '',
    ...model.roles.flatMap((role) => role.steps.flatMap((step) => [...tlaStep(step, role, names), ''])),
    ...nextStep(model, names),
    '',
    ...properties(model, names, outcomes, answer),
    '====',
    '',
  ];
  return {
    module: module.join('\n'),
    config: tlaConfig(names, answer, outcomes, 'plain'),
    symmetric: alike.length > 0 ? tlaConfig(names, answer, outcomes, 'symmetric') : null,
  };
}

const runLines = (name: string, isSymmetric: boolean): readonly string[] => [
  '',
  'To run, with the .cfg beside it and all cores:',
  `    ${tlcCommand(name)}`,
  'To be shown a run that ends in an outcome, add its invariant to the .cfg:',
  '`INVARIANT Never_outcome_1`.',
  ...(isSymmetric
    ? [
        'To count states up to swapping equal threads, with the other .cfg:',
        `    ${tlcSymmetryCommand(name)}`,
      ]
    : []),
];

function constants(
  { roles, program }: RaceModel,
  names: TlaNames,
  alike: readonly (readonly number[])[],
): readonly string[] {
  const listed = (threads: readonly number[]): string =>
    `{${threads.map((thread) => names.thread(thread)).join(', ')}}`;
  const all = program.charts.map((_, thread) => thread);
  return [
    `CONSTANTS ${all.map((thread) => names.thread(thread)).join(', ')} \\* the threads`,
    '',
    `Threads == ${listed(all)}`,
    ...roles.map((role) => `${names.role(role)} == ${listed(role.numbers)}`),
    ...(alike.length > 0
      ? [`Symmetry == ${alike.map((group) => `Permutations(${listed(group)})`).join(' \\cup ')}`]
      : []),
    'NoOne == "no thread" \\* holds a mutex that is free',
  ];
}

/** Returns every variable by its name in the module, with what declares it. */
function allVariables(
  { shared, roles }: RaceModel,
  names: TlaNames,
): readonly { readonly name: string; readonly one: Declared; readonly role: Role | null }[] {
  return [
    ...shared.map((one) => ({ name: names.shared(one.name), one, role: null })),
    ...roles.flatMap((role) => role.declared.map((one) => ({ name: names.own(role, one.name), one, role }))),
  ];
}

function variables(model: RaceModel, names: TlaNames): readonly string[] {
  const all = ['over', 'at', ...allVariables(model, names).map(({ name }) => name)];
  return [
    '\\* over: 0 while the process runs, 1 after exit, 2 after a fault. at: where a thread stands, by its line.',
    'VARIABLES',
    ...all.map((name, index) => `  ${name}${index < all.length - 1 ? ',' : ''}`),
    '',
    `vars == <<${all.join(', ')}>>`,
    `Now == [${all.map((name) => `${name} |-> ${name}`).join(', ')}]`,
    'Becomes(s) ==',
    ...all.map((name) => `  /\\ ${name}' = s.${name}`),
  ];
}

function valueOf({ name, length, initial: values }: Declared): string {
  if (name.startsWith('mutex ')) return 'NoOne';
  const [first = 0] = values;
  if (length === null) return bare(literal(first));
  const isSame = values.every((value) => value === first);
  return `[i \\in 0..${length - 1} |-> ${isSame ? first : `<<${values.join(', ')}>>[i + 1]`}]`;
}

function initial(model: RaceModel, names: TlaNames): readonly string[] {
  const { roles } = model;
  const starts = roles.map((role) => [names.role(role), `"${names.place(role, role.start)}"`] as const);
  const last = starts.at(-1)?.[1] ?? '';
  const at = starts
    .slice(0, -1)
    .reduceRight((rest, [role, place]) => `IF w \\in ${role} THEN ${place} ELSE ${rest}`, last);
  return [
    'Init ==',
    '  /\\ over = 0',
    `  /\\ at = [w \\in Threads |-> ${at}]`,
    ...allVariables(model, names).map(({ name, one, role }) => {
      const value = valueOf(one);
      const isOfMany = role !== null && role.numbers.length > 1;
      return `  /\\ ${name} = ${isOfMany ? `[w \\in ${names.role(role)} |-> ${value}]` : value}`;
    }),
  ];
}

function nextStep({ roles }: RaceModel, names: TlaNames): readonly string[] {
  const moving = roles.filter(({ steps }) => steps.length > 0);
  const waits = roles.flatMap((role) =>
    role.steps.flatMap((step) => {
      const guard = bare(new TlaValues(names, role, null).truth(step.guard));
      return guard === 'TRUE' ? [] : [`  /\\ at[w] = "${names.place(role, step.place)}" => (${guard})`];
    }),
  );
  const places = roles.flatMap((role) => role.steps.map(({ place }) => `"${names.place(role, place)}"`));
  return [
    ...moving.flatMap((role) => [
      `${names.next(role)}(w) ==`,
      ...role.steps.map(({ place }) => `  \\/ ${names.action(role, place, '')}(w)`),
      '',
    ]),
    `Places == {${places.join(', ')}}`,
    'CanMove(w) ==',
    '  /\\ over = 0',
    '  /\\ at[w] \\in Places',
    ...waits,
    '',
    '\\* The end of a run. It repeats itself, so that TLC reports no deadlock where nothing is left to do.',
    'Over == \\A w \\in Threads : ~CanMove(w)',
    'Done == Over /\\ UNCHANGED vars',
    '',
    'Next ==',
    ...moving.map((role) => `  \\/ \\E w \\in ${names.role(role)} : ${names.next(role)}(w)`),
    '  \\/ Done',
    '',
    'Spec == Init /\\ [][Next]_vars',
  ];
}

function domainOf({ name, type, length }: Declared): string {
  if (name.startsWith('mutex ')) return 'Threads \\cup {NoOne}';
  const [least, most] = BOUNDS[type];
  const one = type === 'int' ? 'Int' : `${least}..${most}`;
  return length === null ? one : `[0..${length - 1} -> ${one}]`;
}

function properties(
  model: RaceModel,
  names: TlaNames,
  outcomes: readonly NamedOutcome[],
  answer: RaceExploration | null,
): readonly string[] {
  const values = new TlaValues(names, null, null);
  const truth = (value: NamedOutcome['test']): string => bare(values.truth(value));
  const faults = model.roles.flatMap((role) => role.faults.map((place) => `"${names.place(role, place)}"`));
  const known = answer?.complete === true ? outcomes.map(({ name }) => name) : [];
  return [
    'TypeOK ==',
    '  /\\ over \\in 0..2',
    `  /\\ at \\in [Threads -> Places \\cup {${[`"${ENDED}"`, ...faults].join(', ')}}]`,
    ...allVariables(model, names).flatMap(({ name, one, role }) => {
      const domain = domainOf(one);
      const isOfMany = role !== null && role.numbers.length > 1;
      // Every number is in Int; TLC can list no such set of functions.
      if (isOfMany && one.type === 'int') return [];
      return [`  /\\ ${name} \\in ${isOfMany ? `[${names.role(role)} -> ${domain}]` : domain}`];
    }),
    '',
    '\\* A proper end: all threads have ended, or one called exit. Conditions are looked at there.',
    `Proper == ${truth(properEnd(model))}`,
    'NoFault == over # 2',
    `NoDeadlock == ~(Over /\\ over = 0 /\\ \\E w \\in Threads : at[w] # "${ENDED}")`,
    ...model.conditions.flatMap(({ name, kind, value }) => [
      `${names.condition(name)} == ${truth(value)}`,
      ...(kind === 'never'
        ? [`Never_${names.condition(name)} == ~(Proper /\\ ${names.condition(name)})`]
        : []),
    ]),
    ...outcomes.flatMap(({ name, text, test }) => [
      `\\* ${text}`,
      `${name} == Over /\\ (${truth(test)})`,
      `Never_${name} == ~${name}`,
    ]),
    ...(known.length === 0
      ? []
      : ['\\* There is no other outcome.', `Known == Over => (${known.join(' \\/ ')})`]),
  ];
}
