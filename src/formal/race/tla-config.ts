import type { RaceExploration } from '../../racetext/index.ts';
import type { NamedOutcome } from './outcomes.ts';
import type { TlaNames } from './tla-names.ts';

/**
 * Prints the configuration of a module for TLC, with the invariants to check. Threads are strings, which a trace can name; with
 * `symmetric` they are model values, which alone can be swapped.
 */
export function tlaConfig(
  names: TlaNames,
  answer: RaceExploration | null,
  outcomes: readonly NamedOutcome[],
  kind: 'plain' | 'symmetric',
): string {
  const { model } = names;
  const isKnown = answer?.complete === true;
  const occurs = (name: string): boolean => (answer?.classes[name]?.interleavings ?? '0') !== '0';
  const hasFault = outcomes.some(
    ({ text }) => /^[a-z-]+\(\w+:\d+\)/.test(text) && !text.startsWith('deadlock'),
  );
  const claims = [
    { name: 'NoFault', holds: !hasFault },
    { name: 'NoDeadlock', holds: !occurs('deadlock') },
    ...model.conditions.flatMap((condition) =>
      condition.kind === 'never'
        ? [{ name: `Never_${names.condition(condition.name)}`, holds: !occurs(condition.name) }]
        : [],
    ),
  ];
  const kept = claims.filter(({ holds }) => isKnown && holds);
  const others = claims.filter((claim) => !kept.includes(claim));
  const threads = model.program.charts.map((_, thread) => names.thread(thread));
  return [
    'INIT Init',
    'NEXT Next',
    'CONSTANTS',
    ...threads.map((name) => `  ${name} = ${kind === 'symmetric' ? name : `"${name}"`}`),
    ...(kind === 'symmetric'
      ? ['\\* There is no liveness here that it could spoil.', 'SYMMETRY Symmetry']
      : []),
    'INVARIANT TypeOK',
    ...(isKnown ? ['INVARIANT Known'] : []),
    ...(kept.length > 0 ? ['\\* These hold, says the explorer.'] : []),
    ...kept.map(({ name }) => `INVARIANT ${name}`),
    ...(others.length > 0
      ? [
          isKnown
            ? '\\* These do not: with one of them TLC shows a run.'
            : '\\* The explorer does not say which of these hold.',
        ]
      : []),
    ...others.map(({ name }) => `\\* INVARIANT ${name}`),
    ...(outcomes.length > 0 ? ['\\* Each of these is refuted by a run that ends so.'] : []),
    ...outcomes.map(({ name }) => `\\* INVARIANT Never_${name}`),
    '',
  ].join('\n');
}
