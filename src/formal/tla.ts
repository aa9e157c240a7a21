import { threadNames } from './thread-names.ts';
import { bare } from './brackets.ts';
import { expectedLines, headLines } from './header.ts';
import type { Exploration } from '../explore/index.ts';
import type { Action, Ending, FormalModel, Role, Variable, Way } from './model.ts';
import {
  flagsOf,
  hasTexts,
  namedOutcomes,
  verdictName,
  verdictsOf,
  type NamedOutcome,
} from './properties.ts';
import { rowComment, sharedUpdates } from './rows.ts';
import { tlaExpression, tlaValue } from './tla-expression.ts';
import { flagVariable } from './variables.ts';

/** A module and the configuration that TLC wants beside it. */
export interface TlaFiles {
  readonly module: string;
  readonly config: string;
}

/** Writes a model as plain TLA+: one action a row. With the explorer's answer, its figures and outcomes are in it. */
export function tlaOf(model: FormalModel, answer: Exploration | null, name: string): TlaFiles {
  const outcomes = answer ? namedOutcomes(answer) : [];
  const isSymmetric = model.roles.some(({ threads }) => threads.length > 1);
  const module = [
    `---- MODULE ${name} ----`,
    ...[...headLines(model), ...runLines(name, isSymmetric), ...expectedLines(answer, 'tlc')].map((line) =>
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
      role.actions.flatMap((action) => [...actionText(model, role, action), '']),
    ),
    ...steps(model),
    '',
    ...typeInvariant(model),
    '',
    ...properties(model, outcomes),
    '====',
    '',
  ];
  return { module: module.join('\n'), config: configText(model, answer, outcomes, isSymmetric) };
}

const runLines = (name: string, isSymmetric: boolean): readonly string[] => [
  '',
  'To run, with the .cfg beside it and all cores:',
  `    java -XX:+UseParallelGC -cp tla2tools.jar tlc2.TLC -workers auto ${name}`,
  'To be shown a run that ends in an outcome, add its invariant, `INVARIANT Never_outcome_1`, to the .cfg.',
  ...(isSymmetric ? ['The workers of one chart are alike: SYMMETRY counts states up to swapping them.'] : []),
];

const ALL = 'Threads';
const WIDTH = 84;

function constants(model: FormalModel): readonly string[] {
  const letters = threadNames(model);
  return [
    `CONSTANTS ${letters.join(', ')} \\* the threads, as model values`,
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
    `\\* "${model.facts.path}" has ${model.facts.length} characters; its NUL stands at ${model.facts.length}. A slot is an index that holds a slash.`,
    `Slashes == {${model.facts.slots.join(', ')}}`,
    `Verdicts == ${quoted(verdicts(model))}`,
    'None == -1 \\* no index',
    'Least(set, other) == IF set = {} THEN other ELSE CHOOSE a \\in set : \\A b \\in set : a <= b',
    'Greatest(set, other) == IF set = {} THEN other ELSE CHOOSE a \\in set : \\A b \\in set : a >= b',
    'Room(bytes) == ((bytes + 7) \\div 8) * 8 \\* rounded up to a multiple of eight',
  ];
}

const symmetry = ({ roles }: FormalModel): string =>
  roles
    .filter(({ threads }) => threads.length > 1)
    .map(({ name }) => `Permutations(${name})`)
    .join(' \\cup ');

/** Everything that can change: name, and what it stands for. */
function allVariables(model: FormalModel): readonly (readonly [string, string])[] {
  return [
    ['pc', 'by thread: the row that comes next, or the verdict'],
    ...(hasTexts(model) ? [['text', 'by thread: length of the string that its verdict names'] as const] : []),
    ['dead', 'the process is dead: nobody runs any more'],
    ...model.variables.map(
      ({ name, says, scope }) => [name, scope === 'local' ? `by thread: ${says}` : says] as const,
    ),
  ];
}

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

const localsOf = ({ variables: all }: FormalModel): readonly Variable[] =>
  all.filter(({ scope }) => scope === 'local');

const forgetting = (model: FormalModel): readonly string[] => [
  '\\* A thread with its verdict forgets the rest.',
  'Forget(w) ==',
  ...localsOf(model).map(
    ({ name, initial: value }) => `  /\\ ${name}' = [${name} EXCEPT ![w] = ${tlaExpression(value, model)}]`,
  ),
];

/** Rows of two roles may bear one name; then the role is in the name of the action. */
export function actionName(model: FormalModel, role: Role, { name }: Action): string {
  const isShared = model.roles.some(
    (other) => other !== role && other.actions.some((action) => action.name === name),
  );
  return isShared ? `${name}_${role.name}` : name;
}

function actionText(model: FormalModel, role: Role, action: Action): readonly string[] {
  const ways = action.ways.map((way) => wayLines(model, way));
  const guards = [
    ...(action.takesMutex ? ['~held'] : []),
    ...(action.awaitsOthers ? [`\\A v \\in ${ALL} \\ {w} : pc[v] \\in Verdicts`] : []),
  ];
  const head = [
    `\\* ${action.row}: ${rowComment(action)}`,
    `${actionName(model, role, action)}(w) ==`,
    ...[`pc[w] = "${action.name}"`, ...guards].map((line) => `  /\\ ${line}`),
  ];
  const [only] = ways;
  if (ways.length === 1 && only) return [...head, ...only.map((line) => `  /\\ ${line}`)];
  return [
    ...head,
    ...ways.flatMap((lines, index) =>
      lines.map((line, place) => {
        const bullet = place === 0 ? (index === 0 ? '  /\\ \\/ ' : '     \\/ ') : '        ';
        return `${bullet}/\\ ${line}`;
      }),
    ),
  ];
}

function wayLines(model: FormalModel, { when, updates, next }: Way): readonly string[] {
  const isEnd = typeof next !== 'string';
  const changes = isEnd ? sharedUpdates(updates, model) : updates;
  const lines = Object.entries(changes).map(([name, value]) => {
    const text = tlaValue(value, model);
    const isLocal = localsOf(model).some((variable) => variable.name === name);
    return isLocal ? `${name}' = [${name} EXCEPT ![w] = ${text}]` : `${name}' = ${text}`;
  });
  const ending = isEnd ? endLines(model, next) : [];
  const changed = new Set([
    'pc',
    ...Object.keys(changes),
    ...(isEnd ? localsOf(model).map(({ name }) => name) : []),
    ...(isEnd && next.kills ? ['dead'] : []),
    ...(isEnd && next.text ? ['text'] : []),
  ]);
  const same = allVariables(model).flatMap(([name]) => (changed.has(name) ? [] : [name]));
  return [
    ...(when.kind === 'truth' ? [] : [bare(tlaExpression(when, model))]),
    ...lines,
    ...ending,
    `pc' = [pc EXCEPT ![w] = "${isEnd ? verdictName(next.verdict) : next}"]`,
    ...(same.length === 0 ? [] : unchanged(same)),
  ];
}

/** Broken into lists that fit a line. */
function unchanged(names: readonly string[]): readonly string[] {
  const lists: string[][] = [[]];
  for (const name of names) {
    const list = lists.at(-1) ?? [];
    if ([...list, name].join(', ').length > WIDTH) lists.push([name]);
    else list.push(name);
  }
  return lists.map((list) => `UNCHANGED <<${list.join(', ')}>>`);
}

const endLines = (model: FormalModel, { kills, text }: Ending): readonly string[] => [
  ...(kills ? ["dead' = TRUE"] : []),
  ...(text ? [`text' = [text EXCEPT ![w] = ${tlaValue(text, model)}]`] : []),
  ...(localsOf(model).length > 0 ? ['Forget(w)'] : []),
];

const verdicts = ({ roles }: FormalModel): readonly string[] =>
  [...new Set(roles.flatMap(verdictsOf))].map(verdictName);

const quoted = (words: readonly string[]): string => `{${words.map((word) => `"${word}"`).join(', ')}}`;

function steps(model: FormalModel): readonly string[] {
  const waits = (test: (action: Action) => boolean): readonly string[] => [
    ...new Set(model.roles.flatMap(({ actions }) => actions.filter(test).map(({ name }) => name))),
  ];
  const [locks, joins] = [waits(({ takesMutex }) => takesMutex), waits(({ awaitsOthers }) => awaitsOthers)];
  return [
    ...model.roles.flatMap((role) => [
      `${role.name}_step(w) ==`,
      ...role.actions.map((action) => `  \\/ ${actionName(model, role, action)}(w)`),
      '',
    ]),
    '\\* A thread without verdict may wait: for the mutex, or for the others.',
    'CanMove(w) ==',
    '  /\\ ~dead',
    '  /\\ pc[w] \\notin Verdicts',
    ...(locks.length > 0 ? [`  /\\ pc[w] \\in ${quoted(locks)} => ~held`] : []),
    ...(joins.length > 0
      ? [`  /\\ pc[w] \\in ${quoted(joins)} => \\A v \\in ${ALL} \\ {w} : pc[v] \\in Verdicts`]
      : []),
    '',
    '\\* The end of a run. It repeats itself, so that TLC reports no deadlock where nothing is left to do.',
    `Over == \\A w \\in ${ALL} : ~CanMove(w)`,
    'Done == Over /\\ UNCHANGED vars',
    '',
    'Next ==',
    ...model.roles.map(({ name }) => `  \\/ \\E w \\in ${name} : ~dead /\\ ${name}_step(w)`),
    '  \\/ Done',
    '',
    'Spec == Init /\\ [][Next]_vars',
  ];
}

function typeInvariant(model: FormalModel): readonly string[] {
  const rows = [...new Set(model.roles.flatMap(({ actions }) => actions.map(({ name }) => name)))];
  const domain = ({ domain: of }: Variable): string => {
    switch (of.kind) {
      case 'number':
        return `0..${of.max}`;
      case 'index':
        return 'Slashes \\cup {None}';
      case 'truth':
        return 'BOOLEAN';
      case 'slots':
        return 'SUBSET Slashes';
    }
  };
  return [
    `Rows == ${quoted(rows)}`,
    'TypeOK ==',
    `  /\\ pc \\in [${ALL} -> Rows \\cup Verdicts]`,
    ...(hasTexts(model) ? [`  /\\ text \\in [${ALL} -> 0..${model.facts.length}]`] : []),
    '  /\\ dead \\in BOOLEAN',
    ...model.variables.map((variable) => {
      const of = domain(variable);
      return `  /\\ ${variable.name} \\in ${variable.scope === 'local' ? `[${ALL} -> ${of}]` : of}`;
    }),
  ];
}

/** Names of the invariants that say that no thread of a role comes to a verdict, with role and verdict. */
const verdictInvariants = (model: FormalModel): readonly (readonly [string, Role, string])[] =>
  model.roles.flatMap((role) =>
    verdictsOf(role).map(
      (verdict) => [`No_${role.name}_${verdictName(verdict)}`, role, verdictName(verdict)] as const,
    ),
  );

function properties(model: FormalModel, outcomes: readonly NamedOutcome[]): readonly string[] {
  return [
    '\\* No thread of a role comes to that verdict.',
    ...verdictInvariants(model).map(
      ([name, role, verdict]) => `${name} == \\A w \\in ${role.name} : pc[w] # "${verdict}"`,
    ),
    '',
    '\\* Nobody waits for good.',
    `NoDeadlock == Over => (dead \\/ \\A w \\in ${ALL} : pc[w] \\in Verdicts)`,
    '',
    ...(outcomes.length === 0 ? [] : outcomeLines(model, outcomes)),
  ];
}

function outcomeLines(model: FormalModel, outcomes: readonly NamedOutcome[]): readonly string[] {
  const withText = hasTexts(model);
  const ends = withText
    ? 'Ends(w, verdict, length) == pc[w] = verdict /\\ text[w] = length'
    : 'Ends(w, verdict, length) == pc[w] = verdict';
  return [
    '\\* The outcomes that the explorer found, each as a state predicate and as the invariant that TLC refutes with a run.',
    ends,
    'Stopped(w) == pc[w] \\notin Verdicts',
    ...(model.config.world === 'faithful'
      ? [
          `HowMany(verdict, length) == Cardinality({w \\in ${ALL} : Ends(w, verdict, length)})`,
          `HowManyStopped == Cardinality({w \\in ${ALL} : Stopped(w)})`,
        ]
      : []),
    ...outcomes.flatMap((outcome) => [
      `\\* ${outcome.outcome}`,
      `${outcome.name} ==`,
      ...['Over', outcome.isDead ? 'dead' : '~dead', ...outcomeTests(model, outcome)].map(
        (line) => `  /\\ ${line}`,
      ),
      `Never_${outcome.name} == ~${outcome.name}`,
    ]),
  ];
}

function outcomeTests(model: FormalModel, { tokens, flags }: NamedOutcome): readonly string[] {
  const letters = threadNames(model);
  if (model.config.world === 'article') {
    return [
      ...tokens.map(({ verdict, text }, thread) =>
        verdict === null
          ? `Stopped(${letters[thread]})`
          : `Ends(${letters[thread]}, "${verdictName(verdict)}", ${text})`,
      ),
      ...flagsOf(model).map((flag) => `${flags.includes(flag) ? '' : '~'}${flagVariable(flag)}`),
    ];
  }
  return [...new Set(tokens.map(({ token }) => token))].map((token) => {
    const same = tokens.filter((other) => other.token === token);
    const [first] = same;
    return first?.verdict
      ? `HowMany("${verdictName(first.verdict)}", ${first.text}) = ${same.length}`
      : `HowManyStopped = ${same.length}`;
  });
}

function configText(
  model: FormalModel,
  answer: Exploration | null,
  outcomes: readonly NamedOutcome[],
  isSymmetric: boolean,
): string {
  const reached = (verdict: string): boolean =>
    outcomes.some(({ tokens }) =>
      tokens.some((token) => token.verdict !== null && verdictName(token.verdict) === verdict),
    );
  const isKnown = answer?.complete === true;
  const invariants = verdictInvariants(model);
  const kept = invariants.filter(([, , verdict]) => isKnown && !reached(verdict));
  const refuted = invariants.filter((invariant) => !kept.includes(invariant));
  const deadlocks = outcomes.some(({ tokens }) => tokens.some(({ token }) => token === 'blocked'));
  return [
    'INIT Init',
    'NEXT Next',
    'CONSTANTS',
    ...threadNames(model).map((letter) => `  ${letter} = ${letter}`),
    ...(isSymmetric
      ? [
          '\\* Take the next line out to count every state; there is no liveness here that it could spoil.',
          'SYMMETRY Symmetry',
        ]
      : []),
    'INVARIANT TypeOK',
    ...(isKnown && !deadlocks ? ['INVARIANT NoDeadlock'] : []),
    ...(kept.length > 0 ? ['\\* These hold, says the explorer.'] : []),
    ...kept.map(([name]) => `INVARIANT ${name}`),
    isKnown
      ? '\\* These do not: with one of them TLC shows a run.'
      : '\\* Nobody has said yet which of these hold.',
    ...(isKnown && !deadlocks ? [] : ['\\* INVARIANT NoDeadlock']),
    ...refuted.map(([name]) => `\\* INVARIANT ${name}`),
    ...outcomes.map(({ name }) => `\\* INVARIANT Never_${name}`),
    '',
  ].join('\n');
}
