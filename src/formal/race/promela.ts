import { bare } from '../brackets.ts';
import { expectedLines } from '../header.ts';
import { comment, promelaRunLines } from '../promela.ts';
import { ENDED, type Race, type RaceExploration, type RaceGrain } from '../../racetext/index.ts';
import { headLines, sourceOf } from './head.ts';
import { raceModel, type Declared, type RaceModel, type Role } from './model.ts';
import { namedOutcomes, type NamedOutcome } from './outcomes.ts';
import { PromelaNames } from './promela-names.ts';
import { promelaBlock } from './promela-step.ts';
import { PromelaValues } from './promela-value.ts';
import type { Step } from './step.ts';
import { literal } from './value.ts';

/** What an export is made for. */
export interface RaceExport {
  readonly grain: RaceGrain;
  /** The answer of a search at this grain, for figures and outcomes; null without one. */
  readonly answer: RaceExploration | null;
  /** Name of the file or of the module. */
  readonly name: string;
}

/** Prints a race in Promela: one guarded atomic step for each step at a grain. Throws `EndlessRace` as a search does. */
export function promelaOfRace(race: Race, { grain, answer, name }: RaceExport): string {
  const model = raceModel(race, grain);
  const names = new PromelaNames(model);
  const outcomes = namedOutcomes(model, answer?.outcomes ?? []);
  return [
    comment([
      ...headLines(model),
      ...promelaRunLines(name, '-fwrapv '),
      ...expectedLines(answer, 'spin'),
      ...(outcomes.length === 0 ? [] : ['', 'Outcomes:']),
      ...outcomes.map((outcome) => `    ${outcome.name.padEnd(11)} ${outcome.text}`.replaceAll('*/', '* /')),
    ]),
    '',
    '/* C divides the least number by -1 with a trap; the language of the race wraps. */',
    '#define DIV(a, b) ((b) == -1 -> 0 - (a) : (a) / (b))',
    '#define MOD(a, b) ((b) == -1 -> 0 : (a) % (b))',
    '',
    ...places(model, names),
    '',
    ...declarations(model, names),
    '',
    ...properties(model, names, outcomes),
    '',
    ...model.roles.flatMap((role) => [...proctype(model, role, names), '']),
    ...monitor(outcomes),
    '',
  ].join('\n');
}

function places({ roles }: RaceModel, names: PromelaNames): readonly string[] {
  return [
    '/* Where a thread stands: by its line, and where a line has several steps by their number. */',
    `#define ${ENDED} 0`,
    ...roles.flatMap((role) =>
      [...role.steps.map(({ place }) => place), ...role.faults].map(
        (place, index) => `#define ${names.place(role, place)} ${index + 1}`,
      ),
    ),
  ];
}

const typeName = ({ type }: Declared): string => (type === 'u8' || type === 'bool' ? 'byte' : 'int');

/** Declares a variable; one of copies is an array, or a longer one. */
function declare(one: Declared, name: string, copies: number): string {
  const { length, initial } = one;
  const [first = 0] = initial;
  if (length === null)
    return `${typeName(one)} ${name}${copies > 1 ? `[${copies}]` : ''} = ${bare(literal(first))};`;
  const all = Array.from({ length: copies }, () => initial).flat();
  const isSame = all.every((byte) => byte === first);
  return `byte ${name}[${all.length}] = ${isSame ? first : `{ ${all.join(', ')} }`};`;
}

const declarations = ({ shared, roles }: RaceModel, names: PromelaNames): readonly string[] => [
  'byte over; /* 0 while the process runs, 1 after exit, 2 after a fault */',
  ...shared.map((one) => declare(one, names.shared(one.name), 1)),
  ...roles.flatMap((role) => {
    const { numbers, declared, start, thread } = role;
    const copies = numbers.length > 1 ? `[${numbers.length}]` : '';
    return [
      `short ${names.at(role)}${copies} = ${names.place(role, start)}; /* thread ${thread.name} */`,
      ...declared.map((one) => declare(one, names.own(role, one.name), numbers.length)),
    ];
  }),
];

function properties(
  { conditions }: RaceModel,
  names: PromelaNames,
  outcomes: readonly NamedOutcome[],
): readonly string[] {
  const values = new PromelaValues(names, null);
  return [
    ...(conditions.length === 0
      ? []
      : ['/* The conditions; they are looked at when all threads have ended, or at exit. */']),
    ...conditions.map(({ name, value }) => `#define ${names.condition(name)} (${values.bare(value)})`),
    ...(outcomes.length === 0 ? [] : ['', '/* The outcomes, by name; see the table above. */']),
    ...outcomes.map(({ name, test }) => `#define ${name} (${values.bare(test)})`),
    '',
    '/* The condition that a guided run is to show. */',
    '#ifndef AVOIDED',
    '#define AVOIDED false',
    '#endif',
  ];
}

const proctype = (model: RaceModel, role: Role, names: PromelaNames): readonly string[] => [
  `active [${role.numbers.length}] proctype ${names.role(role.thread.name)}() provided (!over)`,
  '{',
  ...(role.steps.length === 0
    ? ['  false']
    : ['  do', ...role.steps.flatMap((step) => stepLines(model, role, step, names)), '  od']),
  '}',
];

function stepLines(model: RaceModel, role: Role, step: Step, names: PromelaNames): readonly string[] {
  const values = new PromelaValues(names, role);
  const stands = bare(values.of({ kind: 'standsAt', whose: 'self', places: [step.place] }));
  const isAlways = step.guard.kind === 'number' && step.guard.value !== 0;
  const guard = isAlways ? stands : `${stands} && ${values.of(step.guard)}`;
  return [
    `  /* ${sourceOf(model, step.line)} */`,
    '  :: d_step {',
    `       ${guard} ->`,
    ...promelaBlock(step, role, names).map((line) => `       ${line}`),
    '     }',
  ];
}

const monitor = (outcomes: readonly NamedOutcome[]): readonly string[] => [
  '/* Says how a run ended, once nobody can move any more. */',
  'active proctype monitor()',
  '{',
  '  d_step {',
  '    timeout ->',
  '    if',
  ...outcomes.map(({ name, text }) => `    :: ${name} -> printf("end: ${name} ${escaped(text)}\\n")`),
  '    :: else -> printf("end: an outcome without a name\\n")',
  '    fi;',
  '    assert(!(AVOIDED))',
  '  };',
  'end_over:',
  '  false',
  '}',
];

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%');
