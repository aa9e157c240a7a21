import type { ProgramExploration } from '../explore/index.ts';
import { bare } from './brackets.ts';
import { tlcCommand, tlcSymmetryCommand } from './commands.ts';
import { expectedLines, paragraph } from './header.ts';
import type { FormalModel, Variable } from './model.ts';
import { hasTexts, namedOutcomes } from './properties.ts';
import { threadNames } from './thread-names.ts';
import { tlaAction, tlaSteps } from './tla-actions.ts';
import { tlaExpression } from './tla-expression.ts';
import { ALL, allVariables, localsOf, quoted, verdicts } from './tla-names.ts';
import { tlaConfig, tlaProperties } from './tla-properties.ts';

/** A module with its configurations for TLC. */
export interface TlaFiles {
  readonly module: string;
  readonly config: string;
  /** The configuration that swaps equal workers; null if no two are equal. */
  readonly symmetric: string | null;
}

/** Prints a model in TLA+, one action for each row. Given the explorer's answer, includes its figures and outcomes. */
export function tlaOf(model: FormalModel, answer: ProgramExploration | null, name: string): TlaFiles {
  const outcomes = answer ? namedOutcomes(model, answer) : [];
  const isSymmetric = model.roles.some(({ threads }) => threads.length > 1);
  const module = [
    `---- MODULE ${name} ----`,
    ...[...model.head, ...runLines(name, isSymmetric), ...expectedLines(answer, 'tlc')].map((line) =>
      `\\* ${line}`.trimEnd(),
    ),
    `EXTENDS Integers, FiniteSets${isSymmetric ? ', TLC' : ''}`,
    '',
    ...constants(model),
    '',
    ...variables(model),
    '',
    ...definitions(model),
    '',
    ...initial(model),
    '',
    ...forgetting(model),
    '',
    ...model.roles.flatMap((role) =>
      role.actions.flatMap((action) => [...tlaAction(model, role, action), '']),
    ),
    ...tlaSteps(model),
    '',
    ...typeInvariant(model),
    '',
    ...tlaProperties(model, outcomes),
    '====',
    '',
  ];
  return {
    module: module.join('\n'),
    config: tlaConfig(model, answer, outcomes, 'plain'),
    symmetric: isSymmetric ? tlaConfig(model, answer, outcomes, 'symmetric') : null,
  };
}

const runLines = (name: string, isSymmetric: boolean): readonly string[] => [
  '',
  'To run, with the .cfg beside it and all cores:',
  `    ${tlcCommand(name)}`,
  ...paragraph(
    'To be shown a run that ends in an outcome, add its invariant to the .cfg: `INVARIANT Never_outcome_1`.',
  ),
  ...(isSymmetric
    ? [
        'The workers of one chart are alike. To count states up to swapping them, with the other .cfg:',
        `    ${tlcSymmetryCommand(name)}`,
      ]
    : []),
];

function constants(model: FormalModel): readonly string[] {
  const letters = threadNames(model);
  return [
    `CONSTANTS ${letters.join(', ')} \\* the threads`,
    '',
    `${ALL} == {${letters.join(', ')}}`,
    ...model.roles.map(
      ({ name, threads }) => `${name} == {${threads.map((thread) => letters[thread]).join(', ')}}`,
    ),
    ...model.roles
      .filter(({ threads }) => threads.length > 1)
      .slice(0, 1)
      .map(() => `Symmetry == ${symmetry(model)}`),
    '',
    ...universeLines(model),
    `Verdicts == ${quoted(verdicts(model))}`,
    'None == -1 \\* no index',
    'Least(set, other) == IF set = {} THEN other ELSE CHOOSE a \\in set : \\A b \\in set : a <= b',
    'Greatest(set, other) == IF set = {} THEN other ELSE CHOOSE a \\in set : \\A b \\in set : a >= b',
    'Room(bytes) == ((bytes + 7) \\div 8) * 8 \\* rounded up to a multiple of eight',
  ];
}

const universeLines = ({ universe }: FormalModel): readonly string[] =>
  universe
    ? [`\\* ${universe.says} ${universe.memberSays}`, `${universe.name} == {${universe.members.join(', ')}}`]
    : [];

const symmetry = ({ roles }: FormalModel): string =>
  roles
    .filter(({ threads }) => threads.length > 1)
    .map(({ name }) => `Permutations(${name})`)
    .join(' \\cup ');

function variables(model: FormalModel): readonly string[] {
  const all = allVariables(model);
  return [
    'VARIABLES',
    ...all.map(
      ([name, says], index) => `  ${`${name}${index < all.length - 1 ? ',' : ''}`.padEnd(28)} \\* ${says}`,
    ),
    '',
    `vars == <<${all.map(([name]) => name).join(', ')}>>`,
  ];
}

const definitions = (model: FormalModel): readonly string[] =>
  model.definitions.flatMap(({ name, of, parameters, body, says }) => {
    const given = of === 'thread' ? ['w'] : parameters;
    const head = given.length === 0 ? name : `${name}(${given.join(', ')})`;
    return [`\\* ${says}`, `${head} == ${bare(tlaExpression(body, model))}`];
  });

function initial(model: FormalModel): readonly string[] {
  const starts = model.roles.map(({ name, initial: row }) => [name, `"${row}"`] as const);
  const first = starts.at(-1)?.[1] ?? '';
  const pc = starts
    .slice(0, -1)
    .reduceRight((rest, [name, row]) => `IF w \\in ${name} THEN ${row} ELSE ${rest}`, first);
  const isOne = new Set(starts.map(([, row]) => row)).size === 1;
  return [
    'Init ==',
    `  /\\ pc = [w \\in ${ALL} |-> ${isOne ? first : pc}]`,
    ...(hasTexts(model) ? [`  /\\ text = [w \\in ${ALL} |-> 0]`] : []),
    '  /\\ dead = FALSE',
    ...model.variables.map((variable) => {
      const value = tlaExpression(variable.initial, model);
      return `  /\\ ${variable.name} = ${variable.scope === 'local' ? `[w \\in ${ALL} |-> ${value}]` : value}`;
    }),
  ];
}

const forgetting = (model: FormalModel): readonly string[] => [
  '\\* A thread with its verdict forgets the rest.',
  'Forget(w) ==',
  ...localsOf(model).map(
    ({ name, initial: value }) => `  /\\ ${name}' = [${name} EXCEPT ![w] = ${tlaExpression(value, model)}]`,
  ),
];

function typeInvariant(model: FormalModel): readonly string[] {
  const rows = [...new Set(model.roles.flatMap(({ actions }) => actions.map(({ name }) => name)))];
  const domain = ({ domain: of }: Variable): string => {
    switch (of.kind) {
      case 'number':
        return `0..${of.max}`;
      case 'index':
        return `${model.universe?.name ?? '{}'} \\cup {None}`;
      case 'truth':
        return 'BOOLEAN';
      case 'slots':
        return `SUBSET ${model.universe?.name ?? '{}'}`;
    }
  };
  return [
    `Rows == ${quoted(rows)}`,
    'TypeOK ==',
    `  /\\ pc \\in [${ALL} -> Rows \\cup Verdicts]`,
    ...(hasTexts(model) ? [`  /\\ text \\in [${ALL} -> 0..${model.longestText}]`] : []),
    '  /\\ dead \\in BOOLEAN',
    ...model.variables.map((variable) => {
      const of = domain(variable);
      return `  /\\ ${variable.name} \\in ${variable.scope === 'local' ? `[${ALL} -> ${of}]` : of}`;
    }),
  ];
}
