import type { ProgramExploration } from '../explore/index.ts';
import type { FormalModel, Role } from './model.ts';
import { flagVariable, flagsOf, hasTexts, verdictName, verdictsOf, type NamedOutcome } from './properties.ts';
import { threadNames } from './thread-names.ts';
import { tlaExpression } from './tla-expression.ts';
import { ALL } from './tla-names.ts';

/** Returns the invariants that no thread of a role has a verdict: name, role and verdict. */
const verdictInvariants = (model: FormalModel): readonly (readonly [string, Role, string])[] =>
  model.roles.flatMap((role) =>
    verdictsOf(role).map(
      (verdict) => [`No_${role.name}_${verdictName(verdict)}`, role, verdictName(verdict)] as const,
    ),
  );

/** Prints the invariants of a module, and the outcomes as predicates. */
export function tlaProperties(model: FormalModel, outcomes: readonly NamedOutcome[]): readonly string[] {
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
    ...(!model.namesThreads
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

function outcomeTests(model: FormalModel, { tokens, flags, holds }: NamedOutcome): readonly string[] {
  const rest = holds ? [tlaExpression(holds, model)] : [];
  const letters = threadNames(model);
  if (model.namesThreads) {
    return [
      ...tokens.map(({ verdict, text }, thread) =>
        verdict === null
          ? `Stopped(${letters[thread]})`
          : `Ends(${letters[thread]}, "${verdictName(verdict)}", ${text})`,
      ),
      ...flagsOf(model).map((flag) => `${flags.includes(flag) ? '' : '~'}${flagVariable(flag)}`),
      ...rest,
    ];
  }
  const counts = [...new Set(tokens.map(({ token }) => token))].map((token) => {
    const same = tokens.filter((other) => other.token === token);
    const [first] = same;
    return first?.verdict
      ? `HowMany("${verdictName(first.verdict)}", ${first.text}) = ${same.length}`
      : `HowManyStopped = ${same.length}`;
  });
  return [...counts, ...rest];
}

/**
 * Prints the configuration of a module for TLC, with the invariants to check. Threads are strings, which a trace can name;
 * with `symmetric` they are model values, which alone can be swapped.
 */
export function tlaConfig(
  model: FormalModel,
  answer: ProgramExploration | null,
  outcomes: readonly NamedOutcome[],
  kind: 'plain' | 'symmetric',
): string {
  const isSymmetric = kind === 'symmetric';
  const isKnown = answer?.complete === true;
  const { namesThreads } = model;
  const comesTo = (role: Role, verdict: string): boolean =>
    outcomes.some(({ tokens }) =>
      tokens.some(
        (token, thread) =>
          token.verdict !== null &&
          verdictName(token.verdict) === verdict &&
          (!namesThreads || role.threads.includes(thread)),
      ),
    );
  const invariants = verdictInvariants(model);
  const kept = invariants.filter(([, role, verdict]) => isKnown && !comesTo(role, verdict));
  const others = invariants.filter((invariant) => !kept.includes(invariant));
  // In the source an outcome does not tell which worker has which verdict.
  const areRefuted = isKnown && (namesThreads || model.roles.length === 1);
  const deadlocks = outcomes.some(({ isBlocked }) => isBlocked);
  return [
    'INIT Init',
    'NEXT Next',
    'CONSTANTS',
    ...threadNames(model).map((name) => `  ${name} = ${isSymmetric ? name : `"${name}"`}`),
    ...(isSymmetric ? ['\\* There is no liveness here that it could spoil.', 'SYMMETRY Symmetry'] : []),
    'INVARIANT TypeOK',
    ...(isKnown && !deadlocks ? ['INVARIANT NoDeadlock'] : []),
    ...(kept.length > 0 ? ['\\* These hold, says the explorer.'] : []),
    ...kept.map(([name]) => `INVARIANT ${name}`),
    ...(isKnown && !deadlocks ? [] : ['\\* INVARIANT NoDeadlock']),
    areRefuted
      ? '\\* These do not: with one of them TLC shows a run.'
      : '\\* The explorer does not say which of these hold.',
    ...others.map(([name]) => `\\* INVARIANT ${name}`),
    ...(outcomes.length > 0 ? ['\\* Each of these is refuted by a run that ends so.'] : []),
    ...outcomes.map(({ name }) => `\\* INVARIANT Never_${name}`),
    '',
  ].join('\n');
}
