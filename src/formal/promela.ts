import { assert } from '../base/index.ts';
import type { ProgramExploration } from '../explore/index.ts';
import type { Expression } from './expression.ts';
import { partsOf } from './expression.ts';
import { bare } from './brackets.ts';
import { spinCommands, spinGuided } from './commands.ts';
import { expectedLines, paragraph } from './header.ts';
import type { Action, Finish, FormalModel, Role, Updates, Variable, Way } from './model.ts';
import { macroName, promelaExpression, promelaToolbox, promelaValue } from './promela-expression.ts';
import {
  flagVariable,
  flagsOf,
  hasTexts,
  namedOutcomes,
  verdictName,
  verdictsOf,
  type NamedOutcome,
} from './properties.ts';
import { rowComment, sharedUpdates } from './rows.ts';

/** Returns the threads by process number; processes of one role are neighbours. */
export const processes = ({ roles }: FormalModel): readonly number[] =>
  roles.flatMap(({ threads }) => threads);

/** Prints a model in Promela. Given the explorer's answer for the same config, includes its figures and outcomes. */
export function promelaOf(model: FormalModel, answer: ProgramExploration | null, fileName: string): string {
  const outcomes = answer ? namedOutcomes(model, answer) : [];
  return [
    comment([
      ...model.head,
      ...promelaRunLines(fileName),
      ...expectedLines(answer, 'spin'),
      ...outcomeTable(outcomes),
    ]),
    '',
    ...(model.universe ? [...promelaToolbox(model.universe), ''] : []),
    ...declarations(model),
    '',
    ...definitions(model),
    '',
    ...properties(model, outcomes),
    '',
    ...model.roles.flatMap((role) => [...proctype(model, role), '']),
    ...monitor(model, outcomes),
    '',
  ].join('\n');
}

/** Most characters of a line; longer ones are broken. */
const LINE = 110;

/** Returns lines as one comment. */
export const comment = (lines: readonly string[]): string =>
  ['/*', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `    ${line}`);

/** Says how to run a model; `flags` are for the compiler. */
export const promelaRunLines = (fileName: string, flags = ''): readonly string[] => [
  '',
  'To run:',
  ...indented(spinCommands(fileName, flags)),
  ...paragraph(
    '-o2 is needed: without it SPIN drops variables that are only written, and verdicts with them. -E: a thread that waits at the end of a run is an outcome here and no error. The monitor prints one line for each end of a run; that SPIN warns of its `timeout` in a d_step is as it should be.',
  ),
  '',
  ...paragraph(
    'To be shown a run that ends in one of the outcomes named below, or in any other condition on the variables:',
  ),
  ...indented(spinGuided(fileName, flags)),
];

const outcomeTable = (outcomes: readonly NamedOutcome[]): readonly string[] =>
  outcomes.length === 0
    ? []
    : ['', 'Outcomes:', ...outcomes.map(({ name, outcome }) => `    ${name.padEnd(11)} ${outcome}`)];

/** Largest number that a byte variable holds; one value is reserved for no index. */
const BYTE = 254;

const typeOf = ({ domain }: Variable): string =>
  domain.kind === 'truth' ? 'bool' : domain.kind === 'number' && domain.max > BYTE ? 'int' : 'byte';

function declare(variable: Variable, { universe }: FormalModel): string {
  const initial = promelaExpression(variable.initial, universe);
  return `${`${typeOf(variable)} ${variable.name} = ${initial};`.padEnd(28)} /* ${variable.says} */`;
}

function declarations(model: FormalModel): readonly string[] {
  const verdicts = [...new Set(model.roles.flatMap(verdictsOf))].map(verdictName);
  const threads = model.letters.length;
  return [
    `mtype = { running, ${verdicts.join(', ')} };`,
    `mtype verdict[${threads}] = running; /* by process */`,
    ...(hasTexts(model) ? [`byte text[${threads}]; /* length of the string that a verdict names */`] : []),
    'bool dead; /* the process is dead: nobody runs any more */',
    ...model.variables.filter(({ scope }) => scope === 'shared').map((variable) => declare(variable, model)),
  ];
}

const definitions = (model: FormalModel): readonly string[] =>
  model.definitions.flatMap(({ name, parameters, body, says }) => {
    const head = parameters.length === 0 ? macroName(name) : `${macroName(name)}(${parameters.join(', ')})`;
    return [`/* ${says} */`, `#define ${head} ${promelaExpression(body, model.universe)}`];
  });

function properties(model: FormalModel, outcomes: readonly NamedOutcome[]): readonly string[] {
  const pids = processes(model);
  const at = (thread: number): number => pids.indexOf(thread);
  const withText = hasTexts(model);
  const ended = model.roles.flatMap((role) =>
    verdictsOf(role).map((verdict) => {
      const tests = role.threads.map((thread) => `verdict[${at(thread)}] == ${verdictName(verdict)}`);
      return `#define ${role.name}_${verdictName(verdict)} (${tests.join(' || ')})`;
    }),
  );
  const isAt = (pid: number | string, verdict: string, text: number | string): string =>
    `verdict[${pid}] == ${verdict}${withText ? ` && text[${pid}] == ${text}` : ''}`;
  const sum = pids.map((_, pid) => `(${isAt(pid, 'v', 't')})`).join(' + ');
  const howMany = model.namesThreads ? [] : [`#define HOW_MANY(v, t) (${sum})`];
  return [
    '/* A verdict, of any thread of a role. */',
    ...ended,
    ...(outcomes.length === 0
      ? []
      : ['', '/* The outcomes, by name; see the table above. They hold at the end of a run. */', ...howMany]),
    ...outcomes.map((outcome) => `#define ${outcome.name} (${outcomeTest(model, outcome, isAt, at)})`),
    '',
    '/* The condition that a guided run is to show. */',
    '#ifndef AVOIDED',
    '#define AVOIDED false',
    '#endif',
  ];
}

function outcomeTest(
  model: FormalModel,
  { tokens, flags, isDead, holds }: NamedOutcome,
  isAt: (pid: number, verdict: string, text: number) => string,
  at: (thread: number) => number,
): string {
  const nameOf = (verdict: (typeof tokens)[number]['verdict']): string =>
    verdict === null ? 'running' : verdictName(verdict);
  const rest = holds ? [promelaExpression(holds, model.universe)] : [];
  const dead = isDead ? 'dead' : '!dead';
  if (model.namesThreads) {
    const ends = tokens.map(({ verdict, text }, thread) => isAt(at(thread), nameOf(verdict), text));
    const marks = flagsOf(model).map((flag) => `${flags.includes(flag) ? '' : '!'}${flagVariable(flag)}`);
    return [dead, ...ends, ...marks, ...rest].join(' && ');
  }
  const distinct = [...new Set(tokens.map(({ token }) => token))];
  const counts = distinct.map((token) => {
    const same = tokens.filter((other) => other.token === token);
    return `HOW_MANY(${nameOf(same[0]?.verdict ?? null)}, ${same[0]?.text ?? 0}) == ${same.length}`;
  });
  return [dead, ...counts, ...rest].join(' && ');
}

const localsOf = (model: FormalModel, role: Role): readonly Variable[] => {
  const changed = new Set(
    role.actions.flatMap(({ ways }) => ways.flatMap(({ updates }) => Object.keys(updates))),
  );
  return model.variables.filter(({ scope, name }) => scope === 'local' && changed.has(name));
};

function proctype(model: FormalModel, role: Role): readonly string[] {
  const locals = localsOf(model, role);
  const { universe } = model;
  const resets = locals.map(({ name, initial }) => `${name} = ${promelaExpression(initial, universe)}`);
  const forget = `FORGET_${role.name}`;
  return [
    '/* A thread with its verdict forgets the rest. */',
    `#define ${forget} ${resets.length === 0 ? 'skip' : resets.join('; ')}`,
    '',
    ...(model.namesThreads ? [] : [workersComment(model, role)]),
    `active [${role.threads.length}] proctype ${role.name}() provided (!dead)`,
    '{',
    ...locals.map((variable) => `  ${declare(variable, model)}`),
    ...(role.actions[0]?.name === role.initial ? [] : [`  goto ${role.initial};`]),
    ...role.actions.flatMap((action) => [
      '',
      `${action.name}: /* ${rowComment(model, action)} */`,
      '  if',
      ...action.ways.map((way) => `  :: ${wayText(model, role, action, way, forget)}`),
      '  fi;',
    ]),
    '',
    // A finished thread waits forever, since ending its process would be one more step.
    'end_over:',
    '  false',
    '}',
  ];
}

const workersComment = ({ letters, callsThreads }: FormalModel, { threads }: Role): string =>
  `/* ${callsThreads} ${threads.map((thread) => letters[thread]).join(', ')}. */`;

function wayText(model: FormalModel, role: Role, action: Action, way: Way, forget: string): string {
  const { universe } = model;
  const guards = [
    ...(action.guard ? [bare(promelaExpression(action.guard, universe))] : []),
    ...(action.awaitsOthers ? othersEnded(model, role) : []),
    ...(way.when.kind === 'truth' ? [] : [promelaExpression(way.when, universe)]),
  ];
  const guard = guards.length === 1 ? bare(guards[0] ?? '') : guards.join(' && ');
  const { next } = way;
  const steps = [
    ...(typeof next === 'string' ? [] : endSteps(next, universe)),
    ...assignments(typeof next === 'string' ? way.updates : sharedUpdates(way.updates, model), model),
    ...(typeof next === 'string' ? [] : [forget]),
  ];
  const body = steps.length === 0 ? 'skip' : steps.join('; ');
  const target = typeof next === 'string' ? next : 'end_over';
  const line = `d_step { ${guard === '' ? '' : `${guard} -> `}${body} }; goto ${target}`;
  if (line.length <= LINE || guard === '') return line;
  return [
    'd_step {',
    `       ${guard} ->`,
    `       ${steps.join(';\n       ')}`,
    `     }; goto ${target}`,
  ].join('\n');
}

const endSteps = ({ verdict, text, kills }: Finish, universe: FormalModel['universe']): readonly string[] => [
  ...(kills ? ['dead = true'] : []),
  `verdict[_pid] = ${verdictName(verdict)}`,
  ...(text ? [`text[_pid] = ${promelaExpression(text, universe)}`] : []),
];

function othersEnded(model: FormalModel, role: Role): readonly string[] {
  const others = processes(model).flatMap((thread, pid) => (role.threads.includes(thread) ? [] : [pid]));
  assert(role.threads.length === 1, 'only a thread of its own kind waits for the others');
  return others.map((pid) => `verdict[${pid}] != running`);
}

/**
 * Orders assignments so that in sequence they have the effect of simultaneous ones: a variable that others read is
 * assigned last.
 */
function assignments(updates: Updates, model: FormalModel): readonly string[] {
  const waiting = new Map(Object.entries(updates));
  const lines: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.keys()].find((name) =>
      [...waiting].every(([other, value]) => other === name || !looksAt(value, name, model)),
    );
    assert(free !== undefined, 'updates can be put in an order');
    const value = waiting.get(free);
    if (value) lines.push(`${free} = ${promelaValue(value, model.universe)}`);
    waiting.delete(free);
  }
  return lines;
}

/** Reports whether a value depends on a variable, directly or by a definition. */
function looksAt(expression: Expression, name: string, model: FormalModel): boolean {
  if (expression.kind === 'variable') return expression.name === name;
  const definition =
    expression.kind === 'call'
      ? model.definitions.find((other) => other.name === expression.name)
      : undefined;
  if (definition && looksAt(definition.body, name, model)) return true;
  return partsOf(expression).some((part) => looksAt(part, name, model));
}

function monitor(model: FormalModel, outcomes: readonly NamedOutcome[]): readonly string[] {
  const pids = processes(model);
  const withText = hasTexts(model);
  const flags = flagsOf(model).map(flagVariable);
  const values = [
    ...pids.flatMap((_, pid) => [`verdict[${pid}]`, ...(withText ? [`text[${pid}]`] : [])]),
    'dead',
    ...flags,
  ];
  const names = [
    ...outcomes.map(({ name, outcome }) => `:: ${name} -> printf(" ${name}: ${outcome}\\n")`),
    ':: else -> printf(" an outcome without a name\\n")',
  ];
  return [
    `/* Says how a run ended, once nobody can move any more: ${values.join(' ')}. */`,
    'active proctype monitor()',
    '{',
    '  d_step {',
    '    timeout ->',
    `    printf("end:${' %d'.repeat(values.length)}", ${values.join(', ')});`,
    '    if',
    ...names.map((name) => `    ${name}`),
    '    fi;',
    '    assert(!AVOIDED)',
    '  };',
    'end_over:',
    '  false',
    '}',
  ];
}
